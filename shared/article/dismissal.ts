/**
 * Dismissals: a person has looked at a finding of a segment pair and says that the target is right. The finding stays
 * listed, but quiet, until source or target changes. Dismissals are stored beside a segment's edits and are none: they
 * change no text, no state and no credits, so a new draft may still take the target's place.
 */
import * as z from 'zod'
import { shortHash } from '../hash.ts'
import type { Finding, SegmentPair } from './segment-pair.ts'

/**
 * One object each, numbered from 1 without gaps for each finding. Odd numbers dismiss it; even ones bring it back.
 */
export const dismissalSchema = z.object({
  v: z.literal(1),
  /** What was found, for people who look later, because the key has only a hash. */
  message: z.string(),
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Dismissal = z.infer<typeof dismissalSchema>

/** Whether a finding is dismissed whose last dismissal has this number; 0 if it has none. */
export const isDismissal = (n: number): boolean => n % 2 === 1

/** The findings' ids in a pair. */
export function findingIds({ id, sourceHash, target, checks }: SegmentPair): string[] {
  if (checks.length === 0) return []
  const texts = [id, sourceHash, target?.text, target?.tags?.map(({ name, start, end }) => [name, start, end])]
  const pair = shortHash(JSON.stringify(texts))
  return checks.map((found) => findingId(pair, found))
}

/**
 * Names what was found and where, in exactly this source and target. So a changed pair has other ids, and a second
 * missing number has another one than the first.
 */
function findingId(pair: string, { code, message, values = {}, start, end, term, source }: Finding): string {
  // There is one at most, and its place moves as the lexicon learns. It stays dismissed.
  if (code === 'omission.words') return shortHash(JSON.stringify([pair, code]))
  return shortHash(JSON.stringify([pair, code ?? message, Object.entries(values).sort(), start, end, term, source]))
}
