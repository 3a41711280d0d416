/**
 * Links the words of two texts one to one: by a lexicon, or by their first letters, as names and international words have
 * them in both languages. Of several that fit, those that stand in the same part of their text go together.
 */

import { firstNotBefore } from '../binary-search.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { lexiconStem } from '../lexicon/lexicon-words.ts'
import type { Locale } from '../locales/locale.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { letters } from '../text/words.ts'

/** `plain`: lowercase, without diacritics. `stem`: of a number its digits. */
export type ContentWord = { start: number; end: number; raw: string; plain: string; stem: string }

/** "U.S." is one word. */
const pattern = new RegExp(`(?:\\p{Lu}\\.){2,8}|${letters}|\\p{N}+`, 'gu')

/** The words and numbers of a text without those that the locale's search leaves out, at most one more than `most`. */
export function contentWords(text: string, locale: Locale, most: number): ContentWord[] {
  const words: ContentWord[] = []
  for (const { 0: written, index: start } of text.matchAll(pattern)) {
    const raw = written.replaceAll('.', '')
    const plain = withoutDiacritics(raw.toLowerCase())
    const stem = /^\p{N}/u.test(raw) ? raw : lexiconStem(raw, locale)
    if (stem === '') continue
    words.push({ start, end: start + written.length, raw, plain, stem })
    if (words.length > most) break
  }
  return words
}

/** For each word: the place of its counterpart in the other text; undefined if it has none, -1 if others took it. */
export type WordLinks = { given: (number | undefined)[]; found: (number | undefined)[] }

/** How many first letters words share that are alike in both languages. */
const alike = 4
/** How well two words fit: the same, by their first letters, by the lexicon, by a counterpart's first letters. */
const fit = { same: 1, alike: 0.6, lexicon: 0.3, alikeLexicon: 0.2 }
/** What the whole length of a text between their places takes from it. */
const farther = 0.5

export function linkWords(given: readonly ContentWord[], found: readonly ContentWord[], lexicon: Lexicon): WordLinks {
  const places = placesOf(found)
  const links: { from: number; to: number; score: number }[] = []
  const linked: WordLinks = { given: given.map(() => undefined), found: found.map(() => undefined) }
  given.forEach((word, from) => {
    const scores = new Map<number, number>()
    const expected = (from / given.length) * found.length
    const add = (at: readonly number[] = [], score: number) => {
      for (const to of nearest(at, expected)) scores.set(to, Math.max(score, scores.get(to) ?? 0))
    }
    add(places.same.get(word.stem), fit.same)
    add(places.same.get(word.plain), fit.same)
    if (word.plain.length >= alike) add(places.alike.get(word.plain.slice(0, alike)), fit.alike)
    for (const { stem, probability } of lexicon.there.counterparts(word.stem)) {
      add(places.same.get(stem), fit.lexicon + (1 - fit.lexicon) * probability)
      if (stem.length > alike) add(places.alike.get(stem.slice(0, alike)), fit.alikeLexicon + fit.lexicon * probability)
    }
    for (const [to, score] of scores) {
      const apart = Math.abs(from / given.length - to / found.length)
      links.push({ from, to, score: score - farther * apart })
      linked.given[from] = -1
      linked.found[to] = -1
    }
  })
  for (const { from, to } of links.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to)) {
    if (linked.given[from] !== -1 || linked.found[to] !== -1) continue
    linked.given[from] = to
    linked.found[to] = from
  }
  return linked
}

/** The most places of a word that come back often. */
const mostPlaces = 12

/** Of ascending places those about the expected one. */
function nearest(places: readonly number[], expected: number): readonly number[] {
  if (places.length <= mostPlaces) return places
  const at = firstNotBefore(places.length, (place) => (places[place] ?? 0) < expected)
  const start = Math.max(0, Math.min(at - mostPlaces / 2, places.length - mostPlaces))
  return places.slice(start, start + mostPlaces)
}

function placesOf(words: readonly ContentWord[]) {
  const same = new Map<string, number[]>()
  const beginning = new Map<string, number[]>()
  const put = (map: Map<string, number[]>, key: string, at: number) => {
    const held = map.get(key)
    if (held) held.push(at)
    else map.set(key, [at])
  }
  words.forEach(({ stem, plain }, at) => {
    put(same, stem, at)
    if (plain !== stem) put(same, plain, at)
    if (plain.length >= alike) put(beginning, plain.slice(0, alike), at)
  })
  return { same, alike: beginning }
}
