/**
 * Removes an article's entries from a memory's shards. Shards without such entries stay; the directory is rewritten
 * because later rows move up. The caller compacts the tail first.
 */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from '../storage/delete-unnamed.ts'
import { getJson, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { manifestKey } from '../storage/log.ts'
import { readCurrentDirectory } from './compact-memory.ts'
import {
  type Directory,
  emptyDirectory,
  extendDirectory,
  joinDirectories,
  sliceDirectory,
  writeDirectory,
} from './directory.ts'
import { parseMemoryLine } from './memory-entry.ts'
import { type MemoryManifest, type MemoryShard, memoryLocales, memoryLog } from './memory-manifest.ts'
import { buildShard, directoryEntriesOf, type NewObject, readShardRows, shardKeys } from './shard-rows.ts'

/** False when another write came first or the store is busy. */
export async function forgetArticle(
  objects: Objects,
  a: Locale,
  b: Locale,
  newId: () => string,
  article: string,
): Promise<boolean> {
  const log = memoryLog(a, b)
  const locales = memoryLocales(a, b)
  const stored = await getJson(objects, manifestKey(log.name), log.manifest)
  if (!stored) return true
  const manifest = stored.value
  const directory = await readCurrentDirectory(objects, manifest, locales)
  if (!directory) return false
  const kept: { shard: MemoryShard; directory: Directory }[] = []
  const written: NewObject[] = []
  const replaced: string[] = []
  let first = 0
  for (const shard of manifest.shards) {
    const rows = await withoutArticle(objects, directory, { shard, first }, locales, article)
    if (rows === null) return false
    if (rows === 'same') kept.push({ shard, directory: sliceDirectory(directory, first, first + shard.rows) })
    else {
      replaced.push(...shardKeys(shard))
      const name = `${log.name}/shards/${String(kept.length).padStart(6, '0')}/${newId()}`
      const made = buildShard(rows, name, locales)
      if (rows.length > 0) {
        kept.push({
          shard: made.shard,
          directory: extendDirectory(emptyDirectory(locales), 0, directoryEntriesOf(rows)),
        })
        written.push(...made.written)
      }
    }
    first += shard.rows
  }
  if (replaced.length === 0) return true
  const joined = joinDirectories(
    locales,
    kept.map((part) => part.directory),
  )
  written.push({ key: `${log.name}/directory/${newId()}`, body: writeDirectory(joined) })
  await mapConcurrent(written, ({ key, body }) => putOrThrow(objects.put(key, body)), 2)
  const keys = written.map(({ key }) => key)
  const shards = kept.map(({ shard }) => shard)
  const next: MemoryManifest = {
    ...{ v: 1, number: manifest.number + 1, directory: keys.at(-1) ?? '', shards },
    replaced: [...manifest.replaced, manifest.directory, ...replaced],
  }
  const put = await putJson(objects, manifestKey(log.name), next, { etag: stored.etag })
  if (!put.ok) await deleteUnnamed(objects, manifestKey(log.name), keys)
  return put.ok
}

/** The rows of a shard without the article's; `same` if it has none of them; null when an object of it is gone. */
async function withoutArticle(
  objects: Objects,
  directory: Directory,
  place: { shard: MemoryShard; first: number },
  locales: Locale[],
  article: string,
) {
  const lines = await objects.getBytes(place.shard.lines)
  if (!lines) return null
  if (!new TextDecoder().decode(lines).includes(JSON.stringify(article))) return 'same'
  const rows = await readShardRows(objects, directory, place, locales)
  const left = rows?.filter(({ line }) => parseMemoryLine(line).article !== article)
  if (!left) return null
  return left.length === rows?.length ? 'same' : left
}
