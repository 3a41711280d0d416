/**
 * A version: an article in one locale, aligned with its original. It is a view, derived from the truth. The segment
 * pairs of a long article are in parts, and its version holds facts about each part.
 */
import * as z from 'zod'
import { localeSchema } from '../locales/locale.ts'
import { pageFactsSchema } from './page-facts.ts'
import { isReviewed, type SegmentPair, segmentPairSchema } from './segment-pair.ts'

export const progressSchema = z.object({
  total: z.int(),
  filled: z.int(),
  reviewed: z.int(),
  stale: z.int(),
})
type Progress = z.infer<typeof progressSchema>

/** `waiting`: some segments have no target; `translated`: all have one; `reviewed`: people approved all. */
export const versionStateSchema = z.enum(['waiting', 'translated', 'reviewed'])
type VersionState = z.infer<typeof versionStateSchema>

/** How sure the targets of a list of pairs are. `targets`: how many there are; `sum`: of all. */
const confidenceSumSchema = z.object({ targets: z.int(), least: z.number(), sum: z.number() })
type ConfidenceSum = z.infer<typeof confidenceSumSchema>

/** The counts of a list of pairs. */
const versionCountsSchema = z.object({
  progress: progressSchema,
  confidence: confidenceSumSchema,
  /** Pairs of the first revision without a target. A version with such a pair is not shown. */
  holes: z.int(),
  /** Targets of machines that nobody has reviewed. */
  machine: z.int(),
  /** Pairs that are not filled yet and that no engine has refused. */
  open: z.int(),
  /** Whether some pair has not been handled by a glossary job. */
  termsPending: z.boolean(),
  /** When its newest edit was made, in milliseconds since the epoch; 0 if there is none. */
  editedAt: z.number(),
  /**
   * The number of drafts and edits that it was derived from. They are never deleted, so with the same article record a
   * later version has more.
   */
  inputCount: z.int(),
})
export type VersionCounts = z.infer<typeof versionCountsSchema>

const segmentPairsSchema = z.object({
  /** Names of the draft batches that it was made from. */
  drafts: z.array(z.string()),
  editedAt: z.number(),
  /** The number of edits, including those of dropped segments. */
  editCount: z.int(),
  segments: z.array(segmentPairSchema),
})
export type SegmentPairs = z.infer<typeof segmentPairsSchema>

/** A part of a long version. */
export const versionPartSchema = segmentPairsSchema.extend({ v: z.literal(1) })

/** A long version's facts about a part. */
const partFactsSchema = versionCountsSchema.extend({
  /** The hash of the part as stored. */
  hash: z.string(),
  /** The hash of what readers see of it. */
  visibleHash: z.string(),
  /** What it contributes to the translation's page, and to the original's page as its counterpart. */
  page: pageFactsSchema,
  originalPage: pageFactsSchema,
})
export type PartFacts = z.infer<typeof partFactsSchema>

export const versionSchema = versionCountsSchema.extend({
  ...segmentPairsSchema.shape,
  v: z.literal(1),
  article: z.string(),
  revision: z.int(),
  /** The id of the revision's original. */
  sourceId: z.string(),
  sourceLocale: localeSchema,
  locale: localeSchema,
  state: versionStateSchema,
  /** Only for a long article, whose own `drafts` and `segments` are empty. */
  parts: z.array(partFactsSchema).optional(),
  /** For a long or aligned article: a hash of the editors' decisions about blocks when it was derived. */
  decisions: z.string().optional(),
})
/** As stored; after reading the whole version, `segments` holds all pairs. */
export type Version = z.infer<typeof versionSchema>

export function countSegments({ drafts, segments, editedAt, editCount: edits }: SegmentPairs): VersionCounts {
  const count = (is: (pair: SegmentPair) => boolean) => segments.filter(is).length
  return {
    progress: {
      total: segments.length,
      filled: count((pair) => pair.target !== null),
      reviewed: count((pair) => pair.target !== null && isReviewed(pair)),
      stale: count((pair) => pair.stale),
    },
    confidence: sumConfidence(
      segments.flatMap(({ confidence: n }) => (n === undefined ? [] : { targets: 1, least: n, sum: n })),
    ),
    holes: count(({ target, sinceRevision: since }) => target === null && since === undefined),
    machine: count((pair) => pair.target !== null && isFromMachine(pair) && !isReviewed(pair)),
    open: count(({ target, refused }) => target === null && refused === undefined),
    termsPending: segments.some(({ termsPending }) => termsPending),
    editedAt,
    inputCount: drafts.length + edits,
  }
}

const isFromMachine = ({ origin }: SegmentPair): boolean => origin === 'engine' || origin === 'memory'

export function addCounts(counts: readonly VersionCounts[]): VersionCounts {
  const sum = (of: (counts: VersionCounts) => number) => counts.reduce((total, each) => total + of(each), 0)
  return {
    progress: {
      total: sum(({ progress }) => progress.total),
      filled: sum(({ progress }) => progress.filled),
      reviewed: sum(({ progress }) => progress.reviewed),
      stale: sum(({ progress }) => progress.stale),
    },
    confidence: sumConfidence(counts.map(({ confidence }) => confidence)),
    holes: sum(({ holes }) => holes),
    machine: sum(({ machine }) => machine),
    open: sum(({ open }) => open),
    termsPending: counts.some(({ termsPending }) => termsPending),
    editedAt: Math.max(0, ...counts.map(({ editedAt }) => editedAt)),
    inputCount: sum(({ inputCount: seen }) => seen),
  }
}

function sumConfidence(sums: readonly ConfidenceSum[]): ConfidenceSum {
  const total = sums.reduce((all, { sum }) => all + sum, 0)
  return {
    targets: sums.reduce((all, { targets }) => all + targets, 0),
    least: sums.reduce((least, other) => Math.min(least, other.least), 1),
    sum: Math.round(total * 1000) / 1000,
  }
}

export const confidenceSchema = z.object({ least: z.number().min(0).max(1), mean: z.number().min(0).max(1) })

/** The least and the mean confidence of a version's targets; null without a target. */
export const confidenceOfVersion = ({
  confidence: { targets, least, sum },
}: Pick<VersionCounts, 'confidence'>): z.infer<typeof confidenceSchema> | null =>
  targets === 0 ? null : { least, mean: Math.round((1000 * sum) / targets) / 1000 }

export function versionStateOf({ total, filled, reviewed }: Progress): VersionState {
  if (filled < total) return 'waiting'
  return reviewed < total ? 'translated' : 'reviewed'
}
