import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from '../../functions/cli/align.ts'
import { dispatch } from '../../functions/cli/dispatch.ts'

const folder = mkdtempSync(join(tmpdir(), 'punte-align-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(args: string[], ...lines: unknown[]) {
  const [output, complaints]: [string[], string[]] = [[], []]
  const code = await dispatch(
    ['align', ...args],
    {
      input: (async function* () {
        for (const line of lines) yield `${typeof line === 'string' ? line : JSON.stringify(line)}\n`
      })(),
      write: async (text) => void output.push(text),
      error: (text) => void complaints.push(text),
    },
    [{ name: 'align', load: async () => ({ command }) }],
  )
  return { code, answers: output.map((line) => JSON.parse(line)), complaints }
}

const text = {
  source: ['The mayor opened the bridge.', 'It cost 3 million euros.', 'Nobody came.'],
  target: ['Primarul a deschis podul.', 'Costă 3 milioane de euro.'],
  from: 'en',
  to: 'ro',
}

describe('punte align', () => {
  it('answers each line with links and how sure they are', async () => {
    const { code, answers } = await run(['--jsonl'], text, { ...text, source: [] })
    expect(code).toBe(0)
    expect(answers[0].links).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], []],
    ])
    expect(answers[0].confidence).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)])
    expect(answers[1].links).toEqual([
      [[], [0]],
      [[], [1]],
    ])
  })

  it('aligns each line on its own', async () => {
    const other = { source: ['Snow.', 'Ice.'], target: ['Zăpadă.'], from: 'en', to: 'ro' }
    const { answers } = await run(['--jsonl'], other, text, other)
    expect(answers[2]).toEqual(answers[0])
    expect(answers[1]).toEqual((await run(['--jsonl'], text)).answers[0])
  })

  it('learns from pairs first, whichever way they are', async () => {
    const words = ['gorse', 'fjord', 'knave', 'heath', 'yeast', 'plumb', 'quill', 'loom']
    const others = ['zăvoi', 'strâmt', 'șotron', 'bucium', 'țânțar', 'măciuc', 'viscol', 'rugină']
    const pair = (at: number) => ({ source: others[at], target: words[at], from: 'ro', to: 'en' })
    const file = join(folder, 'pairs.jsonl')
    writeFileSync(
      file,
      words
        .flatMap((_, at) => [pair(at), pair(at), pair(at)])
        .map((one) => `${JSON.stringify(one)}\n`)
        .join('\n'),
    )
    const strange = {
      source: words.map((word) => `They found ${word} inside.`),
      target: others.map((word) => `Ei aflară ${word} acolo.`).toSpliced(2, 1),
      from: 'en',
      to: 'ro',
    }
    const { answers } = await run(['--jsonl', '--pairs', file], strange)
    expect(answers[0].links).toEqual(words.map((_, at) => [[at], at === 2 ? [] : [at < 2 ? at : at - 1]]))
  })

  it('names a bad line of either input', async () => {
    const file = join(folder, 'bad.jsonl')
    writeFileSync(file, '{"source":"a","target":"b"}\n{"source":"a"}\n')
    expect(await run(['--jsonl', '--pairs', file], text)).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining(`${file}: line 2: target`)],
    })
    const { code, answers, complaints } = await run(
      ['--jsonl'],
      text,
      '{"source":["a"],"target":"b","from":"en","to":"ro"}',
    )
    expect([code, answers.length]).toEqual([2, 1])
    expect(complaints[0]).toContain('line 2: target')
  })

  it('refuses a call without --jsonl, and pairs that can’t be read', async () => {
    expect((await run([])).complaints).toEqual([expect.stringContaining('--jsonl')])
    expect((await run(['--jsonl', '--pairs', join(folder, 'none')])).complaints).toEqual([
      expect.stringContaining('can’t be read'),
    ])
  })
})
