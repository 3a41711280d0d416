/** A memory's records and its manifest, which names its shards, its directory and the tokens of each shard. */
import * as z from 'zod'
import { type Locale, localeSchema, pairName } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { LogFormat } from '../storage/log.ts'
import { deletionSchema } from './deletion.ts'
import { memoryEntrySchema } from './memory-entry.ts'

const recordSchema = z.object({
  v: z.literal(1),
  pairs: z.array(memoryEntrySchema),
  deleted: z.array(deletionSchema).optional(),
})
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
export type MemoryShard = z.infer<typeof shardSchema>

const memoryManifestSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  directory: z.string(),
  /** How many deletions the directory has. */
  deleted: z.int(),
  /** In order of time. Only the last one takes more entries; the others never change. */
  shards: z.array(shardSchema),
  /** Objects that the last compaction replaced. The next one deletes them, so that running readers still find them. */
  replaced: z.array(z.string()),
})
export type MemoryManifest = z.infer<typeof memoryManifestSchema>

/** A language pair has one memory for both directions. */
export const memoryLog = (a: Locale, b: Locale): LogFormat<MemoryRecord, MemoryManifest> => ({
  name: keys.memory(pairName(a, b)),
  record: recordSchema,
  manifest: memoryManifestSchema,
})

/** The locales of a memory, in the order of its columns. */
export const memoryLocales = (a: Locale, b: Locale): Locale[] => [a, b].sort()

export const rowCount = (shards: MemoryShard[]): number => shards.reduce((sum, { rows }) => sum + rows, 0)
