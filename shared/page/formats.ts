/** Dates and reading times as a reader of a locale expects them. */

import type { Locale } from '../locale.ts'
import { conventions } from '../locales/conventions.ts'

/** The newsroom's clock: an article that appears at 1 a.m. in Bucharest bears that day's date. */
const timeZone = 'Europe/Bucharest'

/** "24 februarie 2022", "24 February 2022". `timeMs` since the epoch. */
export const formatDate = (timeMs: number, locale: Locale): string => datesOf(locale).format(timeMs)

const dates = new Map<Locale, Intl.DateTimeFormat>()

/** To make one takes longer than all else of a small page. */
function datesOf(locale: Locale): Intl.DateTimeFormat {
  const known = dates.get(locale)
  const made = known ?? new Intl.DateTimeFormat(conventions[locale].dates, { dateStyle: 'long', timeZone })
  if (!known) dates.set(locale, made)
  return made
}

/** For a `datetime` attribute and structured data. */
export const isoDate = (timeMs: number): string => new Date(timeMs).toISOString()

/** "Ana, Dan și Ion". */
export const formatList = (words: string[], locale: Locale): string =>
  new Intl.ListFormat(conventions[locale].dates).format(words)

/** Whole minutes, one at least. */
export const readingMinutes = (words: number, locale: Locale): number =>
  Math.max(1, Math.round(words / conventions[locale].wordsPerMinute))
