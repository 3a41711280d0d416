/** Removes an article's entries from a memory's shards. The caller compacts the tail first. */
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from '../storage/delete-unnamed.ts'
import { getJson, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { manifestKey } from '../storage/log.ts'
import { type BeforeCommit, readCurrentDirectory } from './compact-memory.ts'
import { writeDirectory } from './directory.ts'
import { dropEntries, type PlacedShard } from './drop-entries.ts'
import { type MemoryManifest, memoryLocales, memoryLog } from './memory-manifest.ts'

/** False when another write came first or the store is busy. */
export async function forgetArticle(
  objects: Objects,
  a: Locale,
  b: Locale,
  newId: () => string,
  article: string,
  beforeCommit: BeforeCommit = async () => {},
): Promise<boolean> {
  const log = memoryLog(a, b)
  const locales = memoryLocales(a, b)
  const stored = await getJson(objects, manifestKey(log.name), log.manifest)
  if (!stored) return true
  const manifest = stored.value
  const directory = await readCurrentDirectory(objects, manifest, locales)
  if (!directory) return false
  const left = await dropEntries(objects, { name: log.name, locales, newId }, manifest.shards, directory, {
    mayHold: (placed) => mayHold(objects, placed, article),
    isDropped: (entry) => entry.article === article,
  })
  if (!left) return false
  if (left.replaced.length === 0) return true
  const key = `${log.name}/directory/${newId()}`
  const written = [...left.written, { key, body: writeDirectory(left.directory) }]
  await mapConcurrent(written, (object) => putOrThrow(objects.put(object.key, object.body)), 2)
  const next: MemoryManifest = {
    ...{ ...manifest, number: manifest.number + 1, directory: key, shards: left.shards },
    replaced: [...manifest.replaced, manifest.directory, ...left.replaced],
  }
  await beforeCommit(next)
  const put = await putJson(objects, manifestKey(log.name), next, { etag: stored.etag })
  if (!put.ok)
    await deleteUnnamed(
      objects,
      manifestKey(log.name),
      written.map((object) => object.key),
    )
  return put.ok
}

/** Whether the shard's lines name the article; null when they are gone. */
async function mayHold(objects: Objects, { shard }: PlacedShard, article: string): Promise<boolean | null> {
  const lines = await objects.getBytes(shard.lines)
  return lines && new TextDecoder().decode(lines).includes(JSON.stringify(article))
}
