/**
 * The outbox. A job's entry is stored before its message is sent, so that a crash in between loses nothing. Callers
 * store entries before their commit point and send messages after it; the sweeper sends those that were never sent.
 */
import type * as z from 'zod'
import { eachOf, getJson, insist, parseJson, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { tellError } from '../tell-error.ts'
import { backOffSeconds, deadSchema, dueOf, type Entry, entryKey, entrySchema, type Job, maxLosses } from './jobs.ts'
import type { Ports } from './ports.ts'

/** A stored entry, and the delay of its message. */
export type Posted = { key: string; delaySeconds: number }

/** Stores entries for `jobs`. Each is overdue once its delay and one lease have passed. */
export async function post(
  ports: Ports,
  jobs: { job: Job; delaySeconds?: number }[],
  { losses = 0, retriedAt }: { losses?: number; retriedAt?: number | undefined } = {},
): Promise<Posted[]> {
  const retried = retriedAt === undefined ? {} : { retriedAt }
  const entry = { v: 1, at: ports.now(), attempts: 0, losses, waits: 0, ...retried } as const
  return eachOf(jobs, ({ job, delaySeconds = 0 }) => put(ports, { ...entry, job }, delaySeconds))
}

export async function send(ports: Ports, posted: Posted[]): Promise<void> {
  if (posted.length === 0) return
  await ports.queue.send(posted.map(({ key, delaySeconds }) => ({ message: { entry: key }, delaySeconds })))
}

/** Moves an entry to a later time: stores and sends the new one, and then deletes the old one. */
export async function putOff(ports: Ports, key: string, entry: Entry, delaySeconds: number): Promise<void> {
  const posted = await put(ports, entry, delaySeconds)
  await send(ports, [posted])
  await ports.objects.delete([key])
}

/**
 * Gives an entry a full lease if its message came late, and returns its key. Otherwise the sweeper would send it again
 * while the job runs.
 */
export async function renew(ports: Ports, key: string, entry: Entry): Promise<string> {
  if (dueOf(key) > ports.now() + ports.settings.leaseMs / 2) return key
  const renewed = await put(ports, entry, 0)
  await ports.objects.delete([key])
  return renewed.key
}

/** Moves an entry to the dead jobs, where people can see the reason and retry it. */
export const bury = (ports: Ports, key: string, entry: Entry, reason: string): Promise<void> =>
  buryAs(ports, key, { ...entry, reason })

async function buryAs(ports: Ports, key: string, dead: z.infer<typeof deadSchema>): Promise<void> {
  const name = nameOf(key)
  await insist(putJson(ports.objects, keys.deadJob(name), dead))
  await ports.objects.delete([key])
  ports.log({ event: 'job-dead', entry: name, reason: dead.reason })
}

/** An entry's name, dead or open. */
export const nameOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1).replace(/\.json$/, '')

/** A job's id in the API: its name if it is dead; its time and name if it is open. */
export const idOf = (key: string): string =>
  key
    .replace(/^jobs\/\w+\//, '')
    .replace('/', '.')
    .replace(/\.json$/, '')

/** When an open entry's message arrives, in milliseconds since the epoch. */
export const comesAt = (ports: Ports, key: string): number => dueOf(key) - ports.settings.leaseMs

export type Retried = 'retried' | 'missing' | 'unreadable'

/** Runs a job now: a dead job is enqueued again, a postponed one is sent at once. */
export async function retry(ports: Ports, id: string): Promise<Retried> {
  if (!/^[\w.-]{1,220}$/.test(id)) return 'missing'
  const [, due, name = ''] = /^(\d{13})\.(.+)$/.exec(id) ?? []
  return due === undefined ? revive(ports, id) : hasten(ports, keys.openJob(Number(due), name))
}

/** Counts as one lost message, so that the job repeats steps that it may have left half done. */
async function revive(ports: Ports, name: string): Promise<Retried> {
  const dead = (await getJson(ports.objects, keys.deadJob(name), deadSchema))?.value
  if (!dead) return 'missing'
  const entry = 'job' in dead ? dead : readEntry(dead.unreadable)
  if (!entry) return 'unreadable'
  await send(ports, await post(ports, [{ job: entry.job }], { losses: 1, retriedAt: ports.now() }))
  await ports.objects.delete([keys.deadJob(name)])
  return 'retried'
}

/** Leaves an entry that is due already, because somebody may be running it. */
async function hasten(ports: Ports, key: string): Promise<Retried> {
  const stored = await ports.objects.get(key)
  if (!stored) return 'missing'
  const entry = readEntry(stored.body)
  if (!entry) return 'unreadable'
  if (comesAt(ports, key) > ports.now()) await putOff(ports, key, { ...entry, retriedAt: ports.now() }, 0)
  return 'retried'
}

/** Null if the body is not an entry, or of a job kind that is unknown here. */
export function readEntry(body: string): Entry | null {
  const parsed = parseJson(body, entrySchema)
  return parsed.ok ? parsed.value : null
}

/**
 * Sends every overdue entry again, and moves those that failed too often or can't be read to the dead jobs. Returns how
 * many were overdue. A failing entry does not stop the others.
 */
export async function sweep(ports: Ports, limit = 1000): Promise<number> {
  const now = ports.now()
  const { keys: open } = await ports.objects.list(keys.openJobs(), { limit })
  const overdue = open.filter((key) => dueOf(key) <= now)
  await eachOf(overdue, (key) =>
    sweepUp(ports, key).catch((error: unknown) => {
      ports.log({
        event: 'sweep-broke',
        entry: nameOf(key),
        reason: tellError(error),
      })
    }),
  )
  if (overdue.length > 0) ports.log({ event: 'swept', overdue: overdue.length })
  return overdue.length
}

async function sweepUp(ports: Ports, key: string): Promise<void> {
  const stored = await ports.objects.get(key)
  if (!stored) return
  const read = readEntry(stored.body)
  if (!read) {
    const reason = 'it can’t be read: it is broken, or of another version'
    return buryAs(ports, key, { v: 1, unreadable: stored.body, at: ports.now(), reason })
  }
  const entry = { ...read, losses: read.losses + 1 }
  if (entry.losses > maxLosses) return bury(ports, key, entry, entry.reason ?? 'its messages were lost')
  return putOff(ports, key, entry, entry.losses > 1 ? backOffSeconds(entry.losses - 1) : 0)
}

async function put(ports: Ports, entry: Entry, delaySeconds: number): Promise<Posted> {
  const key = entryKey(entry.job, ports.now() + delaySeconds * 1000 + ports.settings.leaseMs, ports.newId())
  await insist(putJson(ports.objects, key, entry))
  return { key, delaySeconds }
}
