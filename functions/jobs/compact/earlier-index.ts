/**
 * Takes over an index as it was kept before there were lists: a head, and a shard of rows for each month. A month at a
 * time; once the last is taken the head goes, and nothing of it is left.
 */
import * as z from 'zod'
import { type Row, rowSchema, rowsTail } from '../../../shared/article/row.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { getJson, putJson } from '../../../shared/storage/json.ts'
import { headOf } from '../../../shared/storage/log.ts'

const headSchema = z.looseObject({ shards: z.record(z.string(), z.string()) })
const shardSchema = z.object({ v: z.literal(1), rows: z.record(z.string(), rowSchema) })

/** The rows of a month that is still there, and what to do once they are kept. */
export type EarlierMonth = { rows: Row[]; forget: () => Promise<void> }

export async function readEarlierMonth(objects: Objects): Promise<EarlierMonth | null> {
  const key = headOf(rowsTail.name)
  const stored = await getJson(objects, key, headSchema)
  if (!stored) return null
  const { shards } = stored.value
  const [month, shard] = Object.entries(shards)[0] ?? []
  const rows = shard ? await getJson(objects, shard, shardSchema) : null
  return {
    rows: Object.values(rows?.value.rows ?? {}),
    async forget() {
      const left = Object.fromEntries(Object.entries(shards).filter(([name]) => name !== month))
      if (Object.keys(left).length > 0)
        await putJson(objects, key, { ...stored.value, shards: left }, { etag: stored.etag })
      else await objects.delete([key])
      if (shard) await objects.delete([shard])
    },
  }
}
