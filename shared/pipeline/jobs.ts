/**
 * Jobs: work that is owed. A job's entry in the outbox is its truth, and outlives any message:
 * design, "Jobs and the outbox". Entries are unique per enqueue; serving one twice is safe.
 */
import * as z from 'zod'
import { termSchema } from '../glossary/term.ts'
import { localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'

const version = { article: z.string(), locale: localeSchema }

export const jobSchema = z.discriminatedUnion('kind', [
  /** Fill a version's segments; of a long article those of one part of the document that was made of an original. */
  z.object({
    kind: z.literal('translate'),
    ...version,
    part: z.object({ source: z.string(), at: z.int().min(0) }).optional(),
  }),
  /** Mark a version's terms and check its targets for them; `again` when its words are known and the terms are new. */
  z.object({ kind: z.literal('glossary'), ...version, again: z.literal(true).optional() }),
  /** Re-check every version that holds one of `terms`, once the pair's glossary has come to `number`. */
  z.object({
    kind: z.literal('recheck'),
    pair: z.string(),
    number: z.int(),
    /** As they were and as they are, so that what a change took away is seen to as well. */
    terms: z.array(termSchema),
    /** Versions up to this one are seen to. */
    after: z.string().optional(),
  }),
  /** Derive a version's views; `edit` is one that memory is yet to learn; `anew`, from the truth alone. */
  z.object({
    kind: z.literal('assemble'),
    ...version,
    edit: z.object({ segment: z.string(), n: z.int() }).optional(),
    anew: z.literal(true).optional(),
  }),
  /** Fold a log's tail into its next generation; `without` an article: nothing of it may be left there. */
  z.object({ kind: z.literal('fold'), log: z.string(), without: z.string().optional() }),
  /** Erase whatever there is of an article, once its head says so. */
  z.object({ kind: z.literal('erase'), article: z.string() }),
])
export type Job = z.infer<typeof jobSchema>

export const entrySchema = z.object({
  v: z.literal(1),
  job: jobSchema,
  /** When it was first enqueued, in milliseconds since the epoch. */
  at: z.number(),
  /** How often it broke. Waiting for an engine does not count. */
  attempts: z.int(),
  /** How often its message was taken for lost, or its process stopped. A long queue looks the same, so more is borne. */
  losses: z.int(),
  /** How often it was put off. */
  waits: z.int(),
  /** When a person wanted it done now, in milliseconds since the epoch: an engine's pause that began earlier is over. */
  retriedAt: z.number().optional(),
  reason: z.string().optional(),
})
export type Entry = z.infer<typeof entrySchema>

/** A dead job. What could not be read is kept as it stood: another version of this code may know it. */
export const deadSchema = z.union([
  entrySchema,
  z.object({ v: z.literal(1), unreadable: z.string(), at: z.number(), reason: z.string() }),
])

export type Outcome =
  | { outcome: 'done' }
  | { outcome: 'later'; afterSeconds: number; reason: string }
  | { outcome: 'dead'; reason: string }

export const done: Outcome = { outcome: 'done' }
export const later = (afterSeconds: number, reason: string): Outcome => ({ outcome: 'later', afterSeconds, reason })

/** After this many attempts a job is dead, listed with its reason until somebody puts it back. */
export const maxAttempts = 8
export const maxLosses = 40

/** 2, 4, 8 ... 300 seconds. */
export const backOffSeconds = (count: number): number => Math.min(300, 2 ** Math.max(1, count))

/** Where a job's entry stands until `dueMs`, when the sweeper takes it for lost. */
export function entryKey(job: Job, dueMs: number, id: string): string {
  return keys.openJob(dueMs, `${job.kind}-${subjectOf(job)}-${id}`)
}

function subjectOf(job: Job): string {
  switch (job.kind) {
    case 'fold':
      return job.log.replaceAll('/', '.')
    case 'recheck':
      return job.pair
    case 'erase':
      return job.article
    default:
      return `${job.article}-${job.locale}`
  }
}

/** The time in an entry's key, in milliseconds since the epoch. */
export const dueOf = (key: string): number => Number(key.slice(keys.openJobs().length).split('/', 1)[0])
