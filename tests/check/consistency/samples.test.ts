/** What real translations say: nothing is found in what an editor has read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { checkConsistency } from '../../../shared/check/consistency/check-consistency.ts'

const folder = join(import.meta.dirname, '..', '..', 'samples')
const pairSchema = z.object({ source: z.string(), target: z.string() })
const plantedSchema = z.object({
  from: z.enum(['ro', 'en']),
  source: z.string(),
  target: z.string(),
  right: z.string().optional(),
})

const readLines = <T>(file: string, schema: z.ZodType<T>): T[] =>
  readFileSync(join(folder, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)))

function check(pairs: { source: string; target: string }[], from: 'ro' | 'en') {
  const plain = pairs.map(({ source, target }, at) => ({
    ...{ id: String(at), source, target: target.replace(/<\/?x[^>]*>/g, '') },
  }))
  return checkConsistency({ pairs: plain, from, to: from === 'en' ? 'ro' : 'en', terms: [] })
}

it.each([
  ['aligned/long-english.en.jsonl', 'en'],
  ['aligned/tren.ro.jsonl', 'ro'],
  ['translations/long-english.en.jsonl', 'en'],
  ['translations/market.en.jsonl', 'en'],
  ['translations/reservoir.en.jsonl', 'en'],
  ['translations/teatru.ro.jsonl', 'ro'],
  ['translations/tren.ro.jsonl', 'ro'],
] as const)('%s says everything in one way', (file, from) => {
  expect(check(readLines(file, pairSchema), from)).toEqual({ sentences: [], names: [], terms: [] })
})

it.each(['ro', 'en'] as const)('hundreds of sentences of the press from %s say everything in one way', (from) => {
  const rows = ['planted', 'hard', 'second', 'second-hard'].flatMap((name) =>
    readLines(`checks/${name}.jsonl`, plantedSchema),
  )
  const pairs = rows
    .filter((row) => row.from === from)
    .map(({ source, target, right = target }) => ({ source, target: right }))
  expect(pairs.length).toBeGreaterThan(300)
  expect(check(pairs, from)).toEqual({ sentences: [], names: [], terms: [] })
})
