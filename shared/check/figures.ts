/**
 * Finds the numbers of a text by value, as its locale writes them, and what they count. An ambiguous number keeps all
 * its values. Numbers in words are optional: they may match a number in figures, and need no match themselves.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { type Figure, shiftDecimal, type Unit } from './decimal.ts'
import { fractionValues } from './fractions.ts'
import { type NumberToken, numberTokens } from './number-tokens.ts'
import { readPhrases } from './phrase-figures.ts'
import { readDigits } from './read-digits.ts'
import { figuresOf, phraseAt } from './read-phrases.ts'
import { readUnit } from './read-unit.ts'
import { readWords } from './read-words.ts'

/** How many characters around a number are searched for what belongs to it. */
const around = 48

export function readFigures(text: string, locale: Locale): Figure[] {
  const rules = registry[locale].numbers
  const tokens = numberTokens(text)
  const found: Figure[] = []
  for (let at = 0; at < tokens.length; ) {
    const read = readAt(tokens, at, text, locale)
    found.push(...read.figures.map((figure) => measured(figure, text, locale, rules)))
    at = read.next
  }
  shareInRanges(found, text, rules)
  readPhrases(found, text, rules)
  return found
}

function readAt(tokens: readonly NumberToken[], at: number, text: string, locale: Locale) {
  const rules = registry[locale].numbers
  const token = tokens[at]
  const phrase = phraseAt({ tokens, at, text, locale })
  if (token && phrase)
    return { figures: figuresOf(phrase, token.start, tokens[phrase.next - 1]?.end ?? token.end), next: phrase.next }
  if (!token?.digits) {
    const words = readWords({ tokens, at, text, rules })
    return { figures: words ? [words.figure] : [], next: words?.next ?? at + 1 }
  }
  const { start, end } = token
  const before = text.slice(Math.max(0, start - around), start)
  const figures = readDigits(token.raw, start, before, text.slice(end, end + around), rules)
  const last = figures.at(-1)?.end ?? end
  let next = at + 1
  while ((tokens[next]?.start ?? Infinity) < last) next++
  return { figures, next }
}

function measured(figure: Figure, text: string, locale: Locale, rules: NumberFormat): Figure {
  const { start, end, values } = figure
  if (figure.date || figure.clock || figure.parts?.every(({ optional }) => optional)) return figure
  const before = text.slice(Math.max(0, start - around), start)
  const isPart = figure.optional && values.length > 1
  const after = text.slice(end, end + around)
  // "half an hour", of which the length stays.
  const rest = isPart ? after.replace(/^ (?:an?|de|of an?)(?= )/iu, '') : after
  const isMetre = figure.power === 6 && / m$/.test(text.slice(start, end))
  const metre: Unit | undefined = isMetre ? { names: ['metre', 'minute'], start: end - 1, end } : undefined
  const unit = readUnit(before, rest, start, end, locale) ?? metre
  const negative = isNegative(before, rest, rules)
  return { ...figure, ...(unit && { unit }), ...(negative && { negative }) }
}

/** A hyphen or minus sign that touches the number, and no word or number before it; or words. */
const isNegative = (before: string, rest: string, { minus }: NumberFormat): boolean =>
  /(?:^|[^\d\s] |\()[-−]$|[^\d\s–] –$/.test(before.replace(/[$€£] ?$/, '')) ||
  minus.before.test(before) ||
  minus.after.test(rest)

/** The ends of a range have one magnitude, one unit and one half of the day: "2 to 3 million", "10-11 pm". */
function shareInRanges(figures: Figure[], text: string, { range, outOf }: NumberFormat): void {
  for (const [i, right] of figures.entries()) {
    const left = figures[i - 1]
    if (!left || left.date || right.date) continue
    if (isWhole(left, right, text)) {
      for (const figure of [left, right]) figure.cardinal = figure.spelled = false
      right.optional = true
    }
    const start = left.unit && left.unit.start >= left.end ? left.unit.end : left.end
    const end = Math.min(right.start, right.unit?.start ?? right.start)
    if (left.optional && right.start - left.end < around && outOf.test(text.slice(left.end, right.start)))
      readShare(left, right)
    if (end - start > 12 || !range.test(text.slice(start, end))) continue
    if (endsLater(left, right)) right.values.push(...later(right.values[0] ?? ''))
    if (right.power && !left.power && !left.clock)
      left.values.push(...left.values.slice(0, 1).map((value) => shiftDecimal(value, right.power ?? 0)))
    if (right.unit && !left.unit) left.unit = right.unit
    else if (left.unit && !right.unit && left.unit.start < left.start) right.unit = left.unit
    if (right.clock && /^\d{1,2}(?::\d\d)?$/.test(left.values[0] ?? ''))
      left.values.push(...later(left.values[0] ?? ''))
  }
}

/** The largest whole of which a share is told: one in a thousand. */
const mostWhole = 1000

/** "Three in four" may be 75 percent, and then the four needs no match; of "one in 20" the twenty stands for both. */
function readShare(part: Figure, whole: Figure): void {
  const [one, all] = [Number(part.values[0]), Number(whole.values[0])]
  if (!(one > 0 && one < all && all <= mostWhole)) return
  const teller = one === 1 ? whole : part
  teller.lastly = [...(teller.lastly ?? []), ...fractionValues(one, all)]
  teller.share = true
  if (teller === part) part.whole = whole
  whole.cardinal = false
}

/** „24 de ore din 24”: the second says that it is all of them. */
const isWhole = (left: Figure, right: Figure, text: string): boolean =>
  left.values[0] === right.values[0] &&
  right.start - left.end < around &&
  /^ (?:de )?\p{L}+ (?:din|of|out of) $/u.test(text.slice(left.end, right.start))

/** "From nine to five" ends in the afternoon. */
const endsLater = (left: Figure, right: Figure): boolean =>
  /^\d{1,2}$/.test(left.values[0] ?? '') &&
  /^\d{1,2}$/.test(right.values[0] ?? '') &&
  Number(right.values[0]) < Number(left.values[0]) &&
  Number(left.values[0]) <= 12

/** The same time in the afternoon. */
function later(time: string): string[] {
  const [hour = '', minute = '00'] = time.split(':')
  return Number(hour) < 12
    ? [`${Number(hour) + 12}:${minute}`, ...(minute === '00' ? [String(Number(hour) + 12)] : [])]
    : []
}
