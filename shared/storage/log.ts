/**
 * An append-only log of small objects. Compaction merges its records into immutable shards under one small manifest.
 * The indexes and the memory are logs: no two writers write the same key, and only a compaction changes the manifest,
 * by compare-and-set.
 *
 *   {name}/tail/{ulid}.json       records that are not compacted yet, create-only
 *   {name}/manifest.json          which object holds each shard now
 *   {name}/shards/{shard}/{ulid}  a shard's state, never changed
 *
 * Reducers are idempotent: a compaction that stops before it deletes its tail runs again.
 */
import * as z from 'zod'
import type { Objects } from '../ports/objects.ts'
import { deleteUnnamed } from './delete-unnamed.ts'
import { getJson, listAll, mapConcurrent, putJson, putOrThrow } from './json.ts'

export type Log<Record, State extends object> = {
  name: string
  record: z.ZodType<Record>
  state: z.ZodType<State>
  empty: State
  /** The shards that a record belongs to. */
  shardsOf(record: Record): string[]
  /** Returns a new state. Must give the same state in any order of records, and if a record comes several times. */
  merge(state: State, records: Record[], shard: string): State
}

/** The manifest of a log. */
export const logManifestSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  /** The key of each shard's object. */
  shards: z.record(z.string(), z.string()),
  /** Objects that the last compaction replaced. The next one deletes them, so that running readers still find them. */
  replaced: z.array(z.string()),
})
type LogManifest = z.infer<typeof logManifestSchema>

const none: LogManifest = { v: 1, number: 0, shards: {}, replaced: [] }
export const tailPrefix = (name: string) => `${name}/tail/`
export const manifestKey = (name: string) => `${name}/manifest.json`

/** `id` is a ULID, or any other unique name that sorts by time. Throws StoreBusy. */
export const appendRecord = <R>(objects: Objects, log: { name: string; record: z.ZodType<R> }, id: string, record: R) =>
  putOrThrow(putJson(objects, `${tailPrefix(log.name)}${id}.json`, record, { absent: true }))

/**
 * Keys that are listed, and newest records that are read. An import may leave more than 1,000 keys until they are
 * compacted; then the newest of the first 1,000 are read.
 */
const tailListed = 1000
const tailRead = 100

/**
 * Reads the newest records of the tail, at most as many as a request may read. Read the shards after it: they then hold
 * whatever a compaction takes from the tail meanwhile.
 */
export async function readTail<R>(objects: Objects, log: { name: string; record: z.ZodType<R> }): Promise<R[]> {
  const { keys } = await objects.list(tailPrefix(log.name), { limit: tailListed })
  const records = await mapConcurrent(keys.slice(-tailRead), (key) => getJson(objects, key, log.record))
  return records.flatMap((record) => (record ? [record.value] : []))
}

type LogState<S> = { shards: Map<string, S>; tail: number }

/**
 * Reads the shards that `wanted` picks (from the names in the manifest and in the tail) with the tail merged in. It
 * lists the tail before it reads the manifest, so a record that a compaction moves in between is in one of the two.
 * Throws when six tries each lose an object to a compaction.
 */
export async function readLog<R, S extends object>(
  objects: Objects,
  log: Log<R, S>,
  wanted: (names: string[]) => string[],
): Promise<LogState<S>> {
  for (let attempt = 0; ; attempt++) {
    const tailKeys = await listAll(objects, tailPrefix(log.name))
    const records = await mapConcurrent(tailKeys, (key) => getJson(objects, key, log.record))
    const manifest = (await getJson(objects, manifestKey(log.name), logManifestSchema))?.value ?? none
    const folded = records.some((record) => record === null)
    if (folded && attempt < 5) continue
    const shards = new Map<string, S>()
    const tail = records.flatMap((record) => (record ? [record.value] : []))
    const names = new Set([...Object.keys(manifest.shards), ...tail.flatMap((record) => log.shardsOf(record))])
    let lost = false
    await mapConcurrent(wanted([...names]), async (shard) => {
      const key = manifest.shards[shard]
      const stored = key === undefined ? null : await getJson(objects, key, log.state)
      if (key !== undefined && !stored) lost = true
      shards.set(shard, stored?.value ?? log.empty)
    })
    if (lost && attempt < 5) continue
    if (lost || folded) throw new Error(`${log.name} changes faster than it can be read`)
    for (const [shard, added] of byShard(log, tail)) {
      const state = shards.get(shard)
      if (state !== undefined) shards.set(shard, log.merge(state, added, shard))
    }
    return { shards, tail: tailKeys.length }
  }
}

export type CompactionResult = { ok: true; compacted: number; more: boolean } | { ok: false }

/** Compacts up to `limit` records. */
export const compact = <R, S extends object>(objects: Objects, log: Log<R, S>, newId: () => string, limit = 500) =>
  compactTail(
    objects,
    { name: log.name, record: log.record, manifest: logManifestSchema },
    limit,
    async (held, records) => {
      const manifest = held ?? none
      const written = await mapConcurrent([...byShard(log, records)], async ([shard, added]) => {
        const from = manifest.shards[shard]
        const state = from === undefined ? log.empty : (await getJson(objects, from, log.state))?.value
        if (state === undefined) return null
        const key = `${log.name}/shards/${shard}/${newId()}.json`
        await putOrThrow(putJson(objects, key, log.merge(state, added, shard)))
        return { shard, key, from }
      })
      const fresh = written.flatMap((shard) => (shard ? [shard] : []))
      const next: LogManifest = {
        v: 1,
        number: manifest.number + 1,
        shards: { ...manifest.shards, ...Object.fromEntries(fresh.map(({ shard, key }) => [shard, key])) },
        replaced: fresh.flatMap(({ from }) => (from === undefined ? [] : [from])),
      }
      return { written: fresh.map(({ key }) => key), manifest: fresh.length < written.length ? null : next }
    },
  )

/**
 * Changes the compacted state of one shard; records in the tail stay as they are. False when another write came first
 * or the store is busy.
 */
export async function changeShard<R, S extends object>(
  objects: Objects,
  log: Log<R, S>,
  shard: string,
  newId: () => string,
  change: (state: S) => S,
): Promise<boolean> {
  const stored = await getJson(objects, manifestKey(log.name), logManifestSchema)
  const from = stored?.value.shards[shard]
  if (!stored || from === undefined) return true
  const state = await getJson(objects, from, log.state)
  if (!state) return false
  const body = JSON.stringify(change(state.value))
  if (body === JSON.stringify(state.value)) return true
  const key = `${log.name}/shards/${shard}/${newId()}.json`
  await putOrThrow(objects.put(key, body))
  const { number, shards, replaced } = stored.value
  const next: LogManifest = {
    ...{ v: 1, number: number + 1, shards: { ...shards, [shard]: key } },
    replaced: [...replaced, from],
  }
  const put = await putJson(objects, manifestKey(log.name), next, { etag: stored.etag })
  if (!put.ok) await deleteUnnamed(objects, manifestKey(log.name), [key])
  return put.ok
}

/** A log with its own kind of manifest. The caller decides what the records become. */
export type LogFormat<Record, Head extends { replaced: string[] }> = {
  name: string
  record: z.ZodType<Record>
  manifest: z.ZodType<Head>
}

/** The keys that a compaction wrote, and the manifest that names them; null when an object that it read is gone. */
type Compacted<Head> = { written: string[]; manifest: Head | null }

/**
 * Compacts with `write`. Not ok when another compaction was first: its result stays, and the objects written here are
 * deleted.
 */
export async function compactTail<R, H extends { replaced: string[] }>(
  objects: Objects,
  { name, record, manifest: headSchema }: LogFormat<R, H>,
  limit: number,
  write: (manifest: H | null, records: R[]) => Promise<Compacted<H>>,
): Promise<CompactionResult> {
  const listed = await objects.list(tailPrefix(name), { limit })
  if (listed.keys.length === 0) return { ok: true, compacted: 0, more: false }
  const stored = await getJson(objects, manifestKey(name), headSchema)
  const read = await mapConcurrent(listed.keys, (key) => getJson(objects, key, record))
  const records = read.flatMap((record) => (record ? [record.value] : []))
  if (records.length < read.length) return { ok: false }
  const { written, manifest } = await write(stored?.value ?? null, records)
  const condition = stored ? { etag: stored.etag } : { absent: true as const }
  const put = manifest && (await putJson(objects, manifestKey(name), manifest, condition))
  if (!put?.ok) {
    await deleteUnnamed(objects, manifestKey(name), written)
    return { ok: false }
  }
  await objects.delete([...listed.keys, ...(stored?.value.replaced ?? [])])
  return { ok: true, compacted: listed.keys.length, more: listed.more }
}

function byShard<R, S extends object>(log: Log<R, S>, records: R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const record of records) {
    for (const shard of log.shardsOf(record)) {
      const group = groups.get(shard)
      if (group) group.push(record)
      else groups.set(shard, [record])
    }
  }
  return groups
}
