/**
 * A version: an article in one locale, aligned with its original. A view, derived from the truth. Of a long article its
 * pairs lie in parts, and the version knows what each of them has.
 */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { pageFactsSchema } from './page-facts.ts'
import { isReviewed, type Pair, pairSchema } from './pair.ts'

export const progressSchema = z.object({
  total: z.int(),
  filled: z.int(),
  reviewed: z.int(),
  stale: z.int(),
})
export type Progress = z.infer<typeof progressSchema>

/** `waiting`: segments without a target; `translated`: none; `reviewed`: people approved every one. */
export const versionStateSchema = z.enum(['waiting', 'translated', 'reviewed'])
export type VersionState = z.infer<typeof versionStateSchema>

/** What a run of pairs adds up to. */
const countsSchema = z.object({
  progress: progressSchema,
  /** Pairs that were there from the first and have no target: a version with one is not shown. */
  holes: z.int(),
  /** Pairs that nothing fills yet, and that no engine has refused. */
  open: z.int(),
  /** Whether a glossary job is owed: some pair is as none has seen it. */
  unmarked: z.boolean(),
  /** When its newest edit was made, in milliseconds since the epoch; 0 for none. */
  editedAt: z.number(),
  /** How much of its truth it was derived from: drafts and edits only come, so under one head the later one has more. */
  seen: z.int(),
})
export type Counts = z.infer<typeof countsSchema>

const pairsSchema = z.object({
  /** Names of the drafts it was made of. */
  drafts: z.array(z.string()),
  editedAt: z.number(),
  /** How many edits there are, those of segments that are gone too. */
  edits: z.int(),
  segments: z.array(pairSchema),
})
export type Pairs = z.infer<typeof pairsSchema>

/** A part of a long version. */
export const versionPartSchema = pairsSchema.extend({ v: z.literal(1) })

/** What a long version knows of a part. */
export const partFactsSchema = countsSchema.extend({
  /** Of the part as it is stored. */
  hash: z.string(),
  /** Of what readers see of it. */
  shown: z.string(),
  /** What it gives to the page of the translation, and to the original's beside it. */
  page: pageFactsSchema,
  originalPage: pageFactsSchema,
})
export type PartFacts = z.infer<typeof partFactsSchema>

export const versionSchema = countsSchema.extend({
  ...pairsSchema.shape,
  v: z.literal(1),
  article: z.string(),
  revision: z.int(),
  /** The revision's original. */
  sourceId: z.string(),
  sourceLocale: localeSchema,
  locale: localeSchema,
  state: versionStateSchema,
  /** Of a long article, whose own `drafts` and `segments` are empty. */
  parts: z.array(partFactsSchema).optional(),
  /** Of a long article: what its editors had decided about blocks when its parts were derived, as a hash. */
  decisions: z.string().optional(),
})
/** As it is stored; `segments` are all there where it was read whole. */
export type Version = z.infer<typeof versionSchema>

export function countPairs({ drafts, segments, editedAt, edits }: Pairs): Counts {
  const count = (is: (pair: Pair) => boolean) => segments.filter(is).length
  return {
    progress: {
      total: segments.length,
      filled: count((pair) => pair.target !== null),
      reviewed: count((pair) => pair.target !== null && isReviewed(pair)),
      stale: count((pair) => pair.stale),
    },
    holes: count(({ target, since }) => target === null && since === undefined),
    open: count(({ target, refused }) => target === null && refused === undefined),
    unmarked: segments.some(({ unmarked }) => unmarked),
    editedAt,
    seen: drafts.length + edits,
  }
}

export function addCounts(counts: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number) => counts.reduce((total, each) => total + of(each), 0)
  return {
    progress: {
      total: sum(({ progress }) => progress.total),
      filled: sum(({ progress }) => progress.filled),
      reviewed: sum(({ progress }) => progress.reviewed),
      stale: sum(({ progress }) => progress.stale),
    },
    holes: sum(({ holes }) => holes),
    open: sum(({ open }) => open),
    unmarked: counts.some(({ unmarked }) => unmarked),
    editedAt: Math.max(0, ...counts.map(({ editedAt }) => editedAt)),
    seen: sum(({ seen }) => seen),
  }
}

export function stateOf({ total, filled, reviewed }: Progress): VersionState {
  if (filled < total) return 'waiting'
  return reviewed < total ? 'translated' : 'reviewed'
}
