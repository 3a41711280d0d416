/** The checks of a segment pair. None without a target, or if an earlier part of a split sentence covers it. */
import { checkPair, checkTermsAgain, withOmissionsBy } from '../check/check-pair.ts'
import type { Check } from '../check/model.ts'
import { guessedTagsFinding } from '../check/tags.ts'
import { toCheck } from '../check/to-check.ts'
import type { Term } from '../glossary/term.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Locale } from '../locales/locale.ts'
import { withConfidence } from './pair-confidence.ts'
import { type SegmentPair, translatedSource } from './segment-pair.ts'

type Checked = Pick<SegmentPair, 'source' | 'target' | 'origin' | 'tagsGuessed' | 'link'>

export function checksOf(pair: Checked, from: Locale, to: Locale, terms: Term[]): Check[] {
  if (!pair.target || isSpokenFor(pair)) return []
  const found = checkPair({ source: translatedSource(pair), target: pair.target, from, to, terms })
  return pair.tagsGuessed ? [...found, toCheck(guessedTagsFinding)] : found
}

/** The same for other terms, much sooner: all that does not depend on them stays. */
export function recheckTerms(
  pair: Checked & Pick<SegmentPair, 'checks'>,
  from: Locale,
  to: Locale,
  terms: Term[],
): Check[] {
  if (!pair.target || isSpokenFor(pair)) return []
  return checkTermsAgain(pair.checks, { source: translatedSource(pair), target: pair.target, from, to, terms })
}

/**
 * The pair with what a lexicon shows of omissions. A lexicon is learnt again as memory grows, so this is derived when the
 * pair is read, and no view is stored with it.
 * @param lexicon from `from` to `to`
 */
export function withOmissions(pair: SegmentPair, from: Locale, to: Locale, lexicon: Lexicon): SegmentPair {
  const { target } = pair
  if (!target || isSpokenFor(pair)) return pair
  const texts = { source: translatedSource(pair), target, from, to }
  return withConfidence({ ...pair, checks: withOmissionsBy(lexicon, pair.checks, texts) }, from, to)
}

/**
 * People never leave a target empty: an earlier part of the split sentence covers it, see `standIn`; or, in an existing
 * translation, an earlier sentence of the link does, or none does.
 */
const isSpokenFor = ({ target, origin }: Pick<SegmentPair, 'target' | 'origin'>) =>
  target?.text === '' && (origin === 'person' || origin === 'aligned')
