/**
 * Runs the jobs that messages point to, and updates their outbox entries: done, postponed or dead. A message without an
 * entry was already served. Assemble and glossary jobs of one version run as one. A job that throws is postponed, and
 * is dead after `maxAttempts`. If the outcome can't be stored, because store or queue is unreachable, the message is
 * delivered again.
 */

import { errorMessage } from '../../shared/error-message.ts'
import { backoffSeconds, type JobOutcome, maxAttempts, type OutboxEntry } from '../../shared/pipeline/jobs.ts'
import { entryName, moveToDead, parseEntry, putOff, renewLease } from '../../shared/pipeline/outbox.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { StoreFull } from '../../shared/ports/objects.ts'
import type { Message } from '../../shared/ports/queue.ts'
import { mapConcurrent } from '../../shared/storage/json.ts'
import { runAlign } from './align/run-align.ts'
import { type AssembleJob, runAssemble } from './assemble.ts'
import { runAssignment } from './assignment.ts'
import { runCompact } from './compact/compact-log.ts'
import { runErase } from './erase.ts'
import { type GlossaryJob, runGlossary } from './glossary/mark-version.ts'
import { runLexicon } from './lexicon.ts'
import { runPerson } from './person.ts'
import { runRecheck } from './recheck.ts'
import { runRelease } from './release.ts'
import { runTranslate } from './translate/translate-version.ts'

type Held = { key: string; entry: OutboxEntry }

/** How many jobs of a batch run at once. */
const width = 5

/** Seconds that a job waits if the disk is full. This does not count as a failed attempt. */
const fullSeconds = 30

/** Returns the messages that were not served. */
export async function consume(ports: Ports, messages: Message[]): Promise<Message[]> {
  const unserved = new Set<string>()
  const leave = (held: { key: string }[], error: unknown) => {
    for (const { key } of held) unserved.add(key)
    ports.log({ event: 'unserved', entries: held.length, reason: errorMessage(error) })
    return null
  }
  const entryKeys = [...new Set(messages.map(({ entry }) => entry))]
  const read = await mapConcurrent(entryKeys, async (key): Promise<Held | null> => {
    const stored = await ports.objects.get(key).catch((error: unknown) => leave([{ key }], error))
    const entry = stored && parseEntry(stored.body)
    // The entry may belong to another version of this code. The sweep moves it to the dead jobs when it is overdue.
    if (stored && !entry) ports.log({ event: 'entry-unreadable', entry: entryName(key) })
    return entry && { key: await renewLease(ports, key, entry).catch(() => key), entry }
  })
  const groups = new Map<string, Held[]>()
  for (const held of read) {
    if (!held) continue
    const { job } = held.entry
    const isOne = job.kind === 'assemble' || job.kind === 'glossary'
    const name = isOne ? `${job.kind} ${job.article} ${job.locale}` : held.key
    groups.set(name, [...(groups.get(name) ?? []), held])
  }
  await mapConcurrent([...groups.values()], (group) => serve(ports, group).catch((error) => leave(group, error)), width)
  return messages.filter(({ entry }) => unserved.has(entry))
}

async function serve(ports: Ports, group: Held[]): Promise<void> {
  const [first] = group
  if (!first) return
  const outcome = await runGroup(ports, group, first.entry).catch((error: unknown): JobOutcome | { broke: string } =>
    error instanceof StoreFull
      ? { outcome: 'later', afterSeconds: fullSeconds, reason: error.message }
      : { broke: errorMessage(error) },
  )
  if ('broke' in outcome) {
    ports.log({ event: 'job-failed', kind: first.entry.job.kind, reason: outcome.broke })
    await mapConcurrent(group, ({ key, entry }) => {
      const attempts = entry.attempts + 1
      const next = { ...entry, attempts, reason: outcome.broke }
      return attempts > maxAttempts
        ? moveToDead(ports, key, next, outcome.broke)
        : putOff(ports, key, next, backoffSeconds(attempts))
    })
    return
  }
  switch (outcome.outcome) {
    case 'done':
      return ports.objects.delete(group.map(({ key }) => key))
    case 'later':
      await mapConcurrent(group, ({ key, entry }) =>
        putOff(
          ports,
          key,
          { ...entry, postponements: entry.postponements + 1, reason: outcome.reason },
          outcome.afterSeconds,
        ),
      )
      return
    case 'dead':
      await mapConcurrent(group, ({ key, entry }) => moveToDead(ports, key, entry, outcome.reason))
  }
}

function runGroup(ports: Ports, group: Held[], entry: OutboxEntry): Promise<JobOutcome> {
  const { job } = entry
  switch (job.kind) {
    case 'translate':
      return runTranslate(ports, job, entry)
    case 'align':
      return runAlign(ports, job)
    case 'glossary':
      return runGlossary(
        ports,
        group.flatMap(({ entry }): GlossaryJob[] => (entry.job.kind === 'glossary' ? [entry.job] : [])),
      )
    case 'recheck':
      return runRecheck(ports, job, entry)
    case 'assemble':
      return runAssemble(
        ports,
        group.flatMap(({ entry }): AssembleJob[] => (entry.job.kind === 'assemble' ? [entry.job] : [])),
      )
    case 'compact':
      return runCompact(ports, job, entry)
    case 'lexicon':
      return runLexicon(ports, job)
    case 'person':
      return runPerson(ports, job, entry)
    case 'release':
      return runRelease(ports, job)
    case 'assignment':
      return runAssignment(ports, job, entry)
    case 'erase':
      return runErase(ports, job, entry)
  }
}
