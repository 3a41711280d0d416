/**
 * Words as search compares them: one stem for the forms of a word, with or without diacritics. It knows no dictionary:
 * now and then two words share a stem, and ranking sorts that out.
 */

import type { Locale } from '../locale.ts'
import { stemming as en } from '../locales/en/search.ts'
import { stemming as ro } from '../locales/ro/search.ts'
import { withoutDiacritics } from '../text/normalise.ts'
import { type Word, words } from '../text/words.ts'
import type { Stemming } from './stemming.ts'

const tables: Readonly<Record<Locale, Stemming>> = { ro, en }

/** Each irregular form without diacritics, and the word that it is of. */
const bases: Readonly<Record<Locale, ReadonlyMap<string, string>>> = { ro: basesOf(ro), en: basesOf(en) }

function basesOf({ irregular, stopWords }: Stemming): Map<string, string> {
  const pairs = Object.entries(irregular).flatMap(([base, forms]) =>
    forms.split(' ').map((form): [string, string] => [withoutDiacritics(form), withoutDiacritics(base)]),
  )
  return new Map(pairs.filter(([form]) => !stopWords.has(form)))
}

const longest = 40

/** The stems of a word without diacritics: one as a rule, two where its ending is ambiguous, none for a stop word. */
export function stems(folded: string, locale: Locale): string[] {
  const table = tables[locale]
  if (folded.length < 2 || table.stopWords.has(folded)) return []
  const word = (bases[locale].get(folded) ?? folded).slice(0, longest)
  if (table.fixed.has(word) || /\d/.test(word)) return [word]
  const other = table.ambiguous.find(([ending]) => word.endsWith(ending) && word.length > ending.length + 1)
  const readings = other ? [word, word.slice(0, word.length - other[0].length) + other[1]] : [word]
  return [...new Set(readings.map((reading) => stemOf(reading, table)))]
}

function stemOf(word: string, table: Stemming): string {
  const stepped = table.steps.reduce((stem, step) => apply(stem, step, table.vowels), word)
  const once = table.undouble && stepped.at(-1) === stepped.at(-2) ? stepped.slice(0, -1) : stepped
  const alternated = table.alternations.reduce((stem, [from, to]) => stem.replaceAll(from, to), once)
  return changeLastVowel(alternated, table)
}

/** What is left has to be two letters at least, a vowel among them. */
function apply(word: string, step: Stemming['steps'][number], vowels: string): string {
  for (const [ending, to] of step) {
    if (!word.endsWith(ending)) continue
    const left = word.slice(0, word.length - ending.length)
    if (left.length >= 2 && [...left, ...to].some((letter) => vowels.includes(letter))) return left + to
  }
  return word
}

function changeLastVowel(stem: string, { lastVowel, vowels }: Stemming): string {
  if (!lastVowel || stem.length < 5) return stem
  let at = stem.length - 1
  while (at > 0 && !vowels.includes(stem.charAt(at))) at--
  return stem.charAt(at) === lastVowel[0] ? stem.slice(0, at) + lastVowel[1] + stem.slice(at + 1) : stem
}

/** The words of a text that count, each with its stems. */
export const stemsIn = (text: string, locale: Locale): { word: Word; stems: string[] }[] =>
  words(text)
    .map((word) => ({ word, stems: stems(word.folded, locale) }))
    .filter(({ stems }) => stems.length > 0)
