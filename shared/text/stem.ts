/**
 * Reduces the forms of a word to a stem. `stemmer` follows a locale's rules, with or without diacritics, and uses no
 * dictionary. Sometimes two words share a stem; ranking or counting sorts that out. `prefixStem` needs no locale.
 */
import { withoutDiacritics } from './normalise-unicode.ts'

/** A locale's rules for stems. All of it is compared without case and diacritics. */
export type StemRules = {
  /** Words that nobody searches for. */
  stopWords: ReadonlySet<string>
  /** Maps a word to forms that no step reduces to it. */
  irregular: Readonly<Record<string, string>>
  /** Words that stay unchanged. */
  fixed: ReadonlySet<string>
  /** Applied in order; in each step the first ending that fits counts. */
  steps: readonly (readonly (readonly [ending: string, to: string])[])[]
  /** Endings with a second reading, to which the steps apply too: "poduri" comes from "pod", "păduri" from "pădure". */
  ambiguous: readonly (readonly [ending: string, to: string])[]
  /** Changes inside stems: `from` becomes `to` wherever it occurs. */
  alternations: readonly (readonly [from: string, to: string])[]
  /** A change in the last syllable of a stem of five letters or more. */
  lastVowel: readonly [from: string, to: string] | null
  /** Whether a double letter at the end of a stem becomes single. */
  undouble: boolean
  vowels: string
}

/** The stems of a word without diacritics: usually one, two if its ending is ambiguous, none for a stop word. */
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

/** Maps each irregular form, without diacritics, to its word. */
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

/** The rest must have at least two letters, one of them a vowel. */
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
 * The beginning of a word without its last two letters, which may be an ending, but at least `least` and at most `most`
 * letters of it. It measures likeness in any language. Callers choose lengths by how much may be taken for the same.
 */
export const prefixStem = (folded: string, { least, most }: { least: number; most: number }): string =>
  folded.slice(0, Math.min(most, Math.max(least, folded.length - 2)))
