/**
 * The outbox. A job's entry is stored before its message is sent, so that a crash in between loses nothing. Callers
 * store entries before their commit point and send messages after it; the sweeper sends those that were never sent.
 */
import type * as z from 'zod'
import { errorMessage } from '../error-message.ts'
import { getJson, mapConcurrent, parseJson, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import {
  backoffSeconds,
  deadEntrySchema,
  dueAt,
  type Job,
  maxLosses,
  type OutboxEntry,
  outboxEntryKey,
  outboxEntrySchema,
} from './jobs.ts'
import type { Ports } from './ports.ts'

/** A stored entry, and the delay of its message. */
export type QueuedEntry = { key: string; delaySeconds: number }

/** Stores entries for `jobs`. Each is overdue once its delay and one lease have passed. */
export async function enqueue(
  ports: Ports,
  jobs: { job: Job; delaySeconds?: number }[],
  { losses = 0, retriedAt }: { losses?: number; retriedAt?: number | undefined } = {},
): Promise<QueuedEntry[]> {
  const retried = retriedAt === undefined ? {} : { retriedAt }
  const entry = { v: 1, at: ports.now(), attempts: 0, losses, postponements: 0, ...retried } as const
  return mapConcurrent(jobs, ({ job, delaySeconds = 0 }) => put(ports, { ...entry, job }, delaySeconds))
}

export async function sendMessages(ports: Ports, posted: QueuedEntry[]): Promise<void> {
  if (posted.length === 0) return
  await ports.queue.send(posted.map(({ key, delaySeconds }) => ({ message: { entry: key }, delaySeconds })))
}

/** Moves an entry to a later time: stores and sends the new one, and then deletes the old one. */
export async function putOff(ports: Ports, key: string, entry: OutboxEntry, delaySeconds: number): Promise<void> {
  const posted = await put(ports, entry, delaySeconds)
  await sendMessages(ports, [posted])
  await ports.objects.delete([key])
}

/**
 * Gives an entry a full lease if its message came late, and returns its key. Otherwise the sweeper would send it again
 * while the job runs.
 */
export async function renewLease(ports: Ports, key: string, entry: OutboxEntry): Promise<string> {
  if (dueAt(key) > ports.now() + ports.settings.leaseMs / 2) return key
  const renewed = await put(ports, entry, 0)
  await ports.objects.delete([key])
  return renewed.key
}

/** Moves an entry to the dead jobs, where people can see the reason and retry it. */
export const moveToDead = (ports: Ports, key: string, entry: OutboxEntry, reason: string): Promise<void> =>
  buryAs(ports, key, { ...entry, reason })

async function buryAs(ports: Ports, key: string, dead: z.infer<typeof deadEntrySchema>): Promise<void> {
  const name = entryName(key)
  await putOrThrow(putJson(ports.objects, keys.deadJob(name), dead))
  await ports.objects.delete([key])
  ports.log({ event: 'job-dead', entry: name, reason: dead.reason })
}

/** An entry's name, dead or open. */
export const entryName = (key: string): string => key.slice(key.lastIndexOf('/') + 1).replace(/\.json$/, '')

/** A job's id in the API: its name if it is dead; its time and name if it is open. */
export const jobId = (key: string): string =>
  key
    .replace(/^jobs\/\w+\//, '')
    .replace('/', '.')
    .replace(/\.json$/, '')

/** When an open entry's message arrives, in milliseconds since the epoch. */
export const runsAt = (ports: Ports, key: string): number => dueAt(key) - ports.settings.leaseMs

export type RetryResult = 'retried' | 'missing' | 'unreadable'

/** Runs a job now: a dead job is enqueued again, a postponed one is sent at once. */
export async function retryJob(ports: Ports, id: string): Promise<RetryResult> {
  if (!/^[\w.-]{1,220}$/.test(id)) return 'missing'
  const [, due, name = ''] = /^(\d{13})\.(.+)$/.exec(id) ?? []
  return due === undefined ? revive(ports, id) : hasten(ports, keys.openJob(Number(due), name))
}

/** Counts as one lost message, so that the job repeats steps that it may have left half done. */
async function revive(ports: Ports, name: string): Promise<RetryResult> {
  const dead = (await getJson(ports.objects, keys.deadJob(name), deadEntrySchema))?.value
  if (!dead) return 'missing'
  const entry = 'job' in dead ? dead : parseEntry(dead.unreadable)
  if (!entry) return 'unreadable'
  await sendMessages(ports, await enqueue(ports, [{ job: entry.job }], { losses: 1, retriedAt: ports.now() }))
  await ports.objects.delete([keys.deadJob(name)])
  return 'retried'
}

/** Leaves an entry that is due already, because somebody may be running it. */
async function hasten(ports: Ports, key: string): Promise<RetryResult> {
  const stored = await ports.objects.get(key)
  if (!stored) return 'missing'
  const entry = parseEntry(stored.body)
  if (!entry) return 'unreadable'
  if (runsAt(ports, key) > ports.now()) await putOff(ports, key, { ...entry, retriedAt: ports.now() }, 0)
  return 'retried'
}

/** Null if the body is not an entry, or of a job kind that is unknown here. */
export function parseEntry(body: string): OutboxEntry | null {
  const parsed = parseJson(body, outboxEntrySchema)
  return parsed.ok ? parsed.value : null
}

/**
 * Sends every overdue entry again, and moves those that failed too often or can't be read to the dead jobs. Returns how
 * many were overdue. A failing entry does not stop the others.
 */
export async function resendOverdue(ports: Ports, limit = 1000): Promise<number> {
  const now = ports.now()
  const { keys: open } = await ports.objects.list(keys.openJobs(), { limit })
  const overdue = open.filter((key) => dueAt(key) <= now)
  await mapConcurrent(overdue, (key) =>
    sweepUp(ports, key).catch((error: unknown) => {
      ports.log({
        event: 'resend-failed',
        entry: entryName(key),
        reason: errorMessage(error),
      })
    }),
  )
  if (overdue.length > 0) ports.log({ event: 'resent', overdue: overdue.length })
  return overdue.length
}

async function sweepUp(ports: Ports, key: string): Promise<void> {
  const stored = await ports.objects.get(key)
  if (!stored) return
  const read = parseEntry(stored.body)
  if (!read) {
    const reason = 'it can’t be read: it is broken, or of another version'
    return buryAs(ports, key, { v: 1, unreadable: stored.body, at: ports.now(), reason })
  }
  const entry = { ...read, losses: read.losses + 1 }
  if (entry.losses > maxLosses) return moveToDead(ports, key, entry, entry.reason ?? 'its messages were lost')
  return putOff(ports, key, entry, entry.losses > 1 ? backoffSeconds(entry.losses - 1) : 0)
}

async function put(ports: Ports, entry: OutboxEntry, delaySeconds: number): Promise<QueuedEntry> {
  const key = outboxEntryKey(entry.job, ports.now() + delaySeconds * 1000 + ports.settings.leaseMs, ports.newId())
  await putOrThrow(putJson(ports.objects, key, entry))
  return { key, delaySeconds }
}
