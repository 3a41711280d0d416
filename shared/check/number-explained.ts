/**
 * Numbers that one text tells and the other tells in words, or leaves to what its readers know: "last year" is 2024, a
 * teenager is 17, and a mark of 8.45 is out of 10.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Figure } from './decimal.ts'

type Side = { text: string; locale: Locale; figures: readonly Figure[] }

const year = /^(?:1[89]|20)\d\d$/
/** The highest marks and scores. */
const full: ReadonlySet<number> = new Set([5, 6, 10, 20, 100])
/** The last minutes of a match, without what is added. */
const lastMinutes: ReadonlySet<number> = new Set([45, 90, 120])

/** @param own the text with the number, which no number of the other text answers */
export function isExplained(figure: Figure, own: Side, other: Side): boolean {
  const value = Number(figure.values[0])
  if (Number.isNaN(value)) return false
  const at = own.figures.indexOf(figure)
  const last = own.figures[at - 1]
  if (year.test(figure.values[0] ?? '') && !figure.unit) return isKnownYear(figure.values[0] ?? '', own, other)
  if (full.has(value) && last && isOutOf(figure, last, own)) return true
  if (value === 0) return isOfScore(figure, at, own) && contextOf(other).lead.test(other.text)
  if (isOfLastMinute(figure, last, own.text) && contextOf(other).extraTime.test(other.text)) return true
  if (isOfMinute(figure, own) && contextOf(own).minutes.test(own.text) && contextOf(other).minutes.test(other.text))
    return true
  return isOfAge(value, own, other) || isOfTens(value, own, other)
}

const contextOf = ({ locale }: Side) => registry[locale].numbers.context

function isKnownYear(name: string, own: Side, other: Side): boolean {
  const [here, there] = [contextOf(own), contextOf(other)]
  if (there.relativeYear.test(other.text) && !here.relativeYear.test(own.text)) return true
  return here.events[name]?.test(own.text) === true && there.events[name]?.test(other.text) === true
}

function isOutOf({ start }: Figure, { end }: Figure, own: Side): boolean {
  const between = own.text.slice(end, start)
  const { context, outOf } = registry[own.locale].numbers
  return (between === '/' || outOf.test(between)) && context.marks.test(own.text)
}

/** "From 0-2", where the other text says "from two goals down". */
const isOfScore = ({ start, end }: Figure, at: number, { text, figures }: Side): boolean =>
  [text.slice(figures[at - 1]?.end ?? start, start), text.slice(end, figures[at + 1]?.start ?? end)].some((between) =>
    /^ ?[-‑–—:] ?$|^ (?:la|to) $/.test(between),
  )

/** "90+4" */
function isOfLastMinute({ values, start, end }: Figure, last: Figure | undefined, text: string): boolean {
  if (lastMinutes.has(Number(values[0])) && /^['’′]? ?\+/.test(text.slice(end, end + 3))) return true
  return (
    last !== undefined && lastMinutes.has(Number(last.values[0])) && /^['’′]? ?\+ ?$/.test(text.slice(last.end, start))
  )
}

/** „în minutul 80”, and "with ten minutes left" */
const isOfMinute = ({ start, end, unit }: Figure, { text }: Side): boolean =>
  /min(?:utul|\.) $/iu.test(text.slice(Math.max(0, start - 8), start)) ||
  unit?.names.includes('minute') === true ||
  /^[ -](?:an )?hour/iu.test(text.slice(end, end + 9))

const isOfAge = (value: number, own: Side, other: Side): boolean => isTold(value, other) && !isTold(value, own)
const isTold = (value: number, side: Side): boolean =>
  contextOf(side).ages.some(({ words, from, to }) => value >= from && value <= to && words.test(side.text))

/** "In their 30s" are between 30 and 40. */
function isOfTens(value: number, own: Side, other: Side): boolean {
  if (value % 10 !== 0 || value < 20 || value > 100) return false
  const has = ({ figures }: Side, one: number) => figures.some(({ values }) => values.includes(String(one)))
  if (![10, 20].some((less) => has(own, value - less))) return false
  if (contextOf(other).tens.test(other.text) && has(other, value - 10)) return true
  return contextOf(own).tens.test(own.text) && has(other, value + 10)
}
