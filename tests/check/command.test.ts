import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command } from '../../functions/cli/check.ts'

/** What the command answers to these lines. */
const answers = (...lines: object[]) => answersWith([], ...lines)

async function answersWith(flags: string[], ...lines: object[]): Promise<{ checks: object[]; confidence: number }[]> {
  let out = ''
  const input = (async function* () {
    for (const line of lines) yield `${JSON.stringify(line)}\n`
  })()
  const write = async (text: string) => {
    out += text
  }
  expect(await command.run(['--jsonl', ...flags], { input, write, error: () => {} })).toBe(0)
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

const direction = { from: 'en', to: 'ro' }

describe('punte check', () => {
  it('answers a line with what the checks find', async () => {
    const [answer] = await answers({ source: 'In 2013.', target: 'În 2014.', ...direction })
    const message = 'The original has 2013, the translation 2014.'
    const said = { message, code: 'numbers.changed', values: { number: '2013', instead: '2014' } }
    const checks = [{ check: 'numbers', severity: 'warning', ...said, start: 3, end: 7 }]
    expect(answer).toEqual({ checks, confidence: expect.any(Number) })
  })

  it('takes the tags of both texts', async () => {
    const strong = { id: '1', start: 4, end: 7, name: 'strong' }
    const texts = { source: 'The law', target: 'Legea', ...direction }
    const [lost, kept] = await answers(
      { ...texts, tags: { source: [strong] } },
      { ...texts, tags: { source: [strong], target: [{ ...strong, start: 0, end: 5 }] } },
    )
    expect(lost?.checks).toMatchObject([{ code: 'tags.missing' }])
    expect(kept?.checks).toEqual([])
  })

  it('says how sure the translation is, and takes how it was made', async () => {
    const line = { source: 'The law passed in 2013.', target: 'Legea a fost adoptată în 2013.', ...direction }
    const all = await answers(
      { ...line, target: 'Legea a fost adoptată în 2014.' },
      { ...line, draft: { origin: 'engine', engine: 'apertium' } },
      line,
      { ...line, draft: { origin: 'memory', match: 101 } },
      { ...line, draft: { state: 'final' } },
    )
    const said = all.map(({ confidence }) => confidence)
    expect(said).toEqual(said.toSorted((a, b) => a - b))
    expect(new Set(said).size).toBe(5)
    expect(said.at(-1)).toBe(1)
  })

  it('shows more omissions by pairs that teach what words mean', async () => {
    const words = 'zornik cavolet plamber drozin vexil tornac grimpo sulvan hastrel mibord quolint perdig'.split(' ')
    const [en, ro] = [words.filter((_, at) => at % 2 === 0), words.filter((_, at) => at % 2 === 1)]
    const pairs = en.flatMap((_, at) => [1, 2, 5].map((step) => [at, (at + step) % 6, (at + step + 2) % 6]))
    const say = (list: string[], at: number[]) => at.map((word) => list[word]).join(' ')
    const lines = pairs.map((at) => JSON.stringify({ source: say(en, at), target: say(ro, at), ...direction }))
    const folder = await mkdtemp(join(tmpdir(), 'pairs-'))
    try {
      await writeFile(join(folder, 'pairs.jsonl'), lines.join('\n'))
      const names = 'Harrington Covington Livingstone'
      const line = { source: `The ${say(en, [0, 1, 2])} of ${names} the ${say(en, [3, 4, 5])}.`, ...direction }
      const asked = { ...line, target: `Un ${say(ro, [0, 1, 2])} de ${names}.` }
      const [plain] = await answers(asked)
      const [taught] = await answersWith(['--pairs', join(folder, 'pairs.jsonl')], asked)
      const coded = (code: string) => [expect.objectContaining({ code })]
      expect(plain?.checks).not.toEqual(expect.arrayContaining(coded('omission.words')))
      expect(taught?.checks).toEqual(expect.arrayContaining(coded('omission.words')))
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('takes a glossary, whose forms may be plain words', async () => {
    const terms = [
      { rule: 'preferred', forms: { en: 'union', ro: { base: 'sindicat', variants: ['uniune sindicală'] } } },
      { id: 'kyiv', rule: 'name', forms: { en: 'Kyiv', ro: 'Kiev' } },
    ]
    const lines = ['Uniunea a votat.', 'Sindicatul a votat.'].map((target) => ({
      ...{ source: 'The union has voted.', target, ...direction, terms },
    }))
    const [wrong, right] = await answers(...lines)
    expect(wrong?.checks).toMatchObject([{ code: 'terms.preferred', term: '1' }])
    expect(right?.checks).toEqual([])
  })

  it('refuses a tag that is none', async () => {
    const line = {
      source: 'a',
      target: 'a',
      ...direction,
      tags: { target: [{ id: '1', start: 0, end: 1, name: 'blink' }] },
    }
    await expect(answers(line)).rejects.toThrow('line 1: tags.target.0.name')
  })
})
