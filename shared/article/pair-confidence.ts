/** The confidence of a segment pair. It follows from the pair alone, so whoever changes a pair derives it again. */
import { confidenceOf } from '../check/confidence.ts'
import type { Locale } from '../locales/locale.ts'
import { isReviewed, type SegmentPair, translatedSource } from './segment-pair.ts'

/**
 * The pair with its confidence; without one if it has no target. A target from an existing translation is no surer than
 * its link.
 */
export function withConfidence({ confidence: _, ...pair }: SegmentPair, from: Locale, to: Locale): SegmentPair {
  const { target, origin, link } = pair
  if (!target) return pair
  const ofPair = confidenceOf({ ...pair, source: translatedSource(pair), target, from, to })
  const isAligned = origin === 'aligned' && link !== undefined && !isReviewed(pair)
  if (!isAligned) return { ...pair, confidence: ofPair }
  return { ...pair, confidence: target.text === '' ? link.confidence : Math.min(link.confidence, ofPair) }
}
