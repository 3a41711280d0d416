/**
 * Guesses the dictionary form of a phrase from its spellings in texts: removes the head's article or plural ending if
 * the locale's inflection then gives the spelling back. A person reviews the guess; adjectives stay as they are.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { wordsIn } from '../text/words.ts'
import { compileTerms } from './compile.ts'
import { findAllTerms } from './find-terms.ts'

/** A name keeps its most common spelling; a phrase gets the form that explains the most spellings. */
export function baseForm(spellings: readonly string[], locale: Locale, kind: 'name' | 'phrase'): string {
  const counts = new Map<string, number>()
  for (const spelled of spellings) {
    const name = kind === 'name' ? spelled : spelled.toLowerCase()
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const known = [...counts].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
  if (kind === 'name') return known[0]?.[0] ?? ''
  const forms = [...new Set(known.slice(0, 8).flatMap(([spelled]) => [...guesses(spelled, locale), spelled]))]
  const explained = (base: string) => {
    const finder = compileTerms([{ key: base, base }], locale)
    return known.reduce(
      (sum, [spelled, count]) => sum + (isWhole(spelled, findAllTerms(spelled, finder)) ? count : 0),
      0,
    )
  }
  const best = forms.map((form) => ({ form, count: explained(form) })).reduce((a, b) => (b.count > a.count ? b : a))
  return best.form
}

const isWhole = (text: string, found: readonly { start: number; end: number }[]): boolean =>
  found.some(({ start, end }) => start === 0 && end === text.length)

/** Possible dictionary forms of a phrase, likeliest first. */
function guesses(phrase: string, locale: Locale): string[] {
  const { bases, head } = registry[locale].phrases
  const list = wordsIn(phrase)
  const word = head === 'first' ? list[0] : list.at(-1)
  const rule =
    word && bases.find(([ending]) => word.spelled.endsWith(ending) && word.spelled.length - ending.length >= 3)
  if (!word || !rule) return []
  const stem = phrase.slice(word.start, word.end - rule[0].length)
  return rule[1].map((ending) => `${phrase.slice(0, word.start)}${stem}${ending}${phrase.slice(word.end)}`)
}
