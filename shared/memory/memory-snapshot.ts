/**
 * A memory as it was at one moment: its tail, its manifest and its directory, and what is read of its shards. Whatever
 * somebody has deleted is left out.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent } from '../storage/json.ts'
import { manifestKey, tailPrefix } from '../storage/log.ts'
import { type Deletions, entryId, isDeleted, mergeDeletions } from './deletion.ts'
import { type Directory, emptyDirectory, findEntryRows, readDirectory } from './directory.ts'
import { type CachedRecord, evictUnnamed, type MemoryCache, memoize, memoryCacheOf } from './memory-cache.ts'
import { type MemoryEntry, parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'
import { readSimilarityIndex, type SimilarityIndex, writeTokenRows } from './similar-rows.ts'
import { memoryTokens } from './tokens.ts'

/** One look-up may pass it to the next. `deletions`: those of the directory and of the tail. */
export type MemorySnapshot = {
  objects: Objects
  locales: Locale[]
  manifest: MemoryManifest | null
  directory: Directory
  tail: CachedRecord[]
  deletions: Deletions
  cache: MemoryCache
}

/** How many times a look-up starts over when compactions delete what it is reading. */
const tries = 5

export async function withMemory<T>(
  objects: Objects,
  a: Locale,
  b: Locale,
  work: (memory: MemorySnapshot) => Promise<T | null>,
  known?: MemorySnapshot,
): Promise<T> {
  for (let tried = 0; tried < tries; tried++) {
    const memory = (tried === 0 && known) || (await open(objects, a, b))
    const result = memory && (await work(memory))
    if (result !== null) return result
  }
  throw new Error(`${memoryLog(a, b).name} changes faster than it can be read`)
}

/** Reads the tail, then the manifest, so it misses nothing compacted in between. Null: an object they name is gone. */
async function open(objects: Objects, a: Locale, b: Locale): Promise<MemorySnapshot | null> {
  const log = memoryLog(a, b)
  const resident = memoryCacheOf(objects, log.name)
  const tailKeys = await listAll(objects, tailPrefix(log.name))
  const tail = await mapConcurrent(tailKeys, (key) =>
    memoize(resident.records, key, async () => {
      const stored = await getJson(objects, key, log.record)
      return stored && { record: stored.value, similar: new Map(), ids: [] }
    }),
  )
  const manifest = (await getJson(objects, manifestKey(log.name), log.manifest))?.value ?? null
  const shards = manifest?.shards ?? []
  const locales = memoryLocales(a, b)
  const directory = manifest
    ? await memoize(resident.directories, manifest.directory, async () => {
        const bytes = await objects.getBytes(manifest.directory)
        return bytes && readDirectory(bytes, locales, rowCount(shards), manifest.deleted)
      })
    : emptyDirectory(locales)
  evictUnnamed(resident.records, tailKeys)
  evictUnnamed(resident.directories, manifest ? [manifest.directory] : [])
  evictUnnamed(
    resident.similar,
    shards.flatMap(({ tokens }) => Object.values(tokens)),
  )
  const kept = tail.flatMap((record) => record ?? [])
  if (!directory || kept.length < tail.length) return null
  const deletions = mergeDeletions(
    directory.deletions,
    kept.flatMap(({ record }) => record.deleted ?? []),
  )
  return { objects, locales, manifest, directory, tail: kept, deletions, cache: resident }
}

/** The tokens of all shards; null when an object is gone. Reads three at a time, because the objects are large. */
export async function readShards(
  { objects, manifest, cache: resident }: MemorySnapshot,
  locale: Locale,
): Promise<SimilarityIndex[] | null> {
  const read = await mapConcurrent(
    manifest?.shards ?? [],
    ({ tokens, rows }) => {
      const key = tokens[locale] ?? ''
      return memoize(resident.similar, key, async () => {
        const bytes = await objects.getBytes(key)
        return bytes && readSimilarityIndex(bytes, rows)
      })
    },
    3,
  )
  const shards = read.flatMap((shard) => shard ?? [])
  return shards.length === read.length ? shards : null
}

export function similarOf({ record, similar }: CachedRecord, locale: Locale): SimilarityIndex {
  const held = similar.get(locale)
  if (held) return held
  const rows = record.pairs.map(({ texts, approved }) => ({
    tokens: memoryTokens(texts[locale]?.text ?? ''),
    approved,
  }))
  const made = readSimilarityIndex(writeTokenRows(rows), rows.length)
  similar.set(locale, made)
  return made
}

/**
 * The entries of `rows`, by row, but those that are deleted. Reads one range per shard, from its first wanted line to
 * its last. Null: an object is gone.
 */
export async function readPairs(
  { objects, manifest, directory, deletions, locales }: MemorySnapshot,
  rows: number[],
): Promise<Map<number, MemoryEntry> | null> {
  const pairs = new Map<number, MemoryEntry>()
  let first = 0
  const ranges = (manifest?.shards ?? []).flatMap((shard) => {
    const next = first + shard.rows
    const span = (row: number) => ({
      start: directory.starts[row] ?? 0,
      end: row + 1 < next ? (directory.starts[row + 1] ?? 0) : shard.bytes,
    })
    const wanted = rows.filter((row) => row >= first && row < next).map((row) => ({ row, ...span(row) }))
    first = next
    return wanted.length > 0 ? [{ key: shard.lines, wanted }] : []
  })
  const read = await mapConcurrent(
    ranges,
    async ({ key, wanted }) => {
      const start = Math.min(...wanted.map((row) => row.start))
      const bytes = await objects.getBytes(key, { start, end: Math.max(...wanted.map((row) => row.end)) })
      if (!bytes) return false
      for (const row of wanted) {
        const pair = parseMemoryLine(bytes.subarray(row.start - start, row.end - start))
        if (!isDeleted(pair, deletions, locales)) pairs.set(row.row, pair)
      }
      return true
    },
    3,
  )
  return read.includes(false) ? null : pairs
}

/** The entry ids of a record's pairs, made on first use. */
export function idsOf({ record, ids }: CachedRecord, { locales }: MemorySnapshot): string[] {
  if (ids.length < record.pairs.length) ids.push(...record.pairs.map((pair) => entryId(pair, locales)))
  return ids
}

/** How many entries of the shards and the tail a deletion names: at most so many of those that a search finds go. */
export function countDeleted(memory: MemorySnapshot): number {
  const { deletions, directory, tail } = memory
  if (deletions.size === 0) return 0
  const inTail = tail.flatMap((kept) => idsOf(kept, memory)).filter((id) => deletions.has(id))
  const fresh = tail.flatMap(({ record }) => record.deleted ?? []).map(({ id }) => id)
  return inTail.length + findEntryRows(directory, new Set(fresh)).length
}
