/** Decimal numbers as strings: exact at any length, and equal if their strings are. And what is read of a number. */
import type { UnitName } from '../locales/shape/numbers.ts'

/** Moves the decimal point to the right: "2.5" by 6 is "2500000". Removes needless zeros. */
export function shiftDecimal(value: string, power: number): string {
  const [whole = '', fraction = ''] = value.split('.')
  const digits = whole + fraction.padEnd(power, '0')
  const point = whole.length + power
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = trimZeros(digits.slice(point))
  return right ? `${left}.${right}` : left
}

function trimZeros(decimals: string): string {
  let end = decimals.length
  while (end > 0 && decimals.charAt(end - 1) === '0') end--
  return decimals.slice(0, end)
}

/** `names`: what it may be, since "pounds" are money or weight. UTF-16 offsets. */
export type Unit = { names: readonly UnitName[]; start: number; end: number }

/** `values`: the possible values in canonical form ("1234.5", "14:30"). UTF-16 offsets, without the unit. */
export type Figure = {
  values: string[]
  /** It may match another number, and needs no match. */
  optional: boolean
  start: number
  end: number
  /** A number in words that means a number in every context. */
  spelled?: boolean
  /** A number in words that is no ordinal or part, and no round "thousand": it may be missed though nothing replaced it. */
  cardinal?: boolean
  ordinal?: boolean
  /** The power of ten of the word after it, if it has one: 6 in "2 million". */
  power?: number
  unit?: Unit
  negative?: boolean
  /** A time of day. */
  clock?: boolean
  /** Part of a date in figures. */
  date?: boolean
  /** Part of a share, as in "one in 20". */
  share?: boolean
  /** The whole of which it is a share, if that needs no match where the share has one: 10 in "three in 10". */
  whole?: Figure
  /** Values that count only where nothing else matches: the day of 15.03, the numbers of "two thirds". */
  lastly?: string[]
  /** Another reading, as several numbers: "2/3" may be two. */
  parts?: Figure[]
}
