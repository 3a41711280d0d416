/** How a locale writes numbers, in figures and in words: what comparing them by value needs. */
import type { Locale } from '../locale.ts'
import { numbers as en } from './en/numbers.ts'
import { numbers as ro } from './ro/numbers.ts'

export type Numbers = {
  decimal: ',' | '.'
  thousands: ',' | '.'
  /** Lowercase words from 0 to 90, and articles that stand for one before a magnitude. */
  words: Readonly<Record<string, number>>
  /** Words and abbreviations for powers of ten, to the exponent. */
  magnitudes: Readonly<Record<string, number>>
  /** What may stand between a number and its magnitude: "20 de milioane". */
  between: readonly string[]
  /** What stands between tens and units: "twenty-five", "douăzeci și cinci". */
  tensAndUnits: readonly string[]
  /** Words that begin what means per cent: "la sută". */
  percent: RegExp
  /** In a date of figures alone: the day before the month. */
  dayFirst: boolean
}

export const numbers: Readonly<Record<Locale, Numbers>> = { ro, en }
