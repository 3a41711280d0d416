import { describe, expect, it } from 'vitest'
import { type ParsersOptions, startParsers } from '../../infra/local/parsers.ts'
import { parseInProcess } from '../../infra/parse/in-process.ts'
import { parseByService } from '../../infra/parse/service.ts'
import { slow } from './originals.ts'

const seed = '01KB2J7Q7Z0000000000ABCDEF'
const ferry = { format: 'markdown', content: '# The ferry\n\nThe ferry left at noon. It came back.' } as const

function parserOf(options: ParsersOptions = {}) {
  const parsers = startParsers(options)
  const parse = parseByService({ fetch: async (_, { body }) => new Response(await parsers.parse(body)) })
  return { parse, [Symbol.asyncDispose]: () => parsers.close() }
}

describe('parsing in threads', () => {
  it('gives what parsing in the process gives, document or issues', async () => {
    await using parser = parserOf()
    const empty = { format: 'html', content: '<p></p>' } as const
    const title = { ...ferry, locale: 'en', title: 'Another title' } as const
    for (const original of [ferry, empty, title])
      expect(await parser.parse(original, seed)).toEqual(await parseInProcess(original, seed))
  })

  it('reads a small upload while large ones are read and wait', async () => {
    await using parser = parserOf()
    const ended: string[] = []
    const end = async (name: string, original: Parameters<typeof parser.parse>[0]) => {
      expect((await parser.parse(original, seed)).ok).toBe(true)
      ended.push(name)
    }
    await Promise.all([end('large', slow), end('large', slow), end('small', ferry), end('small', ferry)])
    expect(ended).toEqual(['small', 'small', 'large', 'large'])
  })

  it('refuses what takes more memory than there is, and reads what comes after', async () => {
    await using parser = parserOf({ heapMb: 40 })
    const misnested = { format: 'html', content: '<b>a<i>b</b>c</i> '.repeat(110_000), locale: 'en' } as const
    const large = await parser.parse(misnested, seed)
    expect(large).toMatchObject({
      ok: false,
      issues: [{ field: 'content', reason: expect.stringMatching(/more memory/) }],
    })
    expect((await parser.parse(ferry, seed)).ok).toBe(true)
  })

  it('answers each time, however near its memory is to its end', async () => {
    await using parser = parserOf({ heapMb: 28 })
    for (const original of [slow, ferry, slow, ferry]) {
      const result = await parser.parse(original, seed)
      expect(result.ok || result.reason).toBeOneOf([true, 'content'])
    }
  })

  it('refuses what takes more time than there is', async () => {
    await using parser = parserOf({ parseMs: 1 })
    expect(await parser.parse(slow, seed)).toMatchObject({
      ok: false,
      issues: [{ field: 'content', reason: expect.stringMatching(/more time/) }],
    })
  })

  it('says that it is busy to who comes when as much waits as may', async () => {
    await using parser = parserOf({ waiting: 1.5 * slow.content.length })
    const all = await Promise.all(Array.from({ length: 3 }, () => parser.parse(slow, seed)))
    expect(all.map((result) => (result.ok ? 'read' : result.reason))).toEqual(['read', 'read', 'busy'])
  })
})
