/** Puts a glossary on a version: its terms on the sources, and the checks that they call for on the targets. */
import { markTerms } from '../glossary/mark.ts'
import type { Glossary } from '../glossary/term.ts'
import { checksOf } from './derive.ts'
import type { Version } from './version.ts'

export function markVersion(version: Version, glossary: Glossary): Version {
  const { sourceLocale: from, locale: to } = version
  const segments = version.segments.map((pair) => {
    const { unmarked: _, ...seen } = pair
    const terms = markTerms(glossary, from, to, pair.source.text)
    return { ...seen, terms, checks: checksOf(pair, from, to, glossary.terms) }
  })
  return { ...version, segments }
}
