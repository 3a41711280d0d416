/** Finds days that are told by name, "Boxing Day", and phrases that tell a number without one: "goalless". */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Figure } from './decimal.ts'
import type { NumberToken } from './number-tokens.ts'

/** A day's dates, of which a text means one, and the numbers of a phrase. `next`: the position after it. */
type Phrase = { words: readonly string[]; numbers: readonly string[]; dates: readonly NamedDate[] }
type NamedDate = { day: string; month: number; year: string | undefined }
type Place = { tokens: readonly NumberToken[]; at: number; text: string; locale: Locale }

/** The longest phrase at this place. */
export function phraseAt({ tokens, at, text, locale }: Place): (Phrase & { next: number }) | undefined {
  const token = tokens[at]
  const listed = token && phrasesOf(locale).get(token.word)
  if (!listed) return undefined
  const phrase = listed.find(({ words }) =>
    words.every((word, i) => tokens[at + i]?.word === word && (i === 0 || isNext(tokens, at + i, text))),
  )
  return phrase && { ...phrase, next: at + phrase.words.length }
}

/** "St. Andrew’s", "hat-trick". */
const isNext = (tokens: readonly NumberToken[], at: number, text: string): boolean =>
  /^[ \u00a0'’.‑-]{1,2}$/.test(text.slice(tokens[at - 1]?.end, tokens[at]?.start))

/** What a phrase tells, as numbers that need no match. Several numbers count together only. */
export function figuresOf({ numbers, dates }: Phrase, start: number, end: number): Figure[] {
  const figure = (values: string[]): Figure => ({ values, optional: true, start, end })
  const years = [...new Set(dates.flatMap(({ year }) => year ?? []))]
  if (dates.length > 0)
    return [figure([...new Set(dates.map(({ day }) => day))]), ...years.map((year) => figure([year]))]
  const parts = numbers.map((number) => figure(number.split('|')))
  return parts.length > 1 ? [{ ...figure([numbers.join(' and ')]), parts }] : parts
}

const read = new Map<Locale, ReadonlyMap<string, Phrase[]>>()

/** By their first words, the longest first. */
function phrasesOf(locale: Locale): ReadonlyMap<string, Phrase[]> {
  const known = read.get(locale)
  if (known) return known
  const { calendar, numbers } = registry[locale]
  const split = (phrase: string) => phrase.split(/[ '’.-]+/).filter(Boolean)
  const phrases: Phrase[] = [
    ...Object.entries(calendar.holidays).flatMap(([dates, names]) =>
      names.map((name) => ({ words: split(name), numbers: [], dates: dates.split(' ').map(readNamedDate) })),
    ),
    ...Object.entries(numbers.phrases).flatMap(([values, listed]) =>
      listed.map((phrase) => ({ words: split(phrase), numbers: values.split(' '), dates: [] })),
    ),
  ].sort((a, b) => b.words.length - a.words.length)
  const made = Map.groupBy(phrases, ({ words }) => words[0] ?? '')
  read.set(locale, made)
  return made
}

function readNamedDate(date: string): NamedDate {
  const [day = '', month, year] = date.split('-').reverse()
  return { day: String(Number(day)), month: Number(month) - 1, year }
}
