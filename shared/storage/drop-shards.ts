/**
 * Removes shards from a log, such as days that are over. Records of such a shard that come late bring it back, so whoever
 * drops shards does it again and again.
 */
import type { Objects } from '../ports/objects.ts'
import { getJson, listAll, putJson } from './json.ts'
import { logManifestSchema, manifestKey } from './log.ts'

/**
 * False when another write came first or the store is busy. The manifest is put even if it names none of the shards: a
 * compaction that has already written one of the objects that were listed can then no longer name it.
 */
export async function dropShards(
  objects: Objects,
  { name }: { name: string },
  isOver: (shard: string) => boolean,
): Promise<boolean> {
  const prefix = `${name}/shards/`
  const shardOf = (key: string) => key.slice(prefix.length, key.lastIndexOf('/'))
  const isKept = (key: string) => !isOver(shardOf(key))
  const listed = (await listAll(objects, prefix)).filter((key) => !isKept(key))
  if (listed.length === 0) return true
  const stored = await getJson(objects, manifestKey(name), logManifestSchema)
  const { number = 0, shards = {}, replaced = [] } = stored?.value ?? {}
  const next = {
    ...{ v: 1, number: number + 1, replaced: replaced.filter(isKept) },
    shards: Object.fromEntries(Object.entries(shards).filter(([shard]) => !isOver(shard))),
  }
  const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
  const put = await putJson(objects, manifestKey(name), next, condition)
  if (!put.ok) return false
  const gone = [...listed, ...replaced, ...Object.values(shards)].filter((key) => !isKept(key))
  await objects.delete([...new Set(gone)])
  return true
}
