/**
 * The outbox: puts a job's entry before its message is sent, so that a crash between the two loses nothing.
 * Callers put entries before their commit point and send after it; the sweeper finds what was never sent.
 */
import { backOffSeconds, dueOf, type Entry, entryKey, entrySchema, type Job, maxLosses } from '../jobs.ts'
import type { Ports } from '../ports/ports.ts'
import { eachOf, getJson, insist, putJson } from './json.ts'
import { keys } from './keys.ts'

/** An entry that is put, and how long its message is to wait. */
export type Posted = { key: string; delaySeconds: number }

/** Puts the entries of `jobs`, each due once its delay and a lease are over. */
export async function post(ports: Ports, jobs: { job: Job; delaySeconds?: number }[], losses = 0): Promise<Posted[]> {
  const now = ports.now()
  return eachOf(jobs, ({ job, delaySeconds = 0 }) =>
    put(ports, { v: 1, job, at: now, attempts: 0, losses, waits: 0 }, delaySeconds),
  )
}

export async function send(ports: Ports, posted: Posted[]): Promise<void> {
  if (posted.length === 0) return
  await ports.queue.send(posted.map(({ key, delaySeconds }) => ({ message: { entry: key }, delaySeconds })))
}

/** Moves an entry to a later time: the new one is put and sent before the old one goes. */
export async function putOff(ports: Ports, key: string, entry: Entry, delaySeconds: number): Promise<void> {
  const posted = await put(ports, entry, delaySeconds)
  await send(ports, [posted])
  await ports.objects.delete([key])
}

/** Files an entry away as dead, where people can see why and put it back. */
export async function bury(ports: Ports, key: string, entry: Entry, reason: string): Promise<void> {
  const name = key.split('/').at(-1)?.replace('.json', '') ?? key
  await insist(putJson(ports.objects, keys.deadJob(name), { ...entry, reason } satisfies Entry))
  await ports.objects.delete([key])
  ports.log({ event: 'job-dead', entry: name, reason })
}

/** Puts a dead job back to work, as one that stopped once: it sees to what it left half done. False when there is none. */
export async function revive(ports: Ports, name: string): Promise<boolean> {
  if (!/^[\w.-]{1,200}$/.test(name)) return false
  const dead = await getJson(ports.objects, keys.deadJob(name), entrySchema)
  if (!dead) return false
  await send(ports, await post(ports, [{ job: dead.value.job }], 1))
  await ports.objects.delete([keys.deadJob(name)])
  return true
}

/** Sends every overdue entry anew, and buries those that broke too often. Returns how many were overdue. */
export async function sweep(ports: Ports, limit = 1000): Promise<number> {
  const now = ports.now()
  const { keys: open } = await ports.objects.list(keys.openJobs(), { limit })
  const overdue = open.filter((key) => dueOf(key) <= now)
  await eachOf(overdue, async (key) => {
    const stored = await getJson(ports.objects, key, entrySchema)
    if (!stored) return
    const entry = { ...stored.value, losses: stored.value.losses + 1 }
    if (entry.losses > maxLosses) await bury(ports, key, entry, entry.reason ?? 'its messages were lost')
    else await putOff(ports, key, entry, entry.losses > 1 ? backOffSeconds(entry.losses - 1) : 0)
  })
  if (overdue.length > 0) ports.log({ event: 'swept', overdue: overdue.length })
  return overdue.length
}

async function put(ports: Ports, entry: Entry, delaySeconds: number): Promise<Posted> {
  const key = entryKey(entry.job, ports.now() + delaySeconds * 1000 + ports.settings.leaseMs, ports.newId())
  await insist(putJson(ports.objects, key, entry))
  return { key, delaySeconds }
}
