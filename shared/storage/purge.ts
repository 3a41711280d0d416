/**
 * Deletes objects that a manifest no longer names: those that its last compaction replaced (kept a while for readers)
 * and those of compactions that stopped half-way. Used when no trace of an article may remain. Readers that find an
 * object gone read the manifest again.
 */
import * as z from 'zod'
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, mapConcurrent, putJson } from './json.ts'
import { manifestKey } from './log.ts'

const headSchema = z.looseObject({ number: z.int(), replaced: z.array(z.string()) })

/**
 * `folders`: the folders under `name` to clean. False when another write came first or the store is busy. The listing
 * comes before the manifest is put: a compaction that has already written some of the listed objects, but not its
 * manifest, can then no longer put it.
 */
export async function purgeUnnamed(objects: Objects, name: string, folders: string[]): Promise<boolean> {
  const listed = (await mapConcurrent(folders, (folder) => listAll(objects, `${name}/${folder}/`))).flat()
  const stored = await getJson(objects, manifestKey(name), headSchema)
  if (!stored) return true
  const next = { ...stored.value, number: stored.value.number + 1, replaced: [] }
  const named = JSON.stringify(next)
  // A manifest names an object by its key or by the last segment of its key.
  const isNamed = (key: string) =>
    [key, key.slice(key.lastIndexOf('/') + 1)].some((id) => named.includes(JSON.stringify(id)))
  const gone = listed.filter((key) => !isNamed(key))
  if (gone.length === 0) return true
  const put = await putJson(objects, manifestKey(name), next, { etag: stored.etag })
  if (put.ok) await objects.delete(gone)
  return put.ok
}
