/**
 * Jobs: work to be done later. The job's entry in the outbox is the truth, and outlives any message; see "Jobs and the
 * outbox" in the design. Every enqueued entry is unique, and serving one twice is safe.
 */
import * as z from 'zod'
import { termSchema } from '../glossary/term.ts'
import { localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'

const version = { article: z.string(), locale: localeSchema }

/** A request to translate again. `number`: see draft-translation.ts. */
const roundSchema = z.object({
  number: z.int().min(1),
  /** Without it the whole version. */
  segments: z.array(z.string()).optional(),
  /** The engines to ask, in order, in place of the article's. */
  engines: z.array(z.string()).optional(),
})
export type TranslationRound = z.infer<typeof roundSchema>

const jobSchema = z.discriminatedUnion('kind', [
  /**
   * Fills a version's segments; for a long article those of one part of a revision's document. `round`: translates
   * again what machines translated.
   */
  z.object({
    kind: z.literal('translate'),
    ...version,
    part: z.object({ source: z.string(), at: z.int().min(0) }).optional(),
    round: roundSchema.optional(),
  }),
  /**
   * Aligns an existing translation with its original, and makes drafts of it. `n`: only of what this record of the
   * alignment has changed.
   */
  z.object({ kind: z.literal('align'), ...version, n: z.int().min(1).optional() }),
  /**
   * Finds a version's term hits and checks its targets; `termsOnly`: its words are indexed already and only the
   * terms are new.
   */
  z.object({ kind: z.literal('glossary'), ...version, termsOnly: z.literal(true).optional() }),
  /** Checks versions with one of `terms` again, once the glossary of the language pair has reached `number`. */
  z.object({
    kind: z.literal('recheck'),
    pair: z.string(),
    number: z.int(),
    /** Old and new forms of the terms, so that removed forms are checked too. */
    terms: z.array(termSchema),
    /** Versions up to this one are done. */
    after: z.string().optional(),
  }),
  /**
   * Derives a version's views. `edit`: an edit to add to memory. `fromScratch`: from the truth alone. `names`: only the
   * names on its page may have changed.
   */
  z.object({
    kind: z.literal('assemble'),
    ...version,
    edit: z.object({ segment: z.string(), n: z.int() }).optional(),
    fromScratch: z.literal(true).optional(),
    names: z.literal(true).optional(),
  }),
  /** Compacts a log's tail. `erased`: an article or a person to remove from the log. */
  z.object({ kind: z.literal('compact'), log: z.string(), erased: z.string().optional() }),
  /** Learns the lexicon of a language pair again from its memory. */
  z.object({ kind: z.literal('lexicon'), pair: z.string() }),
  /**
   * Lists a person, once the record has reached `number`. `renamed`: updates the pages that credit them; articles up to
   * `after` are done.
   */
  z.object({
    kind: z.literal('person'),
    person: z.string(),
    number: z.int(),
    renamed: z.literal(true).optional(),
    after: z.string().optional(),
  }),
  /** Deletes what a change of a person has left: notes on tokens, and the claims that they need no more, by their keys. */
  z.object({ kind: z.literal('release'), person: z.string(), claims: z.array(z.string()) }),
  /** Updates people's lists of work, once the assignment has reached `number`. `former`: people who had it before. */
  z.object({ kind: z.literal('assignment'), ...version, number: z.int(), former: z.array(z.string()) }),
  /** Erases all objects of an article, once its record says so. */
  z.object({ kind: z.literal('erase'), article: z.string() }),
])
export type Job = z.infer<typeof jobSchema>

export const outboxEntrySchema = z.object({
  v: z.literal(1),
  job: jobSchema,
  /** When it was first enqueued, in milliseconds since the epoch. */
  at: z.number(),
  /** How often it failed. Waiting for an engine does not count. */
  attempts: z.int(),
  /** How often its message seemed lost, or its process stopped. A long queue looks the same, so the limit is higher. */
  losses: z.int(),
  /** How often it was postponed. */
  postponements: z.int(),
  /**
   * When a person asked to run it now, in milliseconds since the epoch. It ends an engine's pause that began earlier.
   */
  retriedAt: z.number().optional(),
  reason: z.string().optional(),
})
export type OutboxEntry = z.infer<typeof outboxEntrySchema>

/** A dead job. An unreadable entry keeps its text, because another version of this code may read it. */
export const deadEntrySchema = z.union([
  outboxEntrySchema,
  z.object({ v: z.literal(1), unreadable: z.string(), at: z.number(), reason: z.string() }),
])

export type JobOutcome =
  | { outcome: 'done' }
  | { outcome: 'later'; afterSeconds: number; reason: string }
  | { outcome: 'dead'; reason: string }

export const jobDone: JobOutcome = { outcome: 'done' }
export const jobLater = (afterSeconds: number, reason: string): JobOutcome => ({
  outcome: 'later',
  afterSeconds,
  reason,
})

/**
 * The outcome of a job whose entry was stored before the change that it follows, while the change is not there. After
 * so many waits, about eight minutes, the request is over, so the change will never be stored.
 */
export const awaitChange = ({ postponements: waits }: OutboxEntry): JobOutcome =>
  waits < 8 ? jobLater(backoffSeconds(waits + 1), 'the change is not there yet') : jobDone

/** A job that fails or is lost more often than this is dead. It is listed with its reason until somebody retries it. */
export const maxAttempts = 8
export const maxLosses = 40

/** 2, 4, 8 ... 300 seconds. */
export const backoffSeconds = (count: number): number => Math.min(300, 2 ** Math.max(1, count))

/** The key of a job's entry. From `dueMs` on, the sweeper takes its message as lost. */
export function outboxEntryKey(job: Job, dueMs: number, id: string): string {
  return keys.openJob(dueMs, `${job.kind}-${subjectOf(job)}-${id}`)
}

function subjectOf(job: Job): string {
  switch (job.kind) {
    case 'compact':
      return job.log.replaceAll('/', '.')
    case 'recheck':
    case 'lexicon':
      return job.pair
    case 'person':
    case 'release':
      return job.person
    case 'erase':
      return job.article
    default:
      return `${job.article}-${job.locale}`
  }
}

/** The time in an entry's key, in milliseconds since the epoch. */
export const dueAt = (key: string): number => Number(key.slice(keys.openJobs().length).split('/', 1)[0])
