/** Reads one number in figures with the text around it: dates, times, thousands, magnitudes, decades. */
import type { NumberFormat } from '../locales/shape.ts'
import { type Figure, shiftDecimal } from './decimal.ts'

/** `before`, `rest`: some characters on either side. A date gives up to three figures, a fraction or a score two. */
export function readDigits(token: string, start: number, before: string, rest: string, rules: NumberFormat): Figure[] {
  const end = start + token.length
  const figure = (values: string[], optional = false): Figure => ({ values, optional, percent: false, start, end })
  const date = readDate(token, rules)
  if (date) return date.map(({ value, optional }) => figure([value], optional))
  const clock = readClock(token, rest)
  if (clock) return [figure(clock)]
  const parts = token.split(/[/:]/)
  if (parts.length > 1) return parts.map((part) => figure(readNumber(part, rules)))
  const magnitude = readMagnitude(rest, rules)
  const plain = readNumber(token, rules)
  const grown = magnitude ? plain.map((value) => shiftDecimal(value, magnitude.power)) : plain
  // "5m" may be metres.
  const values = magnitude?.unsure ? [...grown, ...plain] : grown
  values.push(...inFull(token, before, rest))
  const after = rest.slice(magnitude?.length ?? 0)
  return [{ ...figure(values), percent: rules.percent.test(after), end: end + (magnitude?.length ?? 0) }]
}

/** Shortened years and decades: "1950-53" is 1950-1953, "the 1990s" are „anii '90”. */
function inFull(token: string, before: string, rest: string): string[] {
  const century = /(\d\d)\d\d[-–/]$/.exec(before)?.[1]
  if (/^\d\d$/.test(token) && century) return [century + token]
  if (/^\d0$/.test(token) && (/['’]$/.test(before) || /^['’]?s\b/.test(rest))) return [`19${token}`]
  return /^1[89]\d0$/.test(token) && /^['’]?s\b/.test(rest) ? [token.slice(2)] : []
}

/**
 * 24.02.2022 and 24/02/2022: only day and year must match, because the other side may write the month as a word. If
 * both could be the month in an English date, neither must match.
 */
function readDate(token: string, { dayFirst }: NumberFormat): { value: string; optional: boolean }[] | undefined {
  const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(token)
  if (!parts) return undefined
  const [first, second] = [Number(parts[1]), Number(parts[3])]
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return undefined
  const unsure = !dayFirst && first <= 12 && second <= 12
  const firstIsDay = second <= 12 && (dayFirst || first > 12)
  return [
    { value: String(first), optional: unsure || !firstIsDay },
    { value: String(second), optional: unsure || firstIsDay },
    { value: String(parts[4]), optional: false },
  ]
}

/** 14:30, 2:30 p.m. and 2 p.m.: on the 24-hour clock, and as written. */
function readClock(token: string, rest: string): string[] | undefined {
  const parts = /^(\d{1,2})(?:([:.])(\d{2}))?$/.exec(token)
  const half = /^\s?([ap])\.?\s?m\b/i.exec(rest)?.[1]?.toLowerCase()
  if (!parts || (!half && parts[2] !== ':')) return undefined
  const hour = Number(parts[1])
  const minute = parts[3] ?? '00'
  if (hour > 24 || Number(minute) > 59) return undefined
  const hours = new Set([hour])
  if (half === 'p' && hour < 12) hours.add(hour + 12)
  if (half === 'a' && hour === 12) hours.add(0)
  return [...hours].flatMap((hour) => [`${hour}:${minute}`, shiftDecimal(`${hour}.${minute}`, 0)])
}

/** Every value that a number may have: as its locale writes it, or by another reading of its separators. */
function readNumber(token: string, { decimal, thousands }: NumberFormat): string[] {
  const digits = token.replace(/[ \u00a0\u202f]/g, '')
  if (/^\d+$/.test(digits)) return [shiftDecimal(digits, 0)]
  const [head = '', ...groups] = (digits.split(decimal)[0] ?? '').split(thousands)
  const isGrouped = groups.length > 0 && /^[1-9]\d{0,2}$/.test(head) && groups.every((group) => /^\d{3}$/.test(group))
  const marks = digits.split(decimal).length - 1
  if (isGrouped && marks <= 1) return [shiftDecimal(digits.replaceAll(thousands, '').replace(decimal, '.'), 0)]
  const [whole = '', fraction = '', ...more] = digits.split(/[.,]/)
  // A version or section number: 3.2.1.
  if (more.length > 0) return [digits]
  const value = shiftDecimal(`${whole}.${fraction}`, 0)
  // A time may have a point: 14.30.
  const isClock = digits.includes('.') && fraction.length === 2 && Number(whole) <= 24 && Number(fraction) < 60
  return isClock ? [value, `${Number(whole)}:${fraction}`] : [value]
}

type Magnitude = { power: number; length: number; unsure: boolean }

/** "20 de milioane", "2.5 million", "3bn", "2 mii de miliarde". `length`: how many characters of `rest` they take. */
function readMagnitude(rest: string, rules: NumberFormat): Magnitude | undefined {
  const next = (text: string) => /^[ \u00a0\u202f-]?(\p{L}+)/u.exec(text)
  let match = next(rest)
  let length = match?.[0].length ?? 0
  if (match && rules.between.includes(match[1]?.toLowerCase() ?? '')) {
    match = next(rest.slice(length))
    length += match?.[0].length ?? 0
  }
  const word = match?.[1]?.toLowerCase() ?? ''
  const power = Object.hasOwn(rules.magnitudes, word) ? rules.magnitudes[word] : undefined
  if (power === undefined) return undefined
  const more = power === 3 ? readMagnitude(rest.slice(length), rules) : undefined
  return { power: power + (more?.power ?? 0), length: length + (more?.length ?? 0), unsure: word.length === 1 }
}
