/**
 * Looks up texts in the stored memory: exact matches and similar texts, in the shards and the tail. It reads only the
 * entries that were found, one byte range per shard. An entry serves both directions.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent } from '../storage/json.ts'
import { appendRecord, manifestKey, tailPrefix } from '../storage/log.ts'
import { type Directory, emptyDirectory, findRows, readDirectory, textHash52 } from './directory.ts'
import { type CachedRecord, evictUnnamed, type MemoryCache, memoize, memoryCacheOf } from './memory-cache.ts'
import { isBetterEntry, type MemoryEntry, normaliseForMemory, parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'
import { findSimilarRows, readSimilarityIndex, type SimilarityIndex, writeTokenRows } from './similar-rows.ts'
import { memoryTokens } from './tokens.ts'

/** Appends entries to the memory of a language pair. `id` is a ULID. */
export const addToMemory = (objects: Objects, id: string, a: Locale, b: Locale, pairs: MemoryEntry[]) =>
  appendRecord(objects, memoryLog(a, b), id, { v: 1, pairs })

/** A memory as it was at one moment; one look-up may pass it to the next. */
export type MemorySnapshot = {
  objects: Objects
  manifest: MemoryManifest | null
  directory: Directory
  tail: CachedRecord[]
  cache: MemoryCache
}

/** A text to look up, and the `contextHash` of its neighbours. */
type MemoryQuery = { text: string; context?: string | undefined }

/** The best exact match for each text, in the order of `texts`, and the memory as it was read. */
export function lookUpExact(objects: Objects, from: Locale, to: Locale, texts: MemoryQuery[]) {
  return withMemory(objects, from, to, async (memory) => {
    const wanted = new Map(texts.map(({ text }) => [normaliseForMemory(text), textHash52(text)]))
    const stored = await readPairs(memory, findRows(memory.directory, from, new Set(wanted.values())))
    if (!stored) return null
    const byText = new Map<string, MemoryEntry[]>()
    for (const pair of [...stored.values(), ...memory.tail.flatMap(({ record }) => record.pairs)]) {
      const text = normaliseForMemory(pair.texts[from]?.text ?? '')
      if (!wanted.has(text) || !pair.texts[to]) continue
      const same = byText.get(text)
      if (same) same.push(pair)
      else byText.set(text, [pair])
    }
    const found = texts.map(({ text, context }) =>
      byText
        .get(normaliseForMemory(text))
        ?.reduce((best, pair) => (isBetterEntry(pair, best, from, context) ? pair : best)),
    )
    return { found, memory }
  })
}

/** An entry and the score of its source. Only exact matches score 100. */
export type MemoryMatch = { pair: MemoryEntry; score: number }

/** The best matches for each text, best first; of several with the same source only the best entry. */
export function searchMemory(
  objects: Objects,
  from: Locale,
  to: Locale,
  texts: string[],
  { least, limit, memory: known }: { least: number; limit: number; memory?: MemorySnapshot | undefined },
): Promise<MemoryMatch[][]> {
  return withMemory(
    objects,
    from,
    to,
    async (memory) => {
      const { manifest, tail } = memory
      const shards = await readShards(memory, from)
      if (!shards) return null
      const inTail = tail.map((kept) => similarOf(kept, from))
      // Entries with the same source count as one in the end, so twice the limit leaves enough.
      const found = findSimilarRows([...shards, ...inTail], texts.map(memoryTokens), { least, limit: 2 * limit })
      const firsts = shards.map((_, i) => rowCount((manifest?.shards ?? []).slice(0, i)))
      const rowOf = ({ shard, row }: { shard: number; row: number }) => (firsts[shard] ?? 0) + row
      const inShards = found.flat().filter(({ shard }) => shard < shards.length)
      const stored = await readPairs(memory, [...new Set(inShards.map(rowOf))])
      if (!stored) return null
      return found.map((rows, i) => {
        const matches = rows.flatMap((row): MemoryMatch[] => {
          const kept = tail[row.shard - shards.length]
          const pair = kept ? kept.record.pairs[row.row] : stored.get(rowOf(row))
          return pair?.texts[to] ? [{ pair, score: row.score }] : []
        })
        return best(matches, texts[i] ?? '', from).slice(0, limit)
      })
    },
    known,
  )
}

function best(matches: MemoryMatch[], text: string, from: Locale): MemoryMatch[] {
  const wanted = normaliseForMemory(text)
  const bySource = new Map<string, MemoryMatch>()
  for (const { pair, score } of matches) {
    const source = normaliseForMemory(pair.texts[from]?.text ?? '')
    const held = bySource.get(source)
    const exact = source === wanted ? 100 : Math.min(99, score)
    if (!held || isBetterEntry(pair, held.pair, from)) bySource.set(source, { pair, score: exact })
  }
  return [...bySource.values()].sort((a, b) => b.score - a.score || (isBetterEntry(a.pair, b.pair, from) ? -1 : 1))
}

/** How many times a look-up starts over when compactions delete what it is reading. */
const tries = 5

async function withMemory<T>(
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
      return stored && { record: stored.value, similar: new Map() }
    }),
  )
  const manifest = (await getJson(objects, manifestKey(log.name), log.manifest))?.value ?? null
  const shards = manifest?.shards ?? []
  const directory = manifest
    ? await memoize(resident.directories, manifest.directory, async () => {
        const bytes = await objects.getBytes(manifest.directory)
        return bytes && readDirectory(bytes, memoryLocales(a, b), rowCount(shards))
      })
    : emptyDirectory(memoryLocales(a, b))
  evictUnnamed(resident.records, tailKeys)
  evictUnnamed(resident.directories, manifest ? [manifest.directory] : [])
  evictUnnamed(
    resident.similar,
    shards.flatMap(({ tokens }) => Object.values(tokens)),
  )
  const kept = tail.flatMap((record) => record ?? [])
  return directory && kept.length === tail.length ? { objects, manifest, directory, tail: kept, cache: resident } : null
}

/** The tokens of all shards; null when an object is gone. Reads three at a time, because the objects are large. */
async function readShards(
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

function similarOf({ record, similar }: CachedRecord, locale: Locale): SimilarityIndex {
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
 * The entries of `rows`, by row. Reads one range per shard, from its first wanted line to its last. Null: one is gone.
 */
async function readPairs(
  { objects, manifest, directory }: MemorySnapshot,
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
      for (const row of wanted) pairs.set(row.row, parseMemoryLine(bytes.subarray(row.start - start, row.end - start)))
      return true
    },
    3,
  )
  return read.includes(false) ? null : pairs
}
