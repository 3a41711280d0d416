/**
 * Runs the jobs that messages point to, and updates their outbox entries: done, postponed or dead. A message without an
 * entry was already served. Assemble and glossary jobs of one version run as one. A job that throws is postponed, and
 * is dead after `maxAttempts`. If the outcome can't be stored, because store or queue is unreachable, the message is
 * delivered again.
 */
import { backOffSeconds, type Entry, maxAttempts, type Outcome } from '../../shared/pipeline/jobs.ts'
import { bury, nameOf, putOff, readEntry, renew } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { StoreFull } from '../../shared/ports/objects.ts'
import type { Message } from '../../shared/ports/queue.ts'
import { eachOf } from '../../shared/storage/json.ts'
import { tellError } from '../../shared/tell-error.ts'
import { type AssembleJob, run as review } from './assemble.ts'
import { run as fold } from './compact/run.ts'
import { run as erase } from './erase.ts'
import { type GlossaryJob, run as glossary } from './glossary/run.ts'
import { recheck } from './recheck.ts'
import { run as translate } from './translate/run.ts'

type Held = { key: string; entry: Entry }

/** How many jobs of a batch run at once. */
const width = 5

/** Seconds that a job waits if the disk is full. This does not count as a failed attempt. */
const fullSeconds = 30

/** Returns the messages that were not served. */
export async function consume(ports: Ports, messages: Message[]): Promise<Message[]> {
  const unserved = new Set<string>()
  const leave = (held: { key: string }[], error: unknown) => {
    for (const { key } of held) unserved.add(key)
    ports.log({ event: 'unserved', entries: held.length, reason: tellError(error) })
    return null
  }
  const entryKeys = [...new Set(messages.map(({ entry }) => entry))]
  const read = await eachOf(entryKeys, async (key): Promise<Held | null> => {
    const stored = await ports.objects.get(key).catch((error: unknown) => leave([{ key }], error))
    const entry = stored && readEntry(stored.body)
    // The entry may belong to another version of this code. The sweep moves it to the dead jobs when it is overdue.
    if (stored && !entry) ports.log({ event: 'entry-unreadable', entry: nameOf(key) })
    return entry && { key: await renew(ports, key, entry).catch(() => key), entry }
  })
  const groups = new Map<string, Held[]>()
  for (const held of read) {
    if (!held) continue
    const { job } = held.entry
    const isOne = job.kind === 'assemble' || job.kind === 'glossary'
    const name = isOne ? `${job.kind} ${job.article} ${job.locale}` : held.key
    groups.set(name, [...(groups.get(name) ?? []), held])
  }
  await eachOf([...groups.values()], (group) => serve(ports, group).catch((error) => leave(group, error)), width)
  return messages.filter(({ entry }) => unserved.has(entry))
}

async function serve(ports: Ports, group: Held[]): Promise<void> {
  const [first] = group
  if (!first) return
  const outcome = await runGroup(ports, group, first.entry).catch((error: unknown): Outcome | { broke: string } =>
    error instanceof StoreFull
      ? { outcome: 'later', afterSeconds: fullSeconds, reason: error.message }
      : { broke: tellError(error) },
  )
  if ('broke' in outcome) {
    ports.log({ event: 'job-broke', kind: first.entry.job.kind, reason: outcome.broke })
    await eachOf(group, ({ key, entry }) => {
      const attempts = entry.attempts + 1
      const next = { ...entry, attempts, reason: outcome.broke }
      return attempts > maxAttempts
        ? bury(ports, key, next, outcome.broke)
        : putOff(ports, key, next, backOffSeconds(attempts))
    })
    return
  }
  switch (outcome.outcome) {
    case 'done':
      return ports.objects.delete(group.map(({ key }) => key))
    case 'later':
      await eachOf(group, ({ key, entry }) =>
        putOff(ports, key, { ...entry, waits: entry.waits + 1, reason: outcome.reason }, outcome.afterSeconds),
      )
      return
    case 'dead':
      await eachOf(group, ({ key, entry }) => bury(ports, key, entry, outcome.reason))
  }
}

function runGroup(ports: Ports, group: Held[], entry: Entry): Promise<Outcome> {
  const { job } = entry
  switch (job.kind) {
    case 'translate':
      return translate(ports, job, entry)
    case 'glossary':
      return glossary(
        ports,
        group.flatMap(({ entry }): GlossaryJob[] => (entry.job.kind === 'glossary' ? [entry.job] : [])),
      )
    case 'recheck':
      return recheck(ports, job, entry)
    case 'assemble':
      return review(
        ports,
        group.flatMap(({ entry }): AssembleJob[] => (entry.job.kind === 'assemble' ? [entry.job] : [])),
      )
    case 'fold':
      return fold(ports, job, entry)
    case 'erase':
      return erase(ports, job, entry)
  }
}
