/** Reads a number in words: "three hundred and five", „două milioane și jumătate”, "half a million", "half past two". */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import type { Figure } from './decimal.ts'
import { fractionValues } from './fractions.ts'
import type { NumberToken } from './number-tokens.ts'
import { atTime } from './read-dates.ts'
import { readHalf } from './read-digits.ts'
import { readRoman } from './roman.ts'

/** The words of a text, and the position of the first of a number among them. */
type Place = { tokens: readonly NumberToken[]; at: number; text: string; rules: NumberFormat }
/** `next`: the position after it. */
type Read = { figure: Figure; next: number }

type Make = (values: string[], next: number, more?: Partial<Figure>) => Read

export function readWords(place: Place): Read | undefined {
  const { tokens, at, rules } = place
  const token = tokens[at]
  if (!token) return undefined
  const others = own(rules.others, token.word)
  const make = (values: string[], next: number, more: Partial<Figure> = {}): Read => ({
    figure: { values, optional: true, start: token.start, end: tokens[next - 1]?.end ?? token.end, ...more },
    next,
  })
  if (others) return make([...others], at + 1)
  const past = readPast(place)
  if (past) return make(past.values, past.next, { clock: true, spelled: true })
  const fraction = own(rules.fractions, token.word)
  const count = readCount(place)
  // "Third" and "fifth" alone are ordinals.
  if (fraction && !count) return readPart(place, 1, fraction, at + 1, make)
  if (count) return readCounted(place, count, make)
  const roman = readRoman(token.raw)
  return roman ? make([String(roman)], at + 1, { spelled: /^[IVX]{2,}$/.test(token.raw) }) : undefined
}

function readCounted(place: Place, { value, next, sure, power }: Count, make: Make): Read {
  const { tokens, text, rules } = place
  const part =
    value <= 10 && next < tokens.length && isNear(place, next) && own(rules.fractions, tokens[next]?.word ?? '')
  if (part) return readPart(place, value, part, next + 1, make)
  const end = tokens[next - 1]?.end ?? 0
  const rest = text.slice(end, end + 48)
  const half = readHalf(rest, rules)
  const clock = isHour(value) ? clockAfter(value, rest, rules) : []
  const more = { spelled: sure || half !== undefined, ...(power && { power }) }
  if (!half) return make([String(value), ...clock], next, more)
  const halved = value + 0.5 * 10 ** power
  if (half.counted) return make([String(halved)], next, more)
  let after = next
  while ((tokens[after]?.start ?? Infinity) < end + half.length) after++
  const grown = after < tokens.length && isNear(place, after) && own(rules.magnitudes, tokens[after]?.word ?? '')
  if (grown && power === 0) return make([String(halved * 10 ** grown)], after + 1, { spelled: true, power: grown })
  return make([String(halved), ...clock], after, more)
}

type Count = { value: number; next: number; sure: boolean; power: number }

/** A whole number. `sure`: it means a number in every context. `power`: that of its last magnitude. */
function readCount(place: Place): Count | undefined {
  const { tokens, rules } = place
  let total = 0
  let group: number | undefined
  let last = Infinity
  let sure = false
  let next = place.at
  for (let step: Step | undefined = { at: next, link: '' }; step; step = follow(place, next)) {
    const word = tokens[step.at]?.word ?? ''
    const power = next > place.at || word.length > 1 ? own(rules.magnitudes, word) : undefined
    const small = own(rules.words, word) ?? own(rules.loose, word)
    const multiple = own(rules.multiples, word)
    const { link } = step
    if (multiple && (group ?? 1) < 10 && total === 0) {
      group = (group ?? 1) * multiple
      sure = true
    } else if (power === 2 && (group ?? 1) < 20 && isBetween(link, rules)) group = (group ?? 1) * 100
    else if (power !== undefined && power > 2 && isBetween(link, rules)) {
      if (group === undefined && last < Infinity) {
        total *= 10 ** power
        last += power
      } else if (power < last) {
        total += (group ?? 1) * 10 ** power
        last = power
      } else break
      group = undefined
    } else if (
      small !== undefined &&
      (next === place.at || (fits(small, group, total, link, rules) && !opensNext(place, step, group)))
    ) {
      group = (group ?? 0) + small
      sure ||= own(rules.words, word) !== undefined
    } else break
    next = step.at + 1
    if (next > place.at + 1) sure = true
  }
  if (next === place.at) return undefined
  return { value: total + (group ?? 0), next, sure, power: group === undefined && last < Infinity ? last : 0 }
}

const isBetween = (link: string, { between }: NumberFormat): boolean =>
  link === '' || link === '-' || between.includes(link)

/** Whether a number after a word is the next one: "between two hundred and three hundred". */
function opensNext(place: Place, { at, link }: Step, group: number | undefined): boolean {
  const { tokens, rules } = place
  if (!/\p{L}/u.test(link) || (group !== undefined && group % 100 > 0)) return false
  const next =
    at + 1 < tokens.length && isNear(place, at + 1) ? own(rules.magnitudes, tokens[at + 1]?.word ?? '') : undefined
  return next !== undefined && (group === undefined || next === 2)
}

/** Whether a number below a hundred goes on with what was read: after tens or hundreds or thousands. */
function fits(small: number, group: number | undefined, total: number, link: string, rules: NumberFormat): boolean {
  if (group === undefined) return total > 0 && rules.hundredsAndRest.includes(link)
  if (group % 100 === 0) return small > 0 && rules.hundredsAndRest.includes(link)
  return group % 100 >= 20 && group % 10 === 0 && small > 0 && small < 10 && rules.tensAndUnits.includes(link)
}

type Step = { at: number; link: string }

/** The next word that could go on with a number, with what links it: a word such as "and", a hyphen, or nothing. */
function follow(place: Place, next: number): Step | undefined {
  const { tokens, rules } = place
  if (next >= tokens.length || !isNear(place, next)) return undefined
  const token = tokens[next]
  if (!token || token.digits) return undefined
  const isLink = [rules.between, rules.tensAndUnits, rules.hundredsAndRest].some((links) => links.includes(token.word))
  if (!isLink) return { at: next, link: gap(place, next).trim() }
  return next + 1 < tokens.length && isNear(place, next + 1) ? { at: next + 1, link: token.word } : undefined
}

const gap = ({ tokens, text }: Place, at: number): string => text.slice(tokens[at - 1]?.end, tokens[at]?.start)

/** Whether only a space or a hyphen stands before a word. */
const isNear = (place: Place, at: number): boolean => /^(?:[ \u00a0\u202f]|[-‑])?$/.test(gap(place, at))

/** A part, and of what: "half a million", „un sfert de milion”, "half a dozen". */
function readPart(place: Place, numerator: number, denominator: number, next: number, make: Make): Read {
  const { tokens, rules } = place
  let at = next
  while (at < next + 2 && at < tokens.length && isNear(place, at) && isFiller(tokens[at]?.word ?? '', rules)) at++
  const word = at < tokens.length && isNear(place, at) ? (tokens[at]?.word ?? '') : ''
  const power = own(rules.magnitudes, word)
  const whole = power ? 10 ** power : own(rules.multiples, word)
  if (whole) return make([String(Math.round((numerator * whole) / denominator))], at + 1, { spelled: true })
  const lastly = [String(numerator), String(denominator)].filter((value) => value !== '1')
  return make(fractionValues(numerator, denominator), next, { spelled: true, lastly })
}

const isFiller = (word: string, { between, loose }: NumberFormat): boolean =>
  between.includes(word) || own(loose, word) === 1

/** "half past two". */
function readPast({ tokens, at, rules }: Place): { values: string[]; next: number } | undefined {
  const phrase = `${tokens[at]?.word} ${tokens[at + 1]?.word}`
  const minutes = own(rules.minutes.before, phrase)
  const hour = tokens[at + 2]
  const value =
    hour && minutes !== undefined
      ? (own(rules.words, hour.word) ?? own(rules.loose, hour.word) ?? Number(hour.word))
      : NaN
  return isHour(value) ? { values: timesAt(value, minutes ?? 0), next: at + 3 } : undefined
}

/** „două și un sfert”, "two thirty". */
function clockAfter(hour: number, rest: string, { minutes }: NumberFormat): string[] {
  const found = Object.entries(minutes.after).find(([words]) => rest.startsWith(words, 1))
  return found ? timesAt(hour, found[1]) : []
}

const isHour = (value: number): boolean => value >= 1 && value <= 12

/** In the morning and in the afternoon. */
function timesAt(hour: number, minutes: number): string[] {
  const whole = minutes < 0 ? hour - 1 : hour
  const minute = String((minutes + 60) % 60).padStart(2, '0')
  return [...atTime(whole, minute), ...atTime((whole + 12) % 24, minute)]
}

const own = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
