/**
 * Compacts a memory's tail: new entries go to the end of the last shard, and to new shards when it is full. A full shard
 * is written again only without what somebody deleted, and stored entries are moved as bytes, so a compaction costs
 * the same in a memory of any size.
 */

import { type Locale, localeSchema } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { mapConcurrent, putOrThrow } from '../storage/json.ts'
import { type CompactionResult, compactTail } from '../storage/log.ts'
import { normaliseTypography } from '../text/typography.ts'
import { idOfHashes, isDeleted, mergeDeletions } from './deletion.ts'
import {
  type Directory,
  emptyDirectory,
  extendDirectory,
  findEntryRows,
  readDirectory,
  writeDirectory,
} from './directory.ts'
import { dropEntries } from './drop-entries.ts'
import { isBetterEntry, type MemoryEntry, parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, memoryLocales, memoryLog, rowCount } from './memory-manifest.ts'
import { buildShard, directoryEntriesOf, readShardRows, type ShardRow, shardKeys, shardRowOf } from './shard-rows.ts'

/** `rows`, `bytes`: the limits of a shard. `records`: how many one compaction takes. */
type CompactionLimits = { rows: number; bytes: number; records: number }

const usual: CompactionLimits = { rows: 8192, bytes: 6 << 20, records: 128 }

const empty: MemoryManifest = { v: 1, number: 0, directory: '', deleted: 0, shards: [], replaced: [] }

/** What a compaction says when an object that it read is gone. */
const nothing = { written: [], manifest: null }

/** Runs before a new manifest is put, so that a job that follows from it can be stored first. */
export type BeforeCommit = (next: MemoryManifest) => Promise<void>

export function compactMemory(
  objects: Objects,
  a: Locale,
  b: Locale,
  newId: () => string,
  limits: CompactionLimits = usual,
  beforeCommit: BeforeCommit = async () => {},
): Promise<CompactionResult> {
  const log = memoryLog(a, b)
  const locales = memoryLocales(a, b)
  return compactTail(objects, log, limits.records, async (stored, records) => {
    const manifest = stored ?? empty
    const last = manifest.shards.at(-1)
    const open = last && last.rows < limits.rows && last.bytes < limits.bytes ? last : undefined
    const before = await readCurrentDirectory(objects, manifest, locales)
    if (!before) return nothing
    const fresh = records.flatMap(({ deleted = [] }) => deleted)
    const deletions = mergeDeletions(before.deletions, fresh)
    const isGone = (entry: MemoryEntry) => isDeleted(entry, deletions, locales)
    const full = open ? manifest.shards.slice(0, -1) : manifest.shards
    const placed = open && { shard: open, first: rowCount(full) }
    const held = placed ? await readShardRows(objects, before, placed, locales) : []
    const touched = findEntryRows(before, new Set(fresh.map(({ id }) => id)))
    const left = await dropEntries(objects, { name: log.name, locales, newId }, full, before, {
      mayHold: async ({ shard, first }) => touched.some((row) => row >= first && row < first + shard.rows),
      isDropped: isGone,
    })
    if (!held || !left) return nothing
    const closed = left.shards
    const first = rowCount(closed)
    const rows = add(
      held.filter((row) => !(deletions.has(idOfHashes(row.hashes)) && isGone(parseMemoryLine(row.line)))),
      records.flatMap(({ pairs }) => pairs).filter((pair) => !isGone(pair)),
      locales,
    )
    const made = parts(rows, limits).map((part, i) => ({
      part,
      ...buildShard(part, `${log.name}/shards/${String(closed.length + i).padStart(6, '0')}/${newId()}`, locales),
    }))
    const entries = made.flatMap(({ part }) => directoryEntriesOf(part))
    const directory = {
      key: `${log.name}/directory/${newId()}`,
      body: writeDirectory({ ...extendDirectory(left.directory, first, entries), deletions }),
    }
    const written = [...left.written, ...made.flatMap((shard) => shard.written), directory]
    await mapConcurrent(written, ({ key, body }) => putOrThrow(objects.put(key, body)), 2)
    const shards = [...closed, ...made.map(({ shard }) => shard)]
    const replaced = [manifest.directory, ...left.replaced, ...(open ? shardKeys(open) : [])].filter(Boolean)
    const number = manifest.number + 1
    const next = { ...empty, number, directory: directory.key, deleted: deletions.size, shards, replaced }
    await beforeCommit(next)
    return { written: written.map(({ key }) => key), manifest: next }
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
  return bytes && readDirectory(bytes, locales, rowCount(manifest.shards), manifest.deleted)
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
    ...localeSchema.options.map((locale) => normaliseTypography(texts[locale]?.text ?? '')),
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
