/** Dates and reading times as a reader of a locale expects them. */

import { byLocale, type Locale } from '../locales/locale.ts'
import { messagesIn, messageTexts } from '../locales/messages.ts'
import { registry } from '../locales/registry.ts'
import { timeZone } from '../text/date.ts'

/** "24 februarie 2022", "24 February 2022". `timeMs` since the epoch. */
export const formatDate = (timeMs: number, locale: Locale): string => datesOf(locale).format(timeMs)

const dates = new Map<Locale, Intl.DateTimeFormat>()

/** Kept, because making one takes longer than everything else in a small page. */
function datesOf(locale: Locale): Intl.DateTimeFormat {
  const known = dates.get(locale)
  const made = known ?? new Intl.DateTimeFormat(registry[locale].conventions.dates, { dateStyle: 'long', timeZone })
  if (!known) dates.set(locale, made)
  return made
}

/** "12 noiembrie", "12 November 2025": a day without a time zone. `month`: from 0. */
export const formatDay = (
  { day, month, year }: { day: number; month: number; year: number | undefined },
  locale: Locale,
) =>
  new Intl.DateTimeFormat(registry[locale].conventions.dates, {
    ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
    ...(year === undefined ? {} : { year: 'numeric' }),
  }).format(Date.UTC(year ?? 2000, month, day))

/** From January on, in the form that dates use. */
export const monthNames = (locale: Locale): string[] => {
  const names = new Intl.DateTimeFormat(registry[locale].conventions.dates, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => names.format(Date.UTC(2000, month, 1)))
}

/** For a `datetime` attribute and structured data. */
export const isoDate = (timeMs: number): string => new Date(timeMs).toISOString()

/** "Ana, Dan și Ion". */
export const formatList = (words: string[], locale: Locale): string =>
  new Intl.ListFormat(registry[locale].conventions.dates).format(words)

/** What the site is, in one line. */
export const taglines = byLocale((locale) =>
  messagesIn(locale)('reader.tagline', { languages: formatList(Object.values(messageTexts[locale].language), locale) }),
)

/** Whole minutes, one at least. */
export const readingMinutes = (words: number, locale: Locale): number =>
  Math.max(1, Math.round(words / registry[locale].conventions.wordsPerMinute))
