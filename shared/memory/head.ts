/** A memory's records and its manifest, which names its shards, its directory and the tokens of each shard. */
import * as z from 'zod'
import { type Locale, localeSchema, pairName } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { Tailed } from '../storage/log.ts'
import { memoryPairSchema } from './pair.ts'

const recordSchema = z.object({ v: z.literal(1), pairs: z.array(memoryPairSchema) })
export type MemoryRecord = z.infer<typeof recordSchema>

const shardSchema = z.object({
  /** How many entries, and how many bytes their lines take. */
  rows: z.int(),
  bytes: z.int(),
  /** The object of its lines: one entry each, as JSON. */
  lines: z.string(),
  /** The objects of its texts' tokens, by locale. */
  tokens: z.partialRecord(localeSchema, z.string()),
})
export type Shard = z.infer<typeof shardSchema>

const headSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  directory: z.string(),
  /** In order of time. Only the last one takes more entries; the others never change. */
  shards: z.array(shardSchema),
  /** Objects that the last compaction replaced. The next one deletes them, so that running readers still find them. */
  replaced: z.array(z.string()),
})
export type MemoryHead = z.infer<typeof headSchema>

/** A language pair has one memory for both directions. */
export const memoryLog = (a: Locale, b: Locale): Tailed<MemoryRecord, MemoryHead> => ({
  name: keys.memory(pairName(a, b)),
  record: recordSchema,
  head: headSchema,
})

/** The locales of a memory, in the order of its columns. */
export const localesOf = (a: Locale, b: Locale): Locale[] => [a, b].sort()

export const rowCount = (shards: Shard[]): number => shards.reduce((sum, { rows }) => sum + rows, 0)
