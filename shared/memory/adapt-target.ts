/**
 * Adapts a target from memory to a source that differs slightly: puts in this source's tags, and its numbers where they
 * differ. Leaves what cannot be adapted safely, and reports it.
 */

import type { Figure } from '../check/decimal.ts'
import { readFigures } from '../check/figures.ts'
import type { RichText } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { projectTags } from '../markup/project-tags.ts'
import { normaliseTypography } from '../text/typography.ts'

/** A source and its target as memory has them. */
type MemoryTranslation = { source: RichText; target: RichText }

/** `exact` is false when the place of a tag had to be guessed. */
export function adaptTags(source: RichText, remembered: MemoryTranslation): { target: RichText; exact: boolean } {
  const { source: theirs, target } = remembered
  const isAlike = placesOf(source) === placesOf(theirs) || wordsAtTags(source) === wordsAtTags(theirs)
  if (!isAlike) return projectTags(source, target.text, new Map())
  const ids = new Map((theirs.tags ?? []).map((tag, i) => [tag.id, source.tags?.[i]]))
  const tags = (target.tags ?? []).flatMap((tag) => {
    const own = ids.get(tag.id)
    return own ? [{ ...own, start: tag.start, end: tag.end }] : []
  })
  return { target: tags.length > 0 ? { text: target.text, tags } : { text: target.text }, exact: true }
}

const placesOf = ({ tags = [] }: RichText): string =>
  JSON.stringify(tags.map(({ start, end, name, href }) => [start, end, name, href]))

/** The text cut where tags begin and end, without its typography: a mark may be longer here than there. */
function wordsAtTags({ text, tags = [] }: RichText): string {
  const cuts = [...new Set([0, ...tags.flatMap(({ start, end }) => [start, end]), text.length])].sort((a, b) => a - b)
  const order = new Map(cuts.map((cut, i) => [cut, i]))
  const places = tags.map(({ start, end, name, href }) => [order.get(start), order.get(end), name, href])
  return JSON.stringify([cuts.map((cut, i) => normaliseTypography(text.slice(cut, cuts[i + 1] ?? cut))), places])
}

/** If more numbers differ, the texts are too different. Each number is searched in the whole target. */
const maxAdapted = 20

/** `adapted`: how many numbers were replaced, in the number format of the target. `left`: how many still differ. */
type AdaptedNumbers = { target: RichText; adapted: number; left: number }

export function adaptNumbers(
  text: string,
  { source, target }: MemoryTranslation,
  from: Locale,
  to: Locale,
): AdaptedNumbers {
  const own = digitsIn(text, from)
  const theirs = digitsIn(source.text, from)
  const wanted = without(own, theirs)
  const given = without(theirs, own)
  if (wanted.length !== given.length || given.length > maxAdapted)
    return { target, adapted: 0, left: Math.max(wanted.length, given.length) }
  let fitted = target
  let adapted = 0
  given.forEach((figure, i) => {
    const old = numeral(source.text, figure)
    const fresh = wanted[i] && numeral(text, wanted[i])
    const places = readFigures(fitted.text, to).filter((place) => !place.optional && sharesValue(place, figure))
    const [place] = places
    if (!fresh || !place || places.length > 1 || old.rest !== fresh.rest) return
    const there = numeral(fitted.text, place).digits
    const digits = there === old.digits && /[:/]|\..*\./.test(there) ? fresh.digits : convert(fresh.digits, from, to)
    if (!there || !digits) return
    fitted = replace(fitted, place.start, place.start + there.length, digits)
    adapted++
  })
  return { target: fitted, adapted, left: given.length - adapted }
}

/** The numbers in figures. */
const digitsIn = (text: string, locale: Locale): Figure[] =>
  /\p{N}/u.test(text) ? readFigures(text, locale).filter(({ optional }) => !optional) : []

const sharesValue = (a: Figure, b: Figure): boolean => a.values.some((value) => b.values.includes(value))

/** The figures that match none in `others`, one for one. */
function without(figures: Figure[], others: Figure[]): Figure[] {
  const byValue = new Map<string, number[]>()
  // Reversed, so that `pop` takes the first.
  for (const [at, { values }] of [...others.entries()].reverse()) {
    for (const value of new Set(values)) {
      const same = byValue.get(value)
      if (same) same.push(at)
      else byValue.set(value, [at])
    }
  }
  const taken = new Set<number>()
  return figures.filter(({ values }) => {
    const firsts = values.flatMap((value) => firstOpen(byValue.get(value), taken) ?? [])
    if (firsts.length > 0) taken.add(Math.min(...firsts))
    return firsts.length === 0
  })
}

function firstOpen(waiting: number[] | undefined, taken: ReadonlySet<number>): number | undefined {
  while (waiting && taken.has(waiting.at(-1) ?? -1)) waiting.pop()
  return waiting?.at(-1)
}

/** Splits a figure into its digits with their marks, and the rest: a magnitude. */
function numeral(text: string, { start, end }: Figure): { digits: string; rest: string } {
  const whole = text.slice(start, end)
  const digits = /^\d+(?:[.,:/]\d+)*/.exec(whole)?.[0] ?? ''
  return { digits, rest: whole.slice(digits.length) }
}

/** Converts "1,234.5" to "1.234,5"; undefined for a date, a time of day or a section number. */
function convert(digits: string, from: Locale, to: Locale): string | undefined {
  if (/^\d+$/.test(digits)) return digits
  const { decimal, thousands } = registry[from].numbers
  const into = registry[to].numbers
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const [first = '', ...groups] = whole.split(thousands)
  const isNumber = /^\d+$/.test(first) && groups.every((group) => /^\d{3}$/.test(group)) && more.length === 0
  if (!isNumber || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined
  return [first, ...groups].join(into.thousands) + (fraction === undefined ? '' : into.decimal + fraction)
}

function replace({ text, tags }: RichText, start: number, end: number, by: string): RichText {
  const move = (offset: number) => (offset >= end ? offset + by.length - (end - start) : Math.min(offset, start))
  return {
    text: text.slice(0, start) + by + text.slice(end),
    ...(tags && { tags: tags.map((tag) => ({ ...tag, start: move(tag.start), end: move(tag.end) })) }),
  }
}
