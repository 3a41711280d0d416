import { findSimilarRows, readSimilarityIndex, writeTokenRows } from '../../../shared/memory/similar-rows.ts'
import { memoryTokens } from '../../../shared/memory/tokens.ts'
import { filled } from '../harness.ts'
import { casesOf, list, wordOf } from './cases-of.ts'

type Remembered = { rows: string[]; asked: string[] }
const memories: Record<string, (chars: number) => Remembered> = {
  'rows that are all one': (chars) => ({
    rows: list(chars / 2000, () => filled('council ', 2000)),
    asked: [filled('council ', 1900), `other ${filled('council ', 1990)}`],
  }),
  'rows of the same words in another order': (chars) => ({
    rows: list(chars / 2000, (n) => list(250, (m) => wordOf((m * (2 * n + 1)) % 250)).join(' ')),
    asked: [list(250, wordOf).join(' ')],
  }),
  'an article of sentences that are nearly one': (chars) => {
    const rows = list(chars / 200, (n) => `Number ${n} ${filled('of the many words here ', 390)}`)
    return { rows, asked: list(64, (n) => rows[n % rows.length] ?? '') }
  },
  'an article of the same words, each time in another order': (chars) => {
    const rows = list(chars / 200, (n) => list(60, (m) => wordOf((m * (2 * n + 1)) % 61)).join(' '))
    return { rows, asked: list(64, (n) => rows[n % rows.length] ?? '') }
  },
  'rows of one word': (chars) => ({ rows: list(chars / 8, () => 'council'), asked: ['council', 'councils'] }),
}

function useMemory({ rows, asked }: Remembered): unknown {
  const shards: ReturnType<typeof readSimilarityIndex>[] = []
  for (let at = 0; at < rows.length; at += 8192) {
    const part = rows.slice(at, at + 8192).map((text) => ({ tokens: memoryTokens(text), approved: false }))
    shards.push(readSimilarityIndex(writeTokenRows(part), part.length))
  }
  return findSimilarRows(shards, asked.map(memoryTokens), { least: 60, limit: 6 })
}

export const memoryCases = casesOf(memories, useMemory)
