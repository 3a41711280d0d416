/** Reads the plain value of a number in figures, and the words that make it larger: "2,5 milioane", "2 and a half". */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { shiftDecimal } from './decimal.ts'

/** Every value that a number may have: as its locale writes it, or by another reading of its separators. */
export function readNumber(token: string, { decimal, thousands }: NumberFormat): string[] {
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
export function readMagnitude(rest: string, rules: NumberFormat): Magnitude | undefined {
  const next = (text: string) => /^[ \u00a0\u202f-]?(\p{L}+)/u.exec(text)
  let match = next(rest)
  let length = match?.[0].length ?? 0
  if (match && rules.between.includes(match[1]?.toLowerCase() ?? '')) {
    match = next(rest.slice(length))
    length += match?.[0].length ?? 0
  }
  const word = match?.[1]?.toLowerCase() ?? ''
  const power = Object.hasOwn(rules.magnitudes, word) ? rules.magnitudes[word] : undefined
  // "20 m/s"
  if (power === undefined || (word.length === 1 && rest.charAt(length) === '/')) return undefined
  const more = power <= 3 ? readMagnitude(rest.slice(length), rules) : undefined
  return { power: power + (more?.power ?? 0), length: length + (more?.length ?? 0), unsure: word.length === 1 }
}

/** "and a half" after a number. `counted`: with a word between, „2 ani și jumătate”. */
export function readHalf(rest: string, { andAHalf }: NumberFormat): { length: number; counted: boolean } | undefined {
  const match = andAHalf.exec(rest)
  return match ? { length: match[0].length, counted: match.groups?.counted !== undefined } : undefined
}
