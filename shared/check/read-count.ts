/** Reads a whole number in words: "three hundred and five thousand", „o sută douăzeci și trei”. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { readHalf } from './read-number.ts'
import { isNear, own, type WordPlace } from './word-place.ts'

/** `sure`: it means a number in every context. `power`: that of its last magnitude. `next`: the position after it. */
type Count = { value: number; next: number; sure: boolean; ordinal: boolean; power: number }

/** What was read so far: `group` is below a thousand, `total` before it, and `last` the magnitude that ended that. */
type Sum = { total: number; group: number | undefined; last: number; sure: boolean; ordinal: boolean }

export function readCount(place: WordPlace): Count | undefined {
  let sum: Sum = { total: 0, group: undefined, last: Infinity, sure: false, ordinal: false }
  let next = place.at
  for (let step: Step | undefined = { at: next, link: '' }; step; step = follow(place, next)) {
    const grown = add(place, sum, step)
    if (!grown) break
    next = step.at + 1
    sum = { ...grown, sure: grown.sure || next > place.at + 1 }
  }
  if (next === place.at) return undefined
  const { total, group, last, sure, ordinal } = sum
  return { value: total + (group ?? 0), next, sure, ordinal, power: group === undefined && last < Infinity ? last : 0 }
}

/** The sum with the next word, or undefined where that word does not go on with it. */
function add(place: WordPlace, sum: Sum, step: Step): Sum | undefined {
  const { tokens, rules, at } = place
  const word = tokens[step.at]?.word ?? ''
  const isFirst = step.at === at
  const { total, group, last } = sum
  const multiple = own(rules.multiples, word)
  if (multiple && (group ?? 1) < 10 && total === 0) return { ...sum, group: (group ?? 1) * multiple, sure: true }
  const power = isFirst && word.length === 1 ? undefined : own(rules.magnitudes, word)
  if (power !== undefined && isBetween(step.link, rules)) {
    if (power === 2) return (group ?? 1) < 20 ? { ...sum, group: (group ?? 1) * 100 } : undefined
    // „2 mii de miliarde”
    if (group === undefined && last < Infinity) return { ...sum, total: total * 10 ** power, last: last + power }
    return power < last
      ? { ...sum, total: total + (group ?? 1) * 10 ** power, group: undefined, last: power }
      : undefined
  }
  const ordinal = own(rules.ordinals, word)
  const cardinal = own(rules.words, word)
  const small = cardinal ?? ordinal ?? own(rules.loose, word)
  if (small === undefined) return undefined
  if (!isFirst && (!fits(small, sum, step.link, rules) || opensNext(place, step, group))) return undefined
  // "a million and a half"
  if (!isFirst && small === 1 && own(rules.fractions, tokens[step.at + 1]?.word ?? '') !== undefined) return undefined
  const sure = sum.sure || cardinal !== undefined || (ordinal ?? 0) > 2
  return { ...sum, group: (group ?? 0) + small, sure, ordinal: ordinal !== undefined }
}

const isBetween = (link: string, { between }: NumberFormat): boolean =>
  link === '' || link === '-' || between.includes(link)

/** Whether a number below a hundred goes on with what was read: after tens or hundreds or thousands. */
function fits(small: number, { total, group }: Sum, link: string, rules: NumberFormat): boolean {
  if (group === undefined) return total > 0 && rules.hundredsAndRest.includes(link)
  if (group % 100 === 0) return small > 0 && rules.hundredsAndRest.includes(link)
  return group % 100 >= 20 && group % 10 === 0 && small > 0 && small < 10 && rules.tensAndUnits.includes(link)
}

/** Whether a number after a word is the next one: "between two hundred and three hundred". */
function opensNext(place: WordPlace, { at, link }: Step, group: number | undefined): boolean {
  if (!/\p{L}/u.test(link) || (group !== undefined && group % 100 > 0)) return false
  const power = isNear(place, at + 1) ? own(place.rules.magnitudes, place.tokens[at + 1]?.word ?? '') : undefined
  return power !== undefined && (group === undefined || power === 2)
}

/** `link`: a word such as "and", a hyphen, or nothing. */
type Step = { at: number; link: string }

/** How many characters "and a half" has after its first word. */
const longestHalf = 16

/** The next word that could go on with a number. */
function follow(place: WordPlace, next: number): Step | undefined {
  const { tokens, rules, text } = place
  const token = tokens[next]
  if (!token || token.digits || !isNear(place, next)) return undefined
  // "a million and a half" has no "a million and one" in it.
  const end = tokens[next - 1]?.end ?? 0
  if (readHalf(text.slice(end, token.end + longestHalf), rules)?.counted === false) return undefined
  const isLink = [rules.between, rules.tensAndUnits, rules.hundredsAndRest].some((links) => links.includes(token.word))
  if (!isLink) return { at: next, link: text.slice(tokens[next - 1]?.end, token.start).trim() }
  return isNear(place, next + 1) ? { at: next + 1, link: token.word } : undefined
}
