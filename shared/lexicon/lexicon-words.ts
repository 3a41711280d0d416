/**
 * The words of a text as the lexicon knows them: stems by the locale's rules, without the words that the locale's search
 * leaves out ("the", "de"). A number is no word.
 */
import type { Locale } from '../locales/locale.ts'
import { stemmers } from '../locales/stemmers.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { letters, normaliseSpelling } from '../text/words.ts'

/** What follows in a long word is mostly an ending that the rules don't know. */
const longest = 7

/** @returns the word's stem, or "" for a stop word. */
export const lexiconStem = (word: string, locale: Locale): string =>
  (stemmers[locale](withoutDiacritics(normaliseSpelling(word)))[0] ?? '').slice(0, longest)

/** @returns a function like `lexiconStem` that remembers what it was asked; for texts, whose words come back. */
export function rememberStems(locale: Locale): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined) return found
    const stem = lexiconStem(word, locale)
    known.set(word, stem)
    return stem
  }
}

const pattern = new RegExp(letters, 'gu')

/** @returns each stem of `text` once, in order. */
export function stemsIn(text: string, stem: (word: string) => string): string[] {
  const found = new Set<string>()
  for (const [word] of text.matchAll(pattern)) found.add(stem(word))
  found.delete('')
  return [...found]
}
