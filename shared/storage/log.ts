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
import { eachOf, getJson, insist, listAll, putJson } from './json.ts'

export type Log<Record, State extends object> = {
  name: string
  record: z.ZodType<Record>
  state: z.ZodType<State>
  empty: State
  /** The shards that a record belongs to. */
  shardsOf(record: Record): string[]
  /** Returns a new state. Must give the same state in any order of records, and if a record comes several times. */
  fold(state: State, records: Record[], shard: string): State
}

const headSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  /** The key of each shard's object. */
  shards: z.record(z.string(), z.string()),
  /** Objects that the last compaction replaced. The next one deletes them, so that running readers still find them. */
  replaced: z.array(z.string()),
})
type LogHead = z.infer<typeof headSchema>

const none: LogHead = { v: 1, number: 0, shards: {}, replaced: [] }
export const tailOf = (name: string) => `${name}/tail/`
export const headOf = (name: string) => `${name}/head.json`

/** `id` is a ULID, or any other unique name that sorts by time. Throws StoreBusy. */
export const append = <R>(objects: Objects, log: { name: string; record: z.ZodType<R> }, id: string, record: R) =>
  insist(putJson(objects, `${tailOf(log.name)}${id}.json`, record, { absent: true }))

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
  const { keys } = await objects.list(tailOf(log.name), { limit: tailListed })
  const records = await eachOf(keys.slice(-tailRead), (key) => getJson(objects, key, log.record))
  return records.flatMap((record) => (record ? [record.value] : []))
}

type ReadResult<S> = { shards: Map<string, S>; tail: number }

/**
 * Reads the shards that `wanted` picks (from the names in the manifest and in the tail) with the tail merged in. It
 * lists the tail before it reads the manifest, so a record that a compaction moves in between is in one of the two.
 * Throws when six tries each lose an object to a compaction.
 */
export async function read<R, S extends object>(
  objects: Objects,
  log: Log<R, S>,
  wanted: (names: string[]) => string[],
): Promise<ReadResult<S>> {
  for (let attempt = 0; ; attempt++) {
    const tailKeys = await listAll(objects, tailOf(log.name))
    const records = await eachOf(tailKeys, (key) => getJson(objects, key, log.record))
    const head = (await getJson(objects, headOf(log.name), headSchema))?.value ?? none
    const folded = records.some((record) => record === null)
    if (folded && attempt < 5) continue
    const shards = new Map<string, S>()
    const tail = records.flatMap((record) => (record ? [record.value] : []))
    const names = new Set([...Object.keys(head.shards), ...tail.flatMap((record) => log.shardsOf(record))])
    let lost = false
    await eachOf(wanted([...names]), async (shard) => {
      const key = head.shards[shard]
      const stored = key === undefined ? null : await getJson(objects, key, log.state)
      if (key !== undefined && !stored) lost = true
      shards.set(shard, stored?.value ?? log.empty)
    })
    if (lost && attempt < 5) continue
    if (lost || folded) throw new Error(`${log.name} changes faster than it can be read`)
    for (const [shard, added] of byShard(log, tail)) {
      const state = shards.get(shard)
      if (state !== undefined) shards.set(shard, log.fold(state, added, shard))
    }
    return { shards, tail: tailKeys.length }
  }
}

export type FoldResult = { ok: true; folded: number; more: boolean } | { ok: false }

/** Compacts up to `limit` records. */
export const fold = <R, S extends object>(objects: Objects, log: Log<R, S>, newId: () => string, limit = 500) =>
  foldTail(objects, { name: log.name, record: log.record, head: headSchema }, limit, async (held, records) => {
    const head = held ?? none
    const written = await eachOf([...byShard(log, records)], async ([shard, added]) => {
      const from = head.shards[shard]
      const state = from === undefined ? log.empty : (await getJson(objects, from, log.state))?.value
      if (state === undefined) return null
      const key = `${log.name}/shards/${shard}/${newId()}.json`
      await insist(putJson(objects, key, log.fold(state, added, shard)))
      return { shard, key, from }
    })
    const fresh = written.flatMap((shard) => (shard ? [shard] : []))
    const next: LogHead = {
      v: 1,
      number: head.number + 1,
      shards: { ...head.shards, ...Object.fromEntries(fresh.map(({ shard, key }) => [shard, key])) },
      replaced: fresh.flatMap(({ from }) => (from === undefined ? [] : [from])),
    }
    return { written: fresh.map(({ key }) => key), head: fresh.length < written.length ? null : next }
  })

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
  const stored = await getJson(objects, headOf(log.name), headSchema)
  const from = stored?.value.shards[shard]
  if (!stored || from === undefined) return true
  const state = await getJson(objects, from, log.state)
  if (!state) return false
  const body = JSON.stringify(change(state.value))
  if (body === JSON.stringify(state.value)) return true
  const key = `${log.name}/shards/${shard}/${newId()}.json`
  await insist(objects.put(key, body))
  const { number, shards, replaced } = stored.value
  const next: LogHead = {
    ...{ v: 1, number: number + 1, shards: { ...shards, [shard]: key } },
    replaced: [...replaced, from],
  }
  const put = await putJson(objects, headOf(log.name), next, { etag: stored.etag })
  if (!put.ok) await deleteUnnamed(objects, headOf(log.name), [key])
  return put.ok
}

/** A log with its own kind of manifest. The caller decides what the records become. */
export type Tailed<Record, Head extends { replaced: string[] }> = {
  name: string
  record: z.ZodType<Record>
  head: z.ZodType<Head>
}

/** The keys that a compaction wrote, and the manifest that names them; null when an object that it read is gone. */
type Folded<Head> = { written: string[]; head: Head | null }

/**
 * Compacts with `write`. Not ok when another compaction was first: its result stays, and the objects written here are
 * deleted.
 */
export async function foldTail<R, H extends { replaced: string[] }>(
  objects: Objects,
  { name, record, head: headSchema }: Tailed<R, H>,
  limit: number,
  write: (head: H | null, records: R[]) => Promise<Folded<H>>,
): Promise<FoldResult> {
  const listed = await objects.list(tailOf(name), { limit })
  if (listed.keys.length === 0) return { ok: true, folded: 0, more: false }
  const stored = await getJson(objects, headOf(name), headSchema)
  const read = await eachOf(listed.keys, (key) => getJson(objects, key, record))
  const records = read.flatMap((record) => (record ? [record.value] : []))
  if (records.length < read.length) return { ok: false }
  const { written, head } = await write(stored?.value ?? null, records)
  const condition = stored ? { etag: stored.etag } : { absent: true as const }
  const put = head && (await putJson(objects, headOf(name), head, condition))
  if (!put?.ok) {
    await deleteUnnamed(objects, headOf(name), written)
    return { ok: false }
  }
  await objects.delete([...listed.keys, ...(stored?.value.replaced ?? [])])
  return { ok: true, folded: listed.keys.length, more: listed.more }
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
