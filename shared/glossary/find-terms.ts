/**
 * Finds terms in a text, inflected by the rules of their locale. Linear in the text: each word is looked up once by its
 * spelling without diacritics, and only the results are compared.
 */

import { normaliseUnicode } from '../text/normalise-unicode.ts'
import { type TextWord, wordsIn } from '../text/words.ts'
import type { CompiledTerm, TermFinder, TermWord, TrieNode } from './compile.ts'
import { fits, type Gap, gapOf, normaliseMarks } from './marks.ts'
import { isOtherPartOfSpeech } from './part-of-speech.ts'

/** `term`: its key. `start`, `end`: UTF-16 offsets. */
export type TermHit = { term: string; start: number; end: number }

/**
 * At one place in a text: the most terms kept (the longest), and the most words and terms compared. Only a glossary
 * that repeats the same words over and over reaches these limits.
 */
const [mostHere, mostCompared] = [8, 100]

/** After this many letters, Romanian text with diacritics has at least one. */
const tellingText = 60
/** In shorter texts, a word of at least this length may lack its diacritics. */
const tellingWord = 6

/** Which words of a text may lack their diacritics. */
type Bare = 'all' | 'long' | 'none'
function howBare(list: readonly TextWord[]): Bare {
  if (list.some((word) => word.spelled !== word.plain)) return 'none'
  return list.reduce((sum, word) => sum + word.raw.length, 0) > tellingText ? 'all' : 'long'
}

function matches(word: TextWord, term: TermWord, bare: Bare): boolean {
  const forms = term.forms.get(word.plain)
  if (!forms) return false
  return forms.includes(word.spelled) || bare === 'all' || (bare === 'long' && word.plain.length >= tellingWord)
}

/** Whether `raw` has the capitals of the base. A word in capitals, as in headlines, matches any base but an acronym. */
function hasCase(raw: string, base: string): boolean {
  const capitals = (text: string) => [...normaliseUnicode(text, 'NFC')].map((letter) => letter !== letter.toLowerCase())
  const [found, wanted] = [capitals(raw), capitals(base)]
  if (!wanted.every(Boolean) && found.length > 1 && found.every(Boolean)) return true
  return found.every((capital, i) => capital === (wanted[i] ?? capital))
}

/** `marks`: the text with its marks in one spelling. `gaps`: by word, what separates it from the word before. */
type Text = {
  text: string
  marks: string
  list: readonly TextWord[]
  gaps: readonly (Gap | undefined)[]
  bare: Bare
  finder: TermFinder
}

/** Whether the text's word `at` is separated from the word before as the term's word is. */
function hasGap(term: TermWord, { list, gaps }: Text, at: number): boolean {
  const gap = gaps[at]
  if (!term.gap || !gap) return term.gap === undefined
  return fits(term.gap, gap, list[at]?.raw.length === 1 && list[at - 1]?.raw.length === 1)
}

/** The entries that match the words of the text from word `at` on. */
function entriesAt(read: Text, at: number): CompiledTerm[] {
  const { list, bare, finder } = read
  const found: CompiledTerm[] = []
  let left = mostCompared
  const reached: [node: TrieNode, at: number][] = [[finder.root, at]]
  for (const [node, next] of reached) {
    const word = list[next]
    if (!word || node.next.size === 0) continue
    const known = finder.byForm.get(word.plain) ?? []
    // Loop over the shorter list: the words that continue here, or the words that have this form.
    for (const term of node.next.size < known.length ? node.next.keys() : known) {
      if (left-- <= 0) return found
      const isNext = next === at ? !term.gap : hasGap(term, read, next)
      const longer = isNext && matches(word, term, bare) ? node.next.get(term) : undefined
      if (!longer) continue
      for (const entry of longer.entries.slice(0, mostHere)) found.push(entry)
      left -= Math.min(mostHere, longer.entries.length)
      reached.push([longer, next + 1])
    }
  }
  return found
}

/** Where the entry is if it starts at word `at`; undefined if case, marks or context rule it out. */
function placeOf(entry: CompiledTerm, read: Text, at: number): Ended | undefined {
  const { raw, exactCase, opening, closing, checkedBy: judged } = entry
  const { list, gaps, marks } = read
  if (exactCase && !raw.every((wanted, i) => hasCase(list[at + i]?.raw ?? '', wanted))) return undefined
  const [first, last] = [list[at], list[at + raw.length - 1]]
  if (!first || !last) return undefined
  const start = first.start - opening.length
  if (start < 0 || !marks.startsWith(opening, start)) return undefined
  const before = gaps[at]?.marks === '' ? list[at - 1] : undefined
  if (judged && isOtherPartOfSpeech(first, before, judged)) return undefined
  const end = endAfter(closing, last, list[at + raw.length], read)
  return end === undefined ? undefined : { entry, start, end }
}

/** Where a term ends whose last word is `last`; undefined if its closing marks are not there, or others are. */
function endAfter(
  closing: string,
  last: TextWord,
  next: TextWord | undefined,
  { text, marks, finder }: Text,
): number | undefined {
  const end = last.end + closing.length
  const isEnding = next !== undefined && finder.table.hyphenated.includes(next.spelled)
  if (!marks.startsWith(closing, last.end))
    return closing === '.' && isEnding && isHyphened(next, last.end, text) ? next.end : undefined
  if (isEnding && isHyphened(next, end, text)) return next.end
  if (closing === '' ? isOfName.test(text.charAt(end)) : isLonger(closing, end, next, text)) return undefined
  return end
}

/** Whether only a hyphen at `at` separates the word from what ends there. */
const isHyphened = ({ start }: TextWord, at: number, text: string): boolean =>
  start === at + 1 && isHyphen.test(text.charAt(at))

const isHyphen = /[-\u2010\u2011]/
/** Marks that make another name of the word before them: "C" is not "C++" or "C#". */
const isOfName = /[+#]/

/** Whether an abbreviation goes on: "U.S." is not in "U.S.A." */
const isLonger = (closing: string, end: number, next: TextWord | undefined, text: string): boolean =>
  closing === '.' && next?.start === end && next.raw.length === 1 && text.charAt(next.end) === '.'

/** All places of all terms, including those inside other terms, by start and then the longer first. */
export function findAllTerms(text: string, finder: TermFinder): TermHit[] {
  const list = wordsIn(text)
  const gaps = list.map(({ start }, i) => (i === 0 ? undefined : gapOf(text.slice(list[i - 1]?.end, start))))
  const read: Text = { text, list, gaps, marks: normaliseMarks(text), bare: howBare(list), finder }
  const found: TermHit[] = []
  for (const at of list.keys()) {
    const here: Ended[] = []
    let sorted = true
    for (const entry of entriesAt(read, at)) {
      const next = placeOf(entry, read, at)
      if (!next) continue
      const last = here.at(-1)
      sorted &&= last === undefined || longerFirst(last, next) <= 0
      here.push(next)
    }
    if (!sorted) here.sort(longerFirst)
    keepLongest(here, found)
  }
  return found
}

type Ended = { entry: CompiledTerm; start: number; end: number }

const longerFirst = (a: Ended, b: Ended): number => a.start - b.start || b.end - a.end || a.entry.order - b.entry.order

/** Adds the matches at one place. A base and its variants may match there ("dl" and "dl."): the longest is kept. */
function keepLongest(here: readonly Ended[], found: TermHit[]): void {
  let kept = 0
  let before: string | undefined
  for (const { entry, start, end } of here) {
    if (entry.key === before) continue
    before = entry.key
    if (++kept > mostHere) return
    found.push({ term: entry.key, start, end })
  }
}

/** Whether a text with these words (without diacritics) may contain a term: it has a form of each of its words. */
export function mayHold(folded: ReadonlySet<string>, { root, byForm }: TermFinder): boolean {
  const known = new Map<TermWord, boolean>()
  const isThere = (term: TermWord): boolean => {
    const there = known.get(term) ?? [...term.forms.keys()].some((form) => folded.has(form))
    known.set(term, there)
    return there
  }
  const reached = [...new Set([...folded].flatMap((form) => byForm.get(form) ?? []))].flatMap(
    (term) => root.next.get(term) ?? [],
  )
  for (const { entries, next } of reached) {
    if (entries.length > 0) return true
    for (const [term, longer] of next) if (isThere(term)) reached.push(longer)
  }
  return false
}

/** Of places that overlap the longest. They come by start and then the longer first. */
export function longestPlaces<Place extends { start: number; end: number }>(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last && place.start < last.end) {
      if (place.end - place.start <= last.end - last.start) continue
      kept.pop()
    }
    kept.push(place)
  }
  return kept
}
