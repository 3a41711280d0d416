/**
 * An append-only log of small objects, folded into immutable shards under a small head. Indexes and the memory live in
 * logs: writers never meet at a key, and only a fold changes the head, by compare-and-set.
 *
 *   {name}/tail/{ulid}.json       records not folded yet, create-only
 *   {name}/head.json              which object holds each shard now
 *   {name}/shards/{shard}/{ulid}  a shard's state, never changed
 *
 * Reducers must bear a record twice: a fold that stops before it deletes its tail is done again.
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
  /** A new state, the same whatever the order of the records and however often each comes. */
  fold(state: State, records: Record[], shard: string): State
}

const headSchema = z.object({
  v: z.literal(1),
  number: z.int(),
  /** The object of each shard. */
  shards: z.record(z.string(), z.string()),
  /** What the last fold replaced: deleted by the next one, so that a reader under way still finds it. */
  replaced: z.array(z.string()),
})
type LogHead = z.infer<typeof headSchema>

const none: LogHead = { v: 1, number: 0, shards: {}, replaced: [] }
export const tailOf = (name: string) => `${name}/tail/`
export const headOf = (name: string) => `${name}/head.json`

/** `id` is a ULID, or anything else unique that sorts by time. */
export const append = <R>(objects: Objects, log: { name: string; record: z.ZodType<R> }, id: string, record: R) =>
  insist(putJson(objects, `${tailOf(log.name)}${id}.json`, record, { absent: true }))

/** A listing's worth; an import may leave more than that to the folds, and then the newest of these count. */
const tailListed = 1000
const tailRead = 100

/**
 * What is not folded yet, the newest records and no more than a request may read. Whatever is read after it holds what
 * a fold takes meanwhile.
 */
export async function readTail<R>(objects: Objects, log: { name: string; record: z.ZodType<R> }): Promise<R[]> {
  const { keys } = await objects.list(tailOf(log.name), { limit: tailListed })
  const records = await eachOf(keys.slice(-tailRead), (key) => getJson(objects, key, log.record))
  return records.flatMap((record) => (record ? [record.value] : []))
}

export type ReadResult<S> = { shards: Map<string, S>; tail: number }

/**
 * The state of the shards that `wanted` picks (from the names that exist and those in the tail), the tail folded in.
 * The tail is listed before the head is read: what a fold takes from the one in between is then in the other.
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

/** Folds up to `limit` records. */
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

/** Changes what is folded of one shard. False when somebody else changed the log meanwhile, or the store wants a pause. */
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

/** A log by its tail and head alone: what it is folded into is the caller's. */
export type Tailed<Record, Head extends { replaced: string[] }> = {
  name: string
  record: z.ZodType<Record>
  head: z.ZodType<Head>
}

/** The objects that a fold wrote, and the head that points to them; null when what it began from is gone. */
export type Folded<Head> = { written: string[]; head: Head | null }

/** Folds by way of `write`. Not ok when another fold was quicker: its work stands, this one's is undone. */
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
