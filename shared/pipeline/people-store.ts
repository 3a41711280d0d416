/** People in the store: read by id, changed by compare-and-set, listed in a directory. */
import { ulidPattern } from '../ids.ts'
import { claimKeysOf } from '../people/claim-keys.ts'
import { type DirectoryEntry, directoryEntryOf, directoryLog, directoryShard } from '../people/directory.ts'
import { type PersonRecord, personRecordSchema } from '../people/person-record.ts'
import { minWriteIntervalMs, type Objects } from '../ports/objects.ts'
import { getJson, putJson, type StoredJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { appendRecord, readLog } from '../storage/log.ts'
import type { Job } from './jobs.ts'
import { enqueue, type QueuedEntry, sendMessages } from './outbox.ts'
import type { Ports } from './ports.ts'
import { requestMs } from './request-time.ts'

/** Null if `id` is no id of the store, because stores may throw for a key that is too long. */
export const readPersonRecord = async (objects: Objects, id: string): Promise<StoredJson<PersonRecord> | null> =>
  ulidPattern.test(id) ? getJson(objects, keys.person(id), personRecordSchema) : null

type Wanted = { ok: true; record: Partial<PersonRecord> }
type PersonChangeResult<Refused> =
  | { ok: true; record: PersonRecord }
  | Refused
  | { ok: false; reason: 'person-unknown' | 'person-busy' }

/** Reads the directory, for lists and names alone: it may be some seconds older than the records. */
export async function readDirectory(objects: Objects): Promise<DirectoryEntry[]> {
  const { shards } = await readLog(objects, directoryLog, () => [directoryShard])
  return Object.values(shards.get(directoryShard)?.people ?? {})
}

/** How often a conflicting change is tried. */
const most = 4

/**
 * Changes a person. `to` returns the changed members, or a refusal. A job then lists the person, and updates the pages
 * that name them if the name changes; another deletes what is needed no more.
 */
export async function changePersonRecord<Refused extends { ok: false }>(
  ports: Ports,
  id: string,
  to: (record: PersonRecord) => Wanted | Refused | Promise<Wanted | Refused>,
): Promise<PersonChangeResult<Refused>> {
  let paused = false
  for (let tries = 0; tries < most; tries++) {
    const stored = await readPersonRecord(ports.objects, id)
    if (!stored) return { ok: false, reason: 'person-unknown' }
    const wanted = await to(stored.value)
    if (!wanted.ok) return wanted
    const changed = { ...stored.value, ...wanted.record }
    const next = withoutAbsent({
      ...changed,
      number: stored.value.number + 1,
      ...(isNamedOtherwise(changed, stored.value) ? { renames: (stored.value.renames ?? 0) + 1 } : {}),
      changedAt: ports.now(),
    })
    const owed = await enqueueJobs(ports, next, stored.value)
    const put = await putJson(ports.objects, keys.person(id), next, { etag: stored.etag })
    if (put.ok) {
      await announce(ports, next, owed)
      return { ok: true, record: next }
    }
    // The refused put may be one that has taken effect and was repeated, so the jobs stay: there is no harm in them.
    if (put.reason === 'refused') continue
    await ports.objects.delete(owed.map(({ key }) => key))
    if (paused) break
    paused = true
    await ports.pause(minWriteIntervalMs)
  }
  return { ok: false, reason: 'person-busy' }
}

/** Creates a person. False if the id is taken or the store is busy. */
export async function createPersonRecord(ports: Ports, record: PersonRecord): Promise<boolean> {
  const owed = await enqueueJobs(ports, record, null)
  const put = await putJson(ports.objects, keys.person(record.id), record, { absent: true })
  if (put.ok) await announce(ports, record, owed)
  else if (put.reason === 'busy') await ports.objects.delete(owed.map(({ key }) => key))
  return put.ok
}

/** Lists the person at once, so that whoever changed them finds them so. If that fails, the job does it. */
async function announce(ports: Ports, record: PersonRecord, owed: QueuedEntry[]): Promise<void> {
  await appendRecord(ports.objects, directoryLog, ports.newId(), directoryEntryOf(record)).catch(() => {})
  await sendMessages(ports, owed)
}

/** Pages name people, so they follow a new name, and the wish to be named or not. */
function enqueueJobs(ports: Ports, next: PersonRecord, before: PersonRecord | null) {
  const isRenamed = before !== null && isNamedOtherwise(next, before)
  const job: Job = { kind: 'person', person: next.id, number: next.number, ...(isRenamed ? { renamed: true } : {}) }
  return enqueue(ports, [{ job, delaySeconds: 1 }, ...(before ? releaseJobs(next, before) : [])])
}

const isNamedOtherwise = (next: PersonRecord, before: PersonRecord): boolean =>
  next.name !== before.name || next.listed !== before.listed

/** A request that has read the record before may still need what is released, so the job waits for its end. */
function releaseJobs(next: PersonRecord, before: PersonRecord): { job: Job; delaySeconds: number }[] {
  const [claimed, tokens] = [new Set(claimKeysOf(next)), new Set(next.tokens.map(({ id }) => id))]
  const claims = claimKeysOf(before).filter((key) => !claimed.has(key))
  if (claims.length === 0 && before.tokens.every(({ id }) => tokens.has(id)) && next.state !== 'gone') return []
  return [{ job: { kind: 'release', person: next.id, claims }, delaySeconds: requestMs / 1000 }]
}

/** The record without members that are undefined, as it is read again. */
const withoutAbsent = (record: PersonRecord): PersonRecord =>
  personRecordSchema.parse(JSON.parse(JSON.stringify(record)))
