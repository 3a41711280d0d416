/**
 * Takes entries out of a memory's shards. Shards without such entries stay; the directory is made again because later
 * rows move up. The caller puts what was written and then the manifest.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { type Directory, emptyDirectory, extendDirectory, joinDirectories, sliceDirectory } from './directory.ts'
import { type MemoryEntry, parseMemoryLine } from './memory-entry.ts'
import type { MemoryShard } from './memory-manifest.ts'
import { buildShard, directoryEntriesOf, type NewObject, readShardRows, shardKeys } from './shard-rows.ts'

/** A shard, and the directory row of its first entry. */
export type PlacedShard = { shard: MemoryShard; first: number }

type Drop = {
  /** Whether a shard may have such entries; null when an object of it is gone. */
  mayHold(placed: PlacedShard): Promise<boolean | null>
  isDropped(entry: MemoryEntry): boolean
}

/** `directory`: of the shards that stay or are new. `replaced`: the objects of shards that are gone. */
type Remaining = { shards: MemoryShard[]; directory: Directory; written: NewObject[]; replaced: string[] }

/** `name`: the memory's. `directory` begins with the rows of `shards`. Null when an object is gone. */
export async function dropEntries(
  objects: Objects,
  { name, locales, newId }: { name: string; locales: Locale[]; newId: () => string },
  shards: MemoryShard[],
  directory: Directory,
  { mayHold, isDropped }: Drop,
): Promise<Remaining | null> {
  const kept: { shard: MemoryShard; directory: Directory }[] = []
  const written: NewObject[] = []
  const replaced: string[] = []
  let first = 0
  for (const shard of shards) {
    const placed = { shard, first }
    const holds = await mayHold(placed)
    const rows = holds ? await readShardRows(objects, directory, placed, locales) : []
    if (holds === null || rows === null) return null
    const left = rows.filter(({ line }) => !isDropped(parseMemoryLine(line)))
    if (left.length === rows.length)
      kept.push({ shard, directory: sliceDirectory(directory, first, first + shard.rows) })
    else {
      replaced.push(...shardKeys(shard))
      if (left.length > 0) {
        const made = buildShard(left, `${name}/shards/${String(kept.length).padStart(6, '0')}/${newId()}`, locales)
        const entries = directoryEntriesOf(left)
        kept.push({ shard: made.shard, directory: extendDirectory(emptyDirectory(locales), 0, entries) })
        written.push(...made.written)
      }
    }
    first += shard.rows
  }
  const parts = kept.map((part) => part.directory)
  return {
    shards: kept.map(({ shard }) => shard),
    directory: { ...joinDirectories(locales, parts), deletions: directory.deletions },
    ...{ written, replaced },
  }
}
