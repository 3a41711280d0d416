/** Reads a number in words: "three hundred and five", „două milioane și jumătate”, "half a million", "half past two". */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import type { Figure } from './decimal.ts'
import { fractionValues } from './fractions.ts'
import { readCount } from './read-count.ts'
import { atTime } from './read-dates.ts'
import { hoursWith, readTime } from './read-hours.ts'
import { readHalf } from './read-number.ts'
import { readRoman } from './roman.ts'
import { isNear, own, type WordPlace } from './word-place.ts'

/** `next`: the position after it. */
type Read = { figure: Figure; next: number }
type Make = (values: string[], next: number, more?: Partial<Figure>) => Read

export function readWords(place: WordPlace): Read | undefined {
  const { tokens, at, rules } = place
  const token = tokens[at]
  if (!token) return undefined
  const make: Make = (values, next, more = {}) => ({
    figure: { values, optional: true, start: token.start, end: tokens[next - 1]?.end ?? token.end, ...more },
    next,
  })
  const time = readTime(place)
  if (time)
    return make(time.values, time.next, { clock: true, spelled: true, ...(time.parts && { parts: time.parts }) })
  const others = own(rules.others, token.word) ?? own(rules.wholes, token.word)
  if (others) return make([...others], at + 1, { spelled: isMultiple(others) })
  const counted = readCounted(place, make)
  if (counted) return counted
  const fraction = own(rules.fractions, token.word)
  if (fraction) return readPart(place, 1, fraction, at + 1, make)
  const roman = readRoman(token.raw)
  return roman ? make([String(roman)], at + 1, { spelled: /^[IVX]{2,}$/.test(token.raw) }) : undefined
}

/** "Doubled" is two times, or 100 % more. */
const isMultiple = ([times, share, ...more]: readonly string[]): boolean =>
  more.length === 0 && Number(share) === (Number(times) - 1) * 100

/** How many characters after a number may add a half to it. */
const nearby = 48

/** A whole number with what follows: "two thirds", "two and a half million", „două și jumătate”. */
function readCounted(place: WordPlace, make: Make): Read | undefined {
  const count = readCount(place)
  if (!count) return undefined
  const { tokens, text, rules } = place
  const { value, next, sure, ordinal, power } = count
  const part = value <= 10 && isNear(place, next) ? own(rules.fractions, tokens[next]?.word ?? '') : undefined
  if (part) return readPart(place, value, part, next + 1, make)
  const end = tokens[next - 1]?.end ?? 0
  const rest = text.slice(end, end + nearby)
  const half = readHalf(rest, rules)
  const hours = hoursWith(value, rest, rules)
  const multiple = own(rules.multiples, tokens[next - 1]?.word ?? '')
  const cardinal = sure && multiple === undefined && !ordinal && !/^10*$|^2$/.test(String(value)) && stands(place, next)
  const lastly = [
    ...eveningOf(value, text, tokens[place.at]?.start ?? 0, end, rules),
    ...(multiple === undefined ? [] : roundOf(value)),
  ]
  const more = {
    cardinal,
    ordinal,
    spelled: sure || half !== undefined,
    ...(power && { power }),
    ...(lastly.length > 0 && { lastly }),
  }
  if (!half) return make([String(value), ...hours], next, more)
  const halved = value + 0.5 * 10 ** power
  if (half.counted) return make([String(halved)], next, more)
  let after = next
  while ((tokens[after]?.start ?? Infinity) < end + half.length) after++
  const grown = power === 0 && isNear(place, after) ? own(rules.magnitudes, tokens[after]?.word ?? '') : undefined
  if (grown) return make([String(halved * 10 ** grown)], after + 1, { ...more, power: grown })
  return make([String(halved), ...hours], after, more)
}

/** "The Ten O'Clock News" is at 22. */
function eveningOf(value: number, text: string, start: number, end: number, rules: NumberFormat): string[] {
  if (rules.halves.hours24 || !(value >= 1 && value < 12)) return []
  const [before, rest] = [text.slice(Math.max(0, start - nearby), start), text.slice(end, end + nearby)]
  const isHour = rules.hour.test(before) || rules.afternoon.test(rest) || rules.timetable.test(`${before}#${rest}`)
  return isHour ? atTime(value + 12, '00').concat(String(value + 12)) : []
}

/** A dozen are about ten, and two dozen twenty or twenty-five. */
const roundOf = (value: number): string[] =>
  [Math.floor(value / 5) * 5, Math.ceil(value / 5) * 5]
    .filter((round) => Math.abs(round - value) <= Math.max(round, value) * 0.17)
    .map(String)

/** Whether a number is no part of a name or a compound: "Four Seasons", "four-legged". */
function stands({ tokens, at, text }: WordPlace, next: number): boolean {
  const [first, last] = [tokens[at], tokens[next - 1]]
  if (!first || !last) return false
  const isInside = /[\p{L}\d,] $/u.test(text.slice(Math.max(0, first.start - 2), first.start))
  return !(isInside && /^\p{Lu}/u.test(first.raw)) && !/^(?:[-‑]\p{L}|\d)/u.test(text.slice(last.end, last.end + 2))
}

/** A part, and of what: "half a million", „un sfert de milion”, "half a dozen". */
function readPart(place: WordPlace, numerator: number, denominator: number, next: number, make: Make): Read {
  const { tokens, rules } = place
  let at = next
  while (at < next + 2 && isNear(place, at) && isFiller(tokens[at]?.word ?? '', rules)) at++
  const word = isNear(place, at) ? (tokens[at]?.word ?? '') : ''
  const power = own(rules.magnitudes, word)
  const whole = power ? 10 ** power : own(rules.multiples, word)
  if (whole) return make([String(Math.round((numerator * whole) / denominator))], at + 1, { spelled: true })
  // "half marathon"
  const named = own(rules.wholes, word)
  if (named)
    return make(
      named.map((value) => String((Number(value) * numerator) / denominator)),
      at + 1,
    )
  const lastly = [String(numerator), String(denominator)].filter((value) => value !== '1')
  return make(fractionValues(numerator, denominator), next, { spelled: true, lastly })
}

const isFiller = (word: string, { between, loose }: NumberFormat): boolean =>
  between.includes(word) || own(loose, word) === 1
