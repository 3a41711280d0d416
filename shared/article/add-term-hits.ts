/** Adds a glossary's results to segment pairs: the term hits in the sources, and the checks of the targets. */

import type { Glossary } from '../glossary/term.ts'
import { sourceTermHits } from '../glossary/term-hits.ts'
import type { Locale } from '../locales/locale.ts'
import { recheckTerms } from './pair-checks.ts'
import { withConfidence } from './pair-confidence.ts'
import type { SegmentPair } from './segment-pair.ts'

export function addTermHits(
  pairs: readonly SegmentPair[],
  from: Locale,
  to: Locale,
  glossary: Glossary,
): SegmentPair[] {
  return pairs.map((pair) => {
    const { termsPending: _, ...seen } = pair
    const terms = sourceTermHits(glossary, from, to, pair.source.text)
    return withConfidence({ ...seen, terms, checks: recheckTerms(pair, from, to, glossary.terms) }, from, to)
  })
}
