/** A memory's records and its head: which objects hold its shards, its directory and the tokens of each shard. */
import * as z from 'zod'
import { type Locale, localeSchema, pairName } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { Tailed } from '../storage/log.ts'
import { memoryPairSchema } from './pair.ts'

const recordSchema = z.object({ v: z.literal(1), pairs: z.array(memoryPairSchema) })
export type MemoryRecord = z.infer<typeof recordSchema>

const shardSchema = z.object({
  /** How many pairs, and how many bytes their lines take. */
  rows: z.int(),
  bytes: z.int(),
  /** The object of its lines, a pair each as JSON. */
  lines: z.string(),
  /** The object of its texts' tokens, by locale. */
  tokens: z.partialRecord(localeSchema, z.string()),
})
export type Shard = z.infer<typeof shardSchema>

const headSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  directory: z.string(),
  /** In order of time. The last one takes more pairs; the others never change. */
  shards: z.array(shardSchema),
  /** What the last fold replaced: deleted by the next one, so that a reader under way still finds it. */
  replaced: z.array(z.string()),
})
export type MemoryHead = z.infer<typeof headSchema>

/** A pair of locales has one memory, whichever way one translates. */
export const memoryLog = (a: Locale, b: Locale): Tailed<MemoryRecord, MemoryHead> => ({
  name: keys.memory(pairName(a, b)),
  record: recordSchema,
  head: headSchema,
})

/** The order of a memory's columns. */
export const localesOf = (a: Locale, b: Locale): Locale[] => [a, b].sort()

export const rowCount = (shards: Shard[]): number => shards.reduce((sum, { rows }) => sum + rows, 0)
