/**
 * Finds terms in a text, inflected by the rules of their locale. Linear in the text: each word is looked up once by its
 * spelling without diacritics, and only the results are compared.
 */

import { type TextWord, wordsIn } from '../text/words.ts'
import type { CompiledTerm, TermFinder, TermWord, TrieNode } from './compile.ts'
import { isOtherPartOfSpeech } from './part-of-speech.ts'

/** `start` and `end` are UTF-16 offsets. */
export type TermMatch = { key: string; start: number; end: number }

/**
 * At one place in a text: the most terms kept (the longest), and the most words and terms compared. Only a glossary
 * that repeats the same words over and over reaches these limits.
 */
const [mostHere, mostCompared] = [20, 100]

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
  const forms = term.get(word.plain)
  if (!forms) return false
  return forms.includes(word.spelled) || bare === 'all' || (bare === 'long' && word.plain.length >= tellingWord)
}

/** Whether `raw` has the capitals of the base. A word in capitals, as in headlines, matches any base but an acronym. */
function hasCase(raw: string, base: string): boolean {
  const capitals = (text: string) => [...text].map((letter) => letter !== letter.toLowerCase())
  const [found, wanted] = [capitals(raw), capitals(base)]
  if (!wanted.every(Boolean) && found.length > 1 && found.every(Boolean)) return true
  return found.every((capital, i) => capital === (wanted[i] ?? capital))
}

/** `follows`: by word, whether only a space separates it from the word before. */
type Text = { text: string; list: readonly TextWord[]; follows: readonly boolean[]; bare: Bare; finder: TermFinder }

/** The entries that match the words of the text from word `at` on. */
function entriesAt({ list, follows, bare, finder }: Text, at: number): CompiledTerm[] {
  const found: CompiledTerm[] = []
  let left = mostCompared
  const reached: [node: TrieNode, at: number][] = [[finder.root, at]]
  for (const [node, next] of reached) {
    const word = list[next]
    if (!word || node.next.size === 0) continue
    if (next > at && !word.joined && !follows[next]) continue
    const known = finder.byForm.get(word.plain) ?? []
    // Loop over the shorter list: the words that continue here, or the words that have this form.
    for (const term of node.next.size < known.length ? node.next.keys() : known) {
      if (left-- <= 0) return found
      const longer = matches(word, term, bare) ? node.next.get(term) : undefined
      if (!longer) continue
      for (const entry of longer.entries.slice(0, mostHere)) found.push(entry)
      left -= Math.min(mostHere, longer.entries.length)
      reached.push([longer, next + 1])
    }
  }
  return found
}

/** Where the entry ends if it starts at word `at`; undefined if case, stop or context rules it out. */
function endOf(entry: CompiledTerm, { text, list, follows, finder: { table } }: Text, at: number): number | undefined {
  const { raw, exactCase, stop, checkedBy: judged } = entry
  if (exactCase && !raw.every((wanted, i) => hasCase(list[at + i]?.raw ?? '', wanted))) return undefined
  const [first, last, next] = [list[at], list[at + raw.length - 1], list[at + raw.length]]
  if (!first || !last || (stop && text.charAt(last.end) !== '.')) return undefined
  const before = follows[at] ? list[at - 1] : undefined
  if (judged && isOtherPartOfSpeech(first, before, judged)) return undefined
  if (next?.joined && table.hyphenated.includes(next.spelled)) return next.end
  return stop ? last.end + 1 : last.end
}

const isSpace = (text: string, before: TextWord | undefined, word: TextWord): boolean =>
  before !== undefined && word.start - before.end <= 2 && !text.slice(before.end, word.start).trim()

/** All places of all terms, including those inside other terms, by start and then the longer first. */
export function findAllTerms(text: string, finder: TermFinder): TermMatch[] {
  const list = wordsIn(text)
  const follows = list.map((word, i) => isSpace(text, list[i - 1], word))
  const read: Text = { text, list, follows, bare: howBare(list), finder }
  const found: TermMatch[] = []
  for (const [at, { start }] of list.entries()) {
    const here: Ended[] = []
    let sorted = true
    for (const entry of entriesAt(read, at)) {
      const end = endOf(entry, read, at)
      if (end === undefined) continue
      const last = here.at(-1)
      const next = { entry, end }
      sorted &&= last === undefined || longerFirst(last, next) <= 0
      here.push(next)
    }
    if (!sorted) here.sort(longerFirst)
    keepLongest(here, start, found)
  }
  return found
}

type Ended = { entry: CompiledTerm; end: number }

const longerFirst = (a: Ended, b: Ended): number => b.end - a.end || a.entry.order - b.entry.order

/** Adds the matches at one place. A base and its variants may match there ("dl" and "dl."): the longest is kept. */
function keepLongest(here: readonly Ended[], start: number, found: TermMatch[]): void {
  let kept = 0
  let before: string | undefined
  for (const { entry, end } of here) {
    if (entry.key === before) continue
    before = entry.key
    if (++kept > mostHere) return
    found.push({ key: entry.key, start, end })
  }
}

/** Whether a text with these words (without diacritics) may contain a term: it has a form of each of its words. */
export function mayHold(folded: ReadonlySet<string>, { root, byForm }: TermFinder): boolean {
  const known = new Map<TermWord, boolean>()
  const isThere = (term: TermWord): boolean => {
    const there = known.get(term) ?? [...term.keys()].some((form) => folded.has(form))
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
