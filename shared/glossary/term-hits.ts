/** Finds the term hits of a glossary in a text. Caches compiled glossaries as long as their list of terms is in use. */
import * as z from 'zod'
import type { Locale } from '../locales/locale.ts'
import { compileTerms, type TermFinder } from './compile.ts'
import { findAllTerms, longestPlaces, type TermHit } from './find-terms.ts'
import { anyForm, type Glossary, type Term } from './term.ts'

/** A hit in a glossary: its key is the term's id. */
export const termHitSchema = z.object({ term: z.string(), start: z.int(), end: z.int() }) satisfies z.ZodType<TermHit>

const compiled = new WeakMap<readonly Term[], Map<string, TermFinder>>()

/**
 * Returns a finder for the terms' forms in `locale`, inflected as in `inflectedAs`: a text there may keep such a form.
 * The list of terms must not change afterwards: pass a new one instead.
 */
export function termFinderFor(terms: readonly Term[], locale: Locale, inflectedAs: Locale = locale): TermFinder {
  const finders = compiled.get(terms) ?? new Map<string, TermFinder>()
  compiled.set(terms, finders)
  const name = `${locale} as ${inflectedAs}`
  const finder = finders.get(name) ?? compileTerms(findable(terms, locale), inflectedAs)
  finders.set(name, finder)
  return finder
}

const findable = (terms: readonly Term[], locale: Locale) =>
  terms.flatMap(({ id, forms, caseSensitive, partOfSpeech, rule }) => {
    const form = forms[locale] ?? (rule === 'keep' ? anyForm({ forms }) : undefined)
    if (!form) return []
    const isName = rule === 'name'
    const part = partOfSpeech ?? (isName ? 'name' : undefined)
    return [{ key: id, ...form, caseSensitive: caseSensitive ?? (isName || undefined), partOfSpeech: part }]
  })

/** All places, including those inside a longer term. */
export const allTermHitsIn = (
  terms: readonly Term[],
  locale: Locale,
  text: string,
  inflectedAs: Locale = locale,
): TermHit[] => findAllTerms(text, termFinderFor(terms, locale, inflectedAs))

/** The hits in a source text of the terms that matter for its translation into `to`. */
export function sourceTermHits(glossary: Glossary, from: Locale, to: Locale, source: string): TermHit[] {
  const useful = new Set(
    glossary.terms.filter(({ rule, forms }) => rule === 'keep' || forms[to] !== undefined).map(({ id }) => id),
  )
  return longestPlaces(allTermHitsIn(glossary.terms, from, source).filter(({ term }) => useful.has(term)))
}
