/** Names that each language has its own form of: Vienna, Viena. A locale's data gives the beginnings of their words, and whole words with a stop. */
import { byLocale, type Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { NameWord } from './read-names.ts'
import { isSeat } from './seats.ts'

/** The ids of names by the beginnings of their words. */
type Index = ReadonlyMap<string, readonly string[]>

const indexes = byLocale((locale): Index => {
  const index = new Map<string, string[]>()
  for (const [id, words] of Object.entries(registry[locale].names.known))
    for (const word of words.split(' ')) index.set(word, [...(index.get(word) ?? []), id])
  return index
})

const longest = Math.max(...Object.values(indexes).flatMap((index) => [...index.keys()].map((word) => word.length)))
/** A shorter beginning may be that of another word. */
const telling = 4
/** The most letters after a beginning. */
const ending = 5

/** The known names that a word may be of, each with the beginning that says so. */
export function knownBeginnings(word: string, locale: Locale, least = 2): { id: string; beginning: string }[] {
  const known: { id: string; beginning: string }[] = []
  for (let length = Math.max(least, word.length - ending); length <= Math.min(word.length, longest); length++) {
    const beginning = word.slice(0, length)
    for (const id of indexes[locale].get(beginning) ?? []) known.push({ id, beginning })
  }
  for (const id of indexes[locale].get(`${word}.`) ?? []) known.push({ id, beginning: word })
  return known
}

const idsOf = (word: string, locale: Locale, least?: number): string[] =>
  knownBeginnings(word, locale, least).map(({ id }) => id)

/** Whether two words are one known name in two languages. */
export const isOneKnown = (one: string, from: Locale, other: string, to: Locale): boolean => {
  const ids = new Set(idsOf(one, from))
  return idsOf(other, to).some((id) => ids.has(id))
}

/** The ids of all known names among words. */
export const knownIn = (words: readonly NameWord[], locale: Locale): ReadonlySet<string> =>
  new Set(words.flatMap(({ plain }) => idsOf(plain, locale)))

/** Whether a word is of one of these known names. */
export const isAmong = (word: string, locale: Locale, ids: ReadonlySet<string>): boolean =>
  idsOf(word, locale).some((id) => ids.has(id))

export const isKnown = (word: string, locale: Locale): boolean => idsOf(word, locale).length > 0

/** The known names that the target lacks, each with one that the source does not have. */
export function exchangedPlaces(
  given: readonly NameWord[],
  from: Locale,
  found: readonly NameWord[],
  to: Locale,
): [name: NameWord, instead: NameWord][] {
  const lost = without(given, from, found, to)
  const added = lost.length > 0 ? without(found, to, given, from) : []
  return lost.slice(0, added.length).flatMap((name, at) => {
    const instead = added[at]
    return instead ? [[name, instead]] : []
  })
}

function without(words: readonly NameWord[], from: Locale, others: readonly NameWord[], to: Locale): NameWord[] {
  const plain = new Set(others.map((word) => word.plain))
  const ids = [...new Set(others.flatMap((word) => idsOf(word.plain, to)))]
  const told = new Set<string>()
  const { given, peoples } = registry[from].names
  return words.filter((word) => {
    const isPeople = peoples?.test(word.raw) === true
    if ((!word.isCapital && !isPeople) || given.has(word.plain) || plain.has(word.plain) || told.has(word.plain))
      return false
    told.add(word.plain)
    const own = idsOf(word.plain, from)
    if (own.length === 0 || (!isPeople && idsOf(word.plain, from, telling).length === 0)) return false
    return !own.some((id) => ids.some((other) => isSeat(id, other)))
  })
}
