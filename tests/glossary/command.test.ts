import { describe, expect, it } from 'vitest'
import { command } from '../../functions/cli/terms.ts'

async function answer(...lines: unknown[]): Promise<unknown[]> {
  let out = ''
  const input = (async function* () {
    for (const line of lines) yield `${JSON.stringify(line)}\n`
  })()
  const write = async (text: string) => {
    out += text
  }
  expect(await command.run(['--jsonl'], { input, write, error: () => {} })).toBe(0)
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

describe('punte terms', () => {
  it('answers every line with every place, inflected', async () => {
    const answers = await answer(
      { text: 'Statele Uniunii Europene', locale: 'ro', terms: ['stat', 'uniune europeană', 'uniune'] },
      { text: 'No state', locale: 'en', terms: ['stat', 'uniune europeană', 'uniune'] },
      { text: 'They voted', locale: 'en', terms: ['to vote'] },
    )
    expect(answers).toEqual([
      {
        matches: [
          { term: 'stat', start: 0, end: 7 },
          { term: 'uniune europeană', start: 8, end: 24 },
          { term: 'uniune', start: 8, end: 15 },
        ],
      },
      { matches: [] },
      { matches: [{ term: 'to vote', start: 5, end: 10 }] },
    ])
  })

  it('refuses a line without terms, with its number', async () => {
    await expect(answer({ text: '', locale: 'ro', terms: [] }, { text: 'x', locale: 'ro' })).rejects.toThrow(
      'line 2: terms',
    )
  })
})
