/** The confidence of a segment pair. It follows from the pair alone, so whoever changes a pair derives it again. */
import { confidenceOf } from '../check/confidence.ts'
import type { Locale } from '../locales/locale.ts'
import type { SegmentPair } from './segment-pair.ts'

/** The pair with its confidence; without one if it has no target. */
export function withConfidence({ confidence: _, ...pair }: SegmentPair, from: Locale, to: Locale): SegmentPair {
  const { target } = pair
  return target ? { ...pair, confidence: confidenceOf({ ...pair, target, from, to }) } : pair
}
