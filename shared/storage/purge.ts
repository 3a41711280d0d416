/**
 * Deletes what a head of folded objects no longer names: what its last fold replaced, which stands a while for readers
 * under way, and what folds left that stopped half-way. For when nothing of a thing may be left. They find that a part is
 * gone and read the head again.
 */
import * as z from 'zod'
import type { Objects } from '../ports/objects.ts'
import { eachOf, getJson, listAll, putJson } from './json.ts'
import { headOf } from './log.ts'

const headSchema = z.looseObject({ number: z.int(), replaced: z.array(z.string()) })

/**
 * `folders`: of the named objects, under `name`. False when somebody else changed the head meanwhile, or the store wants a
 * pause. The listing comes before the head is put anew: a fold that had written some of what is listed, and no head yet,
 * can't put one any more.
 */
export async function purge(objects: Objects, name: string, folders: string[]): Promise<boolean> {
  const listed = (await eachOf(folders, (folder) => listAll(objects, `${name}/${folder}/`))).flat()
  const stored = await getJson(objects, headOf(name), headSchema)
  if (!stored) return true
  const next = { ...stored.value, number: stored.value.number + 1, replaced: [] }
  const named = JSON.stringify(next)
  // A head names an object by its key, or by the last of that.
  const isNamed = (key: string) =>
    [key, key.slice(key.lastIndexOf('/') + 1)].some((id) => named.includes(JSON.stringify(id)))
  const gone = listed.filter((key) => !isNamed(key))
  if (gone.length === 0) return true
  const put = await putJson(objects, headOf(name), next, { etag: stored.etag })
  if (put.ok) await objects.delete(gone)
  return put.ok
}
