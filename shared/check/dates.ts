/**
 * Compares months and weekdays by name, and months in figures: a wrong one is told, and a month that a date lost. A
 * weekday may be left out, since writers put "yesterday" for it.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Calendar } from '../locales/shape/numbers.ts'
import { checkDateFormat } from './date-format.ts'
import type { Checker, CheckFinding } from './model.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'
import { readDate, readDayAndMonth } from './read-dates.ts'
import { phraseAt } from './read-phrases.ts'
import { hasOtherZone } from './zones.ts'

/**
 * One month or weekday from 0. `sure`: it can mean nothing else. `capital`: its capital shows it where a month was lost.
 * `dated`: a day's number stands beside it.
 */
type Named = { which: number; sure: boolean; capital?: boolean; dated: boolean; start: number; end: number }

export const checkDates: Checker = (pair) => {
  const { source, target, from, to } = pair
  const tokens = numberTokens(target.text)
  const given = namesIn(source.text, numberTokens(source.text), from)
  const found = namesIn(target.text, tokens, to)
  const told = (kind: 'months' | 'weekdays') => compare(kind, given[kind], found[kind], source.text, target.text)
  const named = given.months.some(({ start }) => !/\d/.test(source.text.charAt(start)))
  const inTarget = found.months.some(({ start }) => !/\d/.test(target.text.charAt(start)))
  const days = told('weekdays')
  // At the readers' place it may be the next day.
  const isMoved = days.length > 0 && hasOtherZone(pair)
  return [...told('months'), ...(isMoved ? [] : days), ...checkDateFormat(target.text, tokens, to, named && !inTarget)]
}

function compare(
  kind: 'months' | 'weekdays',
  given: readonly Named[],
  found: readonly Named[],
  source: string,
  target: string,
): CheckFinding[] {
  const [inSource, inTarget] = [given, found].map((list) => new Set(list.map(({ which }) => which)))
  const kept = target.toLowerCase()
  const lost = firstOfEach(given).filter(
    ({ which, sure, start, end }) =>
      sure && !inTarget?.has(which) && !kept.includes(source.slice(start, end).toLowerCase()),
  )
  const strange = firstOfEach(found).filter(({ which, sure, capital }) => (sure || capital) && !inSource?.has(which))
  const severity = 'warning' as const
  return lost.flatMap((one, i): CheckFinding[] => {
    const name = source.slice(one.start, one.end)
    const other = strange[i]
    const place = { start: one.start, end: one.end }
    if (!other)
      return kind === 'months' && one.dated
        ? [{ severity, code: 'dates.monthMissing', values: { name }, source: place }]
        : []
    const values = { name, instead: target.slice(other.start, other.end) }
    const code = kind === 'months' ? 'dates.month' : 'dates.weekday'
    return [{ severity, code, values, start: other.start, end: other.end, source: place }]
  })
}

const firstOfEach = (list: readonly Named[]): Named[] =>
  [...new Map(list.toReversed().map((one) => [one.which, one])).values()].toReversed()

type Names = { months: Named[]; weekdays: Named[] }

/** How many characters around a name tell what it means. */
const around = 24

function namesIn(text: string, tokens: readonly NumberToken[], locale: Locale): Names {
  const names: Names = { months: [], weekdays: [] }
  const { calendar, numbers } = registry[locale]
  const words = wordsOf(calendar, locale)
  let next = 0
  for (const [at, token] of tokens.entries()) {
    const { start, end } = token
    const phrase = phraseAt({ tokens, at, text, locale })
    // „31 decembrie spre 1 ianuarie” is one night.
    if (phrase && token.digits) next = phrase.next
    for (const { month } of phrase?.dates ?? [])
      names.months.push({ which: month, sure: false, dated: false, start, end })
    if (at < next) continue
    const date = token.digits ? readDate(token.raw, numbers) : undefined
    // A day and a month without a year may be something else.
    const short = token.digits && !date ? readDayAndMonth(token.raw, numbers) : undefined
    const read = date ?? short
    if (read) names.months.push({ which: read.month - 1, sure: date?.sure === true, dated: true, start, end })
    if (read && !read.sure) names.months.push({ which: read.day - 1, sure: false, dated: true, start, end })
    const named = token.digits ? undefined : words.get(token.word)
    if (named) names[named.kind].push({ ...named, ...meaning(text, token, calendar), start, end })
  }
  return names
}

/** Whether a name is one here, by what stands around it. */
function meaning(
  text: string,
  { raw, word, start, end }: NumberToken,
  { doubtful }: Calendar,
): { sure: boolean; capital: boolean; dated: boolean } {
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  const dated =
    /(?<!\d)\d{1,2}(?:st|nd|rd|th)?(?: of)? $/.test(before) || /^\.? \d{1,2}(?:st|nd|rd|th)?(?![\d.:]\d|\d)/.test(after)
  const doubt = Object.hasOwn(doubtful, word) ? doubtful[word] : undefined
  // Not "April Smith" or "Theresa May".
  const capital = /^\p{Lu}/u.test(raw) && !/^ \p{Lu}/u.test(after) && !/(?<!^|[.!?] )\p{Lu}\p{Ll}+ $/u.test(before)
  return {
    sure:
      !doubt ||
      doubt.before?.test(before) === true ||
      doubt.after?.test(after) === true ||
      doubt.around?.test(`${before}#${after}`) === true,
    capital,
    dated,
  }
}

type NamedWords = ReadonlyMap<string, { which: number; kind: keyof Names }>
const read = new Map<Locale, NamedWords>()

function wordsOf({ months, weekdays }: Calendar, locale: Locale): NamedWords {
  const known = read.get(locale)
  if (known) return known
  const listed = (kind: keyof Names, names: Calendar[keyof Names]) =>
    names.flatMap((words, which) => words.map((word) => [word, { which, kind }] as const))
  const made = new Map([...listed('months', months), ...listed('weekdays', weekdays)])
  read.set(locale, made)
  return made
}
