/**
 * Looks up texts in the stored memory: exact matches and similar texts, in the shards and the tail. It reads only the
 * entries that were found, one byte range per shard. An entry serves both directions.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf, getJson, listAll } from '../storage/json.ts'
import { append, headOf, tailOf } from '../storage/log.ts'
import { type Directory, emptyDirectory, hashOf, readDirectory, rowsOf } from './directory.ts'
import { localesOf, type MemoryHead, memoryLog, rowCount } from './head.ts'
import { beats, type MemoryPair, normaliseForMemory, readLine } from './pair.ts'
import { type KeptRecord, keep, prune, type Resident, residentOf } from './resident.ts'
import { findSimilar, readSimilar, type Similar, writeTokens } from './similar.ts'
import { tokensOf } from './tokens.ts'

/** Appends entries to the memory of a language pair. `id` is a ULID. */
export const remember = (objects: Objects, id: string, a: Locale, b: Locale, pairs: MemoryPair[]) =>
  append(objects, memoryLog(a, b), id, { v: 1, pairs })

/** A memory as it was at one moment; one look-up may pass it to the next. */
export type Memory = {
  objects: Objects
  head: MemoryHead | null
  directory: Directory
  tail: KeptRecord[]
  resident: Resident
}

/** A text to look up, and the `contextHash` of its neighbours. */
type Wanted = { text: string; context?: string | undefined }

/** The best exact match for each text, in the order of `texts`, and the memory as it was read. */
export function lookUp(objects: Objects, from: Locale, to: Locale, texts: Wanted[]) {
  return withMemory(objects, from, to, async (memory) => {
    const wanted = new Map(texts.map(({ text }) => [normaliseForMemory(text), hashOf(text)]))
    const stored = await readPairs(memory, rowsOf(memory.directory, from, new Set(wanted.values())))
    if (!stored) return null
    const byText = new Map<string, MemoryPair[]>()
    for (const pair of [...stored.values(), ...memory.tail.flatMap(({ record }) => record.pairs)]) {
      const text = normaliseForMemory(pair.texts[from]?.text ?? '')
      if (!wanted.has(text) || !pair.texts[to]) continue
      const same = byText.get(text)
      if (same) same.push(pair)
      else byText.set(text, [pair])
    }
    const found = texts.map(({ text, context }) =>
      byText.get(normaliseForMemory(text))?.reduce((best, pair) => (beats(pair, best, from, context) ? pair : best)),
    )
    return { found, memory }
  })
}

/** An entry and the score of its source. Only exact matches score 100. */
export type Match = { pair: MemoryPair; score: number }

/** The best matches for each text, best first; of several with the same source only the best entry. */
export function search(
  objects: Objects,
  from: Locale,
  to: Locale,
  texts: string[],
  { least, limit, memory: known }: { least: number; limit: number; memory?: Memory | undefined },
): Promise<Match[][]> {
  return withMemory(
    objects,
    from,
    to,
    async (memory) => {
      const { head, tail } = memory
      const shards = await readShards(memory, from)
      if (!shards) return null
      const inTail = tail.map((kept) => similarOf(kept, from))
      // Entries with the same source count as one in the end, so twice the limit leaves enough.
      const found = findSimilar([...shards, ...inTail], texts.map(tokensOf), { least, limit: 2 * limit })
      const firsts = shards.map((_, i) => rowCount((head?.shards ?? []).slice(0, i)))
      const rowOf = ({ shard, row }: { shard: number; row: number }) => (firsts[shard] ?? 0) + row
      const inShards = found.flat().filter(({ shard }) => shard < shards.length)
      const stored = await readPairs(memory, [...new Set(inShards.map(rowOf))])
      if (!stored) return null
      return found.map((rows, i) => {
        const matches = rows.flatMap((row): Match[] => {
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

function best(matches: Match[], text: string, from: Locale): Match[] {
  const wanted = normaliseForMemory(text)
  const bySource = new Map<string, Match>()
  for (const { pair, score } of matches) {
    const source = normaliseForMemory(pair.texts[from]?.text ?? '')
    const held = bySource.get(source)
    const exact = source === wanted ? 100 : Math.min(99, score)
    if (!held || beats(pair, held.pair, from)) bySource.set(source, { pair, score: exact })
  }
  return [...bySource.values()].sort((a, b) => b.score - a.score || (beats(a.pair, b.pair, from) ? -1 : 1))
}

/** How many times a look-up starts over when compactions delete what it is reading. */
const tries = 5

async function withMemory<T>(
  objects: Objects,
  a: Locale,
  b: Locale,
  work: (memory: Memory) => Promise<T | null>,
  known?: Memory,
): Promise<T> {
  for (let tried = 0; tried < tries; tried++) {
    const memory = (tried === 0 && known) || (await open(objects, a, b))
    const result = memory && (await work(memory))
    if (result !== null) return result
  }
  throw new Error(`${memoryLog(a, b).name} changes faster than it can be read`)
}

/** Reads the tail, then the manifest, so it misses nothing compacted in between. Null: an object they name is gone. */
async function open(objects: Objects, a: Locale, b: Locale): Promise<Memory | null> {
  const log = memoryLog(a, b)
  const resident = residentOf(objects, log.name)
  const tailKeys = await listAll(objects, tailOf(log.name))
  const tail = await eachOf(tailKeys, (key) =>
    keep(resident.records, key, async () => {
      const stored = await getJson(objects, key, log.record)
      return stored && { record: stored.value, similar: new Map() }
    }),
  )
  const head = (await getJson(objects, headOf(log.name), log.head))?.value ?? null
  const shards = head?.shards ?? []
  const directory = head
    ? await keep(resident.directories, head.directory, async () => {
        const bytes = await objects.getBytes(head.directory)
        return bytes && readDirectory(bytes, localesOf(a, b), rowCount(shards))
      })
    : emptyDirectory(localesOf(a, b))
  prune(resident.records, tailKeys)
  prune(resident.directories, head ? [head.directory] : [])
  prune(
    resident.similar,
    shards.flatMap(({ tokens }) => Object.values(tokens)),
  )
  const kept = tail.flatMap((record) => record ?? [])
  return directory && kept.length === tail.length ? { objects, head, directory, tail: kept, resident } : null
}

/** The tokens of all shards; null when an object is gone. Reads three at a time, because the objects are large. */
async function readShards({ objects, head, resident }: Memory, locale: Locale): Promise<Similar[] | null> {
  const read = await eachOf(
    head?.shards ?? [],
    ({ tokens, rows }) => {
      const key = tokens[locale] ?? ''
      return keep(resident.similar, key, async () => {
        const bytes = await objects.getBytes(key)
        return bytes && readSimilar(bytes, rows)
      })
    },
    3,
  )
  const shards = read.flatMap((shard) => shard ?? [])
  return shards.length === read.length ? shards : null
}

function similarOf({ record, similar }: KeptRecord, locale: Locale): Similar {
  const held = similar.get(locale)
  if (held) return held
  const rows = record.pairs.map(({ texts, approved }) => ({ tokens: tokensOf(texts[locale]?.text ?? ''), approved }))
  const made = readSimilar(writeTokens(rows), rows.length)
  similar.set(locale, made)
  return made
}

/**
 * The entries of `rows`, by row. Reads one range per shard, from its first wanted line to its last. Null: one is gone.
 */
async function readPairs(
  { objects, head, directory }: Memory,
  rows: number[],
): Promise<Map<number, MemoryPair> | null> {
  const pairs = new Map<number, MemoryPair>()
  let first = 0
  const ranges = (head?.shards ?? []).flatMap((shard) => {
    const next = first + shard.rows
    const span = (row: number) => ({
      start: directory.starts[row] ?? 0,
      end: row + 1 < next ? (directory.starts[row + 1] ?? 0) : shard.bytes,
    })
    const wanted = rows.filter((row) => row >= first && row < next).map((row) => ({ row, ...span(row) }))
    first = next
    return wanted.length > 0 ? [{ key: shard.lines, wanted }] : []
  })
  const read = await eachOf(
    ranges,
    async ({ key, wanted }) => {
      const start = Math.min(...wanted.map((row) => row.start))
      const bytes = await objects.getBytes(key, { start, end: Math.max(...wanted.map((row) => row.end)) })
      if (!bytes) return false
      for (const row of wanted) pairs.set(row.row, readLine(bytes.subarray(row.start - start, row.end - start)))
      return true
    },
    3,
  )
  return read.includes(false) ? null : pairs
}
