/**
 * Compacts a memory's tail: new entries go to the end of the last shard, and to new shards when it is full. Full shards
 * are never written again, and stored entries are moved as bytes, so a compaction costs the same in a memory of any
 * size.
 */
import { type Locale, localeSchema } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { mapConcurrent, putOrThrow } from '../storage/json.ts'
import { type CompactionResult, compactTail } from '../storage/log.ts'
import { type Directory, emptyDirectory, extendDirectory, readDirectory, writeDirectory } from './directory.ts'
import { isBetterEntry, type MemoryEntry, normaliseForMemory, parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'
import { buildShard, directoryEntriesOf, readShardRows, type ShardRow, shardKeys, shardRowOf } from './shard-rows.ts'

/** `rows`, `bytes`: the limits of a shard. `records`: how many one compaction takes. */
type CompactionLimits = { rows: number; bytes: number; records: number }

const usual: CompactionLimits = { rows: 8192, bytes: 6 << 20, records: 128 }

const empty: MemoryManifest = { v: 1, number: 0, directory: '', shards: [], replaced: [] }

export function compactMemory(
  objects: Objects,
  a: Locale,
  b: Locale,
  newId: () => string,
  limits: CompactionLimits = usual,
): Promise<CompactionResult> {
  const log = memoryLog(a, b)
  const locales = memoryLocales(a, b)
  return compactTail(objects, log, limits.records, async (held, records) => {
    const manifest = held ?? empty
    const last = manifest.shards.at(-1)
    const open = last && last.rows < limits.rows && last.bytes < limits.bytes ? last : undefined
    const closed = open ? manifest.shards.slice(0, -1) : manifest.shards
    const first = rowCount(closed)
    const before = await readCurrentDirectory(objects, manifest, locales)
    const standing = before && (open ? await readShardRows(objects, before, { shard: open, first }, locales) : [])
    if (!before || !standing) return { written: [], manifest: null }
    const rows = add(
      standing,
      records.flatMap(({ pairs }) => pairs),
      locales,
    )
    const made = parts(rows, limits).map((part, i) => ({
      part,
      ...buildShard(part, `${log.name}/shards/${String(closed.length + i).padStart(6, '0')}/${newId()}`, locales),
    }))
    const entries = made.flatMap(({ part }) => directoryEntriesOf(part))
    const directory = {
      key: `${log.name}/directory/${newId()}`,
      body: writeDirectory(extendDirectory(before, first, entries)),
    }
    const written = [...made.flatMap((shard) => shard.written), directory]
    await mapConcurrent(written, ({ key, body }) => putOrThrow(objects.put(key, body)), 2)
    const shards = [...closed, ...made.map(({ shard }) => shard)]
    const replaced = [manifest.directory, ...(open ? shardKeys(open) : [])].filter(Boolean)
    return {
      written: written.map(({ key }) => key),
      manifest: { ...empty, number: manifest.number + 1, directory: directory.key, shards, replaced },
    }
  })
}

/** The current directory; null when its object is gone. */
export async function readCurrentDirectory(
  objects: Objects,
  manifest: MemoryManifest,
  locales: Locale[],
): Promise<Directory | null> {
  if (!manifest.directory) return emptyDirectory(locales)
  const bytes = await objects.getBytes(manifest.directory)
  return bytes && readDirectory(bytes, locales, rowCount(manifest.shards))
}

/** Adds `pairs` to `held`. An entry that comes twice, because a job ran twice, is kept once: the better of the two. */
function add(held: ShardRow[], pairs: MemoryEntry[], locales: Locale[]): ShardRow[] {
  const fresh = new Map<string, MemoryEntry>()
  for (const pair of pairs) {
    if (locales.some((locale) => pair.texts[locale] === undefined)) continue
    const same = fresh.get(identityOf(pair))
    if (!same || isBetterEntry(pair, same, pair.from)) fresh.set(identityOf(pair), pair)
  }
  const rows = new Map([...fresh].map(([identity, pair]) => [identity, shardRowOf(pair, locales)]))
  const hashes = new Set([...rows.values()].map((row) => row.hashes.join()))
  const kept = held.filter((row) => {
    if (!hashes.has(row.hashes.join())) return true
    const pair = parseMemoryLine(row.line)
    const same = fresh.get(identityOf(pair))
    if (same && !isBetterEntry(pair, same, pair.from)) return false
    rows.delete(identityOf(pair))
    return true
  })
  return [...kept, ...rows.values()]
}

const identityOf = ({ texts, from, article, segment }: MemoryEntry): string =>
  JSON.stringify([
    ...[from, article, segment],
    ...localeSchema.options.map((locale) => normaliseForMemory(texts[locale]?.text ?? '')),
  ])

function parts(rows: ShardRow[], limits: CompactionLimits): ShardRow[][] {
  const result: ShardRow[][] = []
  let bytes = 0
  for (const row of rows) {
    const part = result.at(-1)
    if (part && part.length < limits.rows && bytes < limits.bytes) part.push(row)
    else {
      result.push([row])
      bytes = 0
    }
    bytes += row.line.length
  }
  return result
}
