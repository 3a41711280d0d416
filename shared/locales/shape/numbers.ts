/** How a locale writes numbers in figures and words, what they count, and its calendar: for comparing by value. */

import type { Anchors } from './anchors.ts'
import type { NumberContext } from './number-context.ts'

export type NumberFormat = {
  decimal: ',' | '.'
  thousands: ',' | '.'
  /** Whether the day comes before the month in a date in figures. */
  dayFirst: boolean
  /** Lowercase words from 2 to 90 that mean a number in every context. */
  words: Readonly<Record<string, number>>
  ordinals: Readonly<Record<string, number>>
  /** Lowercase words that may mean a number, or that imply one: "one", "both", „nouă”. */
  loose: Readonly<Record<string, number>>
  /** Maps words and abbreviations for powers of ten to the exponent. */
  magnitudes: Readonly<Record<string, number>>
  /** Words that multiply, and are no power of ten: a dozen. */
  multiples: Readonly<Record<string, number>>
  /** Words for parts, by how many of them make a whole: "half", "third". */
  fractions: Readonly<Record<string, number>>
  /** Words that mean one of several numbers, as `Figure` has them: "nineties", "noon". */
  others: Readonly<Record<string, readonly string[]>>
  /** Phrases that tell a number without one, by the number or numbers: "hat-trick" by "3", "goalless" by "0 0"; "1|3" for one of two. */
  phrases: Readonly<Record<string, readonly string[]>>
  /** Words that mean a measure, likewise, of which there are parts: "marathon", "half marathon". */
  wholes: Readonly<Record<string, readonly string[]>>
  /** Words between a number and its magnitude: "20 de milioane". */
  between: readonly string[]
  /** The link between tens and units: "twenty-five", "douăzeci și cinci". */
  tensAndUnits: readonly string[]
  /** The link between hundreds or more and the rest: "three hundred and five". */
  hundredsAndRest: readonly string[]
  /** Matches what adds a half to the number before it: "and a half". Its group `counted` is a word between. */
  andAHalf: RegExp
  /** How a time of day is said: "half past two", „trei fără un sfert”. */
  minutes: {
    /** Words for minutes, beside the numbers five to twenty-five. */
    named: Readonly<Record<string, number>>
    /** Matches the text before "half six", where that is half past six. */
    half?: RegExp
    /** Words that may stand after a number of minutes. */
    counted: readonly string[]
    /** Words for hours: "midnight". */
    hours: Readonly<Record<string, number>>
    /** Words between minutes and the hour after them, and between an hour and the minutes after it: 1 adds, -1 takes off. */
    before: Readonly<Record<string, 1 | -1>>
    after: Readonly<Record<string, 1 | -1>>
    /** Words right after an hour that add minutes: "two thirty". */
    added: Readonly<Record<string, number>>
    /** Match the text before and after a time that could be two numbers. */
    around: { before: RegExp; after: RegExp }
  }
  /** Matches the text before an hour: „ora 14”. */
  hour: RegExp
  /** Matches the text around a time that is told without "at", with a # in its place: "the # train". */
  timetable: RegExp
  /** What else in a text makes a number right. */
  context: NumberContext
  /** Matches the text after a number of minutes, before or after an hour by name: its groups `before`, `after`. */
  fromHour: RegExp
  /** Matches the text before a number of tens that tells which part of them: its groups `early`, `mid`, `late`. */
  partOfTens?: RegExp
  /** Matches the text between a number and what it is a share of a thousand of: "per 1,000". */
  perThousand: RegExp
  /** Match the text after a number that others tell with one more, and with one less: "two-bedroom", "five-storey". */
  oneMore?: RegExp
  oneLess?: RegExp
  /** Matches the text after a number that multiplies: "times". */
  times: RegExp
  /** Matches the text after an hour that belongs to the afternoon or evening. */
  afternoon: RegExp
  /**
   * Match the text after an hour of the morning, and of the afternoon or evening; and any word for a part of the day.
   * `hours24`: a bare time is on the 24-hour clock.
   */
  halves: { morning: RegExp; evening: RegExp; any: RegExp; hours24: boolean }
  /** Matches all that stands between a part and its whole: "three in four", „un pacient din 100”. */
  outOf: RegExp
  /** Matches all that stands between the two ends of a range: "to", „până la”. */
  range: RegExp
  /** Matches phrases whose numbers count nothing and need no match: "on cloud nine". */
  idioms: RegExp
  /** For a language that tells blood pressure in centimetres of mercury: its name, and the two values. */
  pressure?: { named: RegExp; values: RegExp }
  /** Match the text before and after a number below zero, and all words for a minus. */
  minus: { before: RegExp; after: RegExp; words: RegExp }
  /** Matches the text before the size of a change: "by", „cu”. */
  by: RegExp
  /** Matches words that say that something is less, so that a number needs no minus. */
  less: RegExp
  /** Match the text before the lower and the upper end of a change: "from", "to". */
  from: RegExp
  to: RegExp
  /** Matches what stands between a thing and what it replaces: "will replace". */
  exchange: RegExp
  /** Matches words of a defeat, whose score may be told by either side. */
  defeat: RegExp
  /** Matches the votes against: "14 votes against". Its group is their number. */
  against: RegExp
  /** Matches what links two numbers of one list, and what shows that they are not in one. */
  list: RegExp
  apart: RegExp
  /** Matches what links two clauses of one rank, in which numbers keep their order, and words of places in them. */
  coordinate: RegExp
  places: RegExp
  anchors: Anchors
}

/** Words for what numbers count, lowercase, in all their forms. */
export type UnitWords = {
  [Name in UnitName]?: readonly string[]
} & { readonly adjectives?: readonly string[] }

export type Calendar = {
  /** From January, each with its forms. Those in `doubtful` mean something else too. */
  months: readonly (readonly string[])[]
  /** From Monday. */
  weekdays: readonly (readonly string[])[]
  /** Words that are a month or a weekday only where a pattern matches the text around them, `around` with a # in their place. */
  doubtful: Readonly<Record<string, { before?: RegExp; after?: RegExp; around?: RegExp }>>
  /** Names of days by their dates, "12-25" or "2001-09-11", or by several of which a text means one. */
  holidays: Readonly<Record<string, readonly string[]>>
}

/** What a number counts or measures. Symbols, sizes and kinds are in `shared/check/units.ts`. */
export type UnitName =
  | 'percent'
  | 'per mille'
  | 'point'
  | 'basis point'
  | 'leu'
  | 'ban'
  | 'euro'
  | 'dollar'
  | 'cent'
  | 'pound'
  | 'penny'
  | 'lira'
  | 'yen'
  | 'yuan'
  | 'rouble'
  | 'kopek'
  | 'franc'
  | 'centime'
  | 'zloty'
  | 'grosz'
  | 'forint'
  | 'lev'
  | 'stotinka'
  | 'hryvnia'
  | 'crown'
  | 'rupee'
  | 'nanometre'
  | 'micrometre'
  | 'mm'
  | 'litre per square metre'
  | 'cm'
  | 'metre'
  | 'km'
  | 'inch'
  | 'foot'
  | 'yard'
  | 'mile'
  | 'nautical mile'
  | 'fathom'
  | 'square metre'
  | 'square km'
  | 'are'
  | 'hectare'
  | 'acre'
  | 'square foot'
  | 'square mile'
  | 'nanogram'
  | 'microgram'
  | 'milligram'
  | 'gram'
  | 'kg'
  | 'kilotonne'
  | 'megatonne'
  | 'tonne'
  | 'stone'
  | 'lb'
  | 'ounce'
  | 'stick'
  | 'ml'
  | 'teaspoon'
  | 'tablespoon'
  | 'cl'
  | 'fluid ounce'
  | 'dl'
  | 'cup'
  | 'pint'
  | 'quart'
  | 'hectolitre'
  | 'litre'
  | 'gallon'
  | 'barrel'
  | 'cubic metre'
  | 'km/h'
  | 'mph'
  | 'm/s'
  | 'knot'
  | 'Celsius'
  | 'Fahrenheit'
  | 'horsepower'
  | 'watt'
  | 'terawatt'
  | 'kW'
  | 'MW'
  | 'GW'
  | 'watt hour'
  | 'TWh'
  | 'kWh'
  | 'MWh'
  | 'GWh'
  | 'volt'
  | 'kilovolt'
  | 'decibel'
  | 'Hz'
  | 'kHz'
  | 'MHz'
  | 'GHz'
  | 'kbit/s'
  | 'Mbit/s'
  | 'Gbit/s'
  | 'kB'
  | 'MB'
  | 'GB'
  | 'TB'
  | 'millisecond'
  | 'microsecond'
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'month'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
