/** A version: an article in one locale, aligned with its original. A view, derived from the truth. */
import * as z from 'zod'
import { localeSchema } from '../locale.ts'
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

export const versionSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  revision: z.int(),
  /** The revision's original. */
  sourceId: z.string(),
  sourceLocale: localeSchema,
  locale: localeSchema,
  state: versionStateSchema,
  progress: progressSchema,
  /** Names of the drafts it was made of. */
  drafts: z.array(z.string()),
  /** When its newest edit was made, in milliseconds since the epoch; 0 for none. */
  editedAt: z.number(),
  segments: z.array(pairSchema),
})
export type Version = z.infer<typeof versionSchema>

/** Whether a glossary job is owed: some pair is as none has seen it. */
export const isUnmarked = ({ segments }: Pick<Version, 'segments'>): boolean =>
  segments.some(({ unmarked }) => unmarked)

export function progressOf(pairs: Pair[]): Progress {
  const count = (is: (pair: Pair) => boolean) => pairs.filter(is).length
  return {
    total: pairs.length,
    filled: count((pair) => pair.target !== null),
    reviewed: count((pair) => pair.target !== null && isReviewed(pair)),
    stale: count((pair) => pair.stale),
  }
}

export function stateOf({ total, filled, reviewed }: Progress): VersionState {
  if (filled < total) return 'waiting'
  return reviewed < total ? 'translated' : 'reviewed'
}
