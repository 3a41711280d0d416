/**
 * What the forms of a word have in common. `stemmer` follows a locale's rules, with or without diacritics, and knows no
 * dictionary: now and then two words share a stem, and ranking or counting sorts that out. `prefixStem` needs no locale.
 */
import { withoutDiacritics } from './normalise-unicode.ts'

/** What a locale says of its words. All of it is compared without case and diacritics. */
export type StemRules = {
  /** Words that nobody searches for. */
  stopWords: ReadonlySet<string>
  /** A word to forms of it that no step brings together. */
  irregular: Readonly<Record<string, string>>
  /** Words that are left as they are. */
  fixed: ReadonlySet<string>
  /** Done one after the other; of each the first ending that fits. */
  steps: readonly (readonly (readonly [ending: string, to: string])[])[]
  /** Endings that may as well be something else, after which the steps are done too: poduri is of pod, păduri of pădure. */
  ambiguous: readonly (readonly [ending: string, to: string])[]
  /** What stems change within, each put for the other wherever it stands. */
  alternations: readonly (readonly [from: string, to: string])[]
  /** Put for each other in the last syllable of a stem of five letters or more. */
  lastVowel: readonly [from: string, to: string] | null
  /** A letter that stands twice at the end of a stem stands there once. */
  undouble: boolean
  vowels: string
}

/** The stems of a word without diacritics: one as a rule, two where its ending is ambiguous, none for a stop word. */
type Stemmer = (folded: string) => string[]

const longest = 40

export function stemmer(rules: StemRules): Stemmer {
  const bases = basesOf(rules)
  return (folded) => {
    if (folded.length < 2 || rules.stopWords.has(folded)) return []
    const word = (bases.get(folded) ?? folded).slice(0, longest)
    if (rules.fixed.has(word) || /\d/.test(word)) return [word]
    const other = rules.ambiguous.find(([ending]) => word.endsWith(ending) && word.length > ending.length + 1)
    const readings = other ? [word, word.slice(0, word.length - other[0].length) + other[1]] : [word]
    return [...new Set(readings.map((reading) => stemOf(reading, rules)))]
  }
}

/** Each irregular form without diacritics, and the word that it is of. */
function basesOf({ irregular, stopWords }: StemRules): Map<string, string> {
  const pairs = Object.entries(irregular).flatMap(([base, forms]) =>
    forms.split(' ').map((form): [string, string] => [withoutDiacritics(form), withoutDiacritics(base)]),
  )
  return new Map(pairs.filter(([form]) => !stopWords.has(form)))
}

function stemOf(word: string, rules: StemRules): string {
  const stepped = rules.steps.reduce((stem, step) => apply(stem, step, rules.vowels), word)
  const once = rules.undouble && stepped.at(-1) === stepped.at(-2) ? stepped.slice(0, -1) : stepped
  const alternated = rules.alternations.reduce((stem, [from, to]) => stem.replaceAll(from, to), once)
  return changeLastVowel(alternated, rules)
}

/** What is left has to be two letters at least, a vowel among them. */
function apply(word: string, step: StemRules['steps'][number], vowels: string): string {
  for (const [ending, to] of step) {
    if (!word.endsWith(ending)) continue
    const left = word.slice(0, word.length - ending.length)
    if (left.length >= 2 && [...left, ...to].some((letter) => vowels.includes(letter))) return left + to
  }
  return word
}

function changeLastVowel(stem: string, { lastVowel, vowels }: StemRules): string {
  if (!lastVowel || stem.length < 5) return stem
  let at = stem.length - 1
  while (at > 0 && !vowels.includes(stem.charAt(at))) at--
  return stem.charAt(at) === lastVowel[0] ? stem.slice(0, at) + lastVowel[1] + stem.slice(at + 1) : stem
}

/**
 * A word's beginning without its last two letters, which an ending may be, but at least `least` letters of it and at most
 * `most`. Likeness is measured on it, whatever the language; callers' lengths differ, since what may be taken for the same does.
 */
export const prefixStem = (folded: string, { least, most }: { least: number; most: number }): string =>
  folded.slice(0, Math.min(most, Math.max(least, folded.length - 2)))
