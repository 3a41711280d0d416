/**
 * The memory in the store: a log of records, folded into 16 shards a source locale by the hash of the source's text.
 * One record serves both directions. It finds what is the same; matches that only resemble are another room.
 */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locale.ts'
import type { Objects } from '../ports/objects.ts'
import { keys, pairName } from '../store/keys.ts'
import { append, type Log, read } from '../store/log.ts'
import { beats, type MemoryPair, memoryHash, memoryPairSchema } from './pair.ts'

const recordSchema = z.object({ v: z.literal(1), pairs: z.array(memoryPairSchema) })
const shardSchema = z.object({ v: z.literal(1), pairs: z.record(z.string(), memoryPairSchema) })
type MemoryRecord = z.infer<typeof recordSchema>
type MemoryShard = z.infer<typeof shardSchema>

/** A shard's name: the locale of the texts that it is looked up by, and the first digit of their hashes. */
const shardOf = (locale: Locale, hash: string) => `${locale}-${hash[0]}`

export const memoryLog = (pair: string): Log<MemoryRecord, MemoryShard> => ({
  name: keys.memory(pair),
  record: recordSchema,
  state: shardSchema,
  empty: { v: 1, pairs: {} },
  shardsOf: ({ pairs }) => [...new Set(pairs.flatMap(sides).map(({ locale, hash }) => shardOf(locale, hash)))],
  fold(state, records, shard) {
    const pairs = { ...state.pairs }
    for (const pair of records.flatMap((record) => record.pairs)) {
      for (const { locale, hash } of sides(pair)) {
        if (shardOf(locale, hash) !== shard) continue
        const held = pairs[hash]
        if (!held || beats(pair, held, locale)) pairs[hash] = pair
      }
    }
    return { v: 1, pairs }
  },
})

/** The best pair for each of `texts` that memory has the very words of, by their memoryHash; and the tail's length. */
export async function lookUp(objects: Objects, from: Locale, to: Locale, texts: string[]) {
  const hashes = [...new Set(texts.map(memoryHash))]
  const wanted = new Set(hashes.map((hash) => shardOf(from, hash)))
  const { shards, tail } = await read(objects, memoryLog(pairName(from, to)), (names) =>
    names.filter((name) => wanted.has(name)),
  )
  const found = new Map<string, MemoryPair>()
  for (const hash of hashes) {
    const pair = shards.get(shardOf(from, hash))?.pairs[hash]
    if (pair?.texts[to]) found.set(hash, pair)
  }
  return { found, tail }
}

/** Adds pairs of one pair of locales. `id` is a ULID. */
export const remember = (objects: Objects, id: string, a: Locale, b: Locale, pairs: MemoryPair[]) =>
  append(objects, memoryLog(pairName(a, b)), id, { v: 1, pairs })

function sides(pair: MemoryPair): { locale: Locale; hash: string }[] {
  return localeSchema.options.flatMap((locale) => {
    const text = pair.texts[locale]
    return text ? [{ locale, hash: memoryHash(text.text) }] : []
  })
}
