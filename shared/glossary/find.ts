/**
 * Finds terms in a text, inflected as their locale inflects. A finder is compiled once for a glossary and is linear in
 * the text: every word is one look-up of its spelling without diacritics, and only what is found there is compared.
 */
import type { Locale } from '../locale.ts'
import { inflection as en } from '../locales/en/inflection.ts'
import { inflection as ro } from '../locales/ro/inflection.ts'
import { isOtherPart } from './context.ts'
import { inflect } from './inflect.ts'
import type { Context, Inflection, PartOfSpeech } from './inflection.ts'
import { fold, spell, type Word, words } from './words.ts'

const tables: Readonly<Record<Locale, Inflection>> = { ro, en }

export type FindableTerm = {
  key: string
  base: string
  variants?: string[] | undefined
  caseSensitive?: boolean | undefined
  /** Unset: inflected as a noun, or as a verb after "a" or "to". Homographs of what is said to be a noun are left out. */
  partOfSpeech?: PartOfSpeech | undefined
}
/** UTF-16 offsets. */
export type Match = { key: string; start: number; end: number }

/** One word of a term: its forms by their spelling without diacritics. */
type TermWord = { raw: string; forms: ReadonlyMap<string, readonly string[]> }
type Entry = {
  key: string
  words: TermWord[]
  exactCase: boolean
  /** Ends in a stop that must be there. */
  stop: boolean
  /** Of one common noun: how its homographs are told. */
  judged: Context | undefined
}
export type Finder = { entries: ReadonlyMap<string, readonly Entry[]>; table: Inflection }

function index(forms: Iterable<string>): Map<string, string[]> {
  const byFold = new Map<string, string[]>()
  for (const form of forms) {
    const key = fold(form)
    const same = byFold.get(key)
    if (same) same.push(form)
    else byFold.set(key, [form])
  }
  return byFold
}

function compile(term: FindableTerm, base: string, table: Inflection): Entry | undefined {
  const [first, ...rest] = words(base)
  if (!first) return undefined
  const isVerb = term.partOfSpeech === 'verb' || (first.spelled === table.infinitive && rest.length === 1)
  const list = isVerb && first.spelled === table.infinitive && rest.length ? rest : [first, ...rest]
  const part = isVerb ? 'verb' : (term.partOfSpeech ?? 'noun')
  const isCommonNoun = term.partOfSpeech === 'noun' && list.length === 1 && first.raw === first.spelled
  return {
    key: term.key,
    words: list.map((word, i) => ({
      raw: word.raw,
      forms: index(formsOf(word.spelled, list[i - 1]?.spelled, part, table)),
    })),
    exactCase: term.caseSensitive ?? /^\p{Lu}{2,5}$/u.test(base),
    stop: base.endsWith('.'),
    judged: isCommonNoun ? table.context : undefined,
  }
}

function formsOf(word: string, before: string | undefined, part: PartOfSpeech, table: Inflection): Iterable<string> {
  if (before === undefined) return inflect(word, part, table)
  if (table.agreeing.includes(word)) return table.agreeing
  return table.fixedAfter.includes(before) ? [word] : inflect(word, part === 'verb' ? 'noun' : part, table)
}

/** A term without any letter or digit is never found. */
export function compileTerms(terms: readonly FindableTerm[], locale: Locale): Finder {
  const table = tables[locale]
  const entries = new Map<string, Entry[]>()
  for (const term of terms) {
    const known = spell(term.base)
    const short = Object.hasOwn(table.abbreviations, known) ? table.abbreviations[known] : undefined
    for (const base of [term.base, ...(term.variants ?? []), ...(short ?? [])]) {
      const entry = compile(term, base, table)
      for (const key of entry?.words[0]?.forms.keys() ?? []) {
        const same = entries.get(key)
        if (same && entry) same.push(entry)
        else if (entry) entries.set(key, [entry])
      }
    }
  }
  return { entries, table }
}

/** Letters after which Romanian with diacritics has shown one. */
const tellingText = 60
/** In a text too short to tell, a word this long may stand for one with diacritics. */
const tellingWord = 6

/** Which words of a text may lack their diacritics. */
type Bare = 'all' | 'long' | 'none'
function howBare(list: readonly Word[]): Bare {
  if (list.some((word) => word.spelled !== word.folded)) return 'none'
  return list.reduce((sum, word) => sum + word.raw.length, 0) > tellingText ? 'all' : 'long'
}

function matches(word: Word, term: TermWord, bare: Bare): boolean {
  const forms = term.forms.get(word.folded)
  if (!forms) return false
  return forms.includes(word.spelled) || bare === 'all' || (bare === 'long' && word.folded.length >= tellingWord)
}

/** Capitals where the base has them, as far as it goes; a headline in capitals passes, but for an acronym. */
function hasCase(raw: string, base: string): boolean {
  const capitals = (text: string) => [...text].map((letter) => letter !== letter.toLowerCase())
  const [found, wanted] = [capitals(raw), capitals(base)]
  if (!wanted.every(Boolean) && found.length > 1 && found.every(Boolean)) return true
  return found.every((capital, i) => capital === (wanted[i] ?? capital))
}

/** Where the entry ends when it starts at word `at`, or undefined. */
function endOf(entry: Entry, text: string, list: readonly Word[], at: number, bare: Bare): number | undefined {
  for (const [i, term] of entry.words.entries()) {
    const word = list[at + i]
    if (!word || !matches(word, term, bare)) return undefined
    if (entry.exactCase && !hasCase(word.raw, term.raw)) return undefined
    if (i > 0 && !word.joined && !isSpace(text, list[at + i - 1], word)) return undefined
  }
  const last = list[at + entry.words.length - 1]
  if (entry.stop) return last && text.charAt(last.end) === '.' ? last.end + 1 : undefined
  return last?.end
}

const isSpace = (text: string, before: Word | undefined, word: Word): boolean =>
  before !== undefined && word.start - before.end <= 2 && !text.slice(before.end, word.start).trim()

/** Every place of every term, those inside another too, by start and then the longer first. */
export function findAll(text: string, { entries, table }: Finder): Match[] {
  const list = words(text)
  const bare = howBare(list)
  const found: Match[] = []
  for (const [at, first] of list.entries()) {
    for (const entry of entries.get(first.folded) ?? []) {
      const end = endOf(entry, text, list, at, bare)
      if (end === undefined) continue
      const before = isSpace(text, list[at - 1], first) ? list[at - 1] : undefined
      if (entry.judged && isOtherPart(first, before, entry.judged)) continue
      const next = list[at + entry.words.length]
      const inflected = next?.joined && table.hyphenated.includes(next.spelled)
      found.push({ key: entry.key, start: first.start, end: inflected ? next.end : end })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  return found.filter((match, i) => !sameStart(found[i - 1], match))
}

/** Whether a text of these words, by their spelling without diacritics, may hold a term: it has a form of each word. */
export function mayHold(folded: ReadonlySet<string>, { entries }: Finder): boolean {
  const isThere = ({ forms }: TermWord) => [...forms.keys()].some((form) => folded.has(form))
  for (const word of folded) if (entries.get(word)?.some((entry) => entry.words.every(isThere))) return true
  return false
}

/** A base and its variants may fit at one place ("dl" and "dl."): the longest counts. */
const sameStart = (before: Match | undefined, match: Match): boolean =>
  before !== undefined && before.start === match.start && before.key === match.key

/** As findAll, but of terms that overlap only the longest. */
export const find = (text: string, finder: Finder): Match[] => longest(findAll(text, finder))

/** Of places that overlap the longest. They come by start and then the longer first. */
export function longest<Place extends { start: number; end: number }>(places: readonly Place[]): Place[] {
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
