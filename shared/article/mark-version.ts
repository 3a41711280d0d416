/** Adds a glossary's results to pairs: the term hits in the sources, and the checks of the targets. */
import { markTerms } from '../glossary/mark.ts'
import type { Glossary } from '../glossary/term.ts'
import type { Locale } from '../locales/locale.ts'
import { checksOf } from './derive.ts'
import type { Pair } from './pair.ts'

export function markPairs(pairs: readonly Pair[], from: Locale, to: Locale, glossary: Glossary): Pair[] {
  return pairs.map((pair) => {
    const { unmarked: _, ...seen } = pair
    const terms = markTerms(glossary, from, to, pair.source.text)
    return { ...seen, terms, checks: checksOf(pair, from, to, glossary.terms) }
  })
}
