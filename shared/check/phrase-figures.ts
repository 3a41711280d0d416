/** What the words around numbers make of them: idioms, scores of tie-breaks, blood pressure. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { type Figure, shiftDecimal } from './decimal.ts'
import { atTime } from './read-dates.ts'

/** A tie-break after its set. The loser's points are enough, since they tell the winner's: "7-6 (4)". */
const tieBreak = /[67] ?[-–:] ?[67],? ?\((\d{1,2})[-–:](\d{1,2})\)/g

/** Changes the figures of a text, in order of place. */
export function readPhrases(figures: readonly Figure[], text: string, rules: NumberFormat): void {
  if (figures.length === 0) return
  for (const [i, figure] of figures.entries()) readAround(figure, figures[i - 1], text, rules)
  const byStart = new Map(figures.map((figure) => [figure.start, figure]))
  for (const { 0: all, 1: one = '', 2: other = '', index } of text.matchAll(tieBreak)) {
    const end = index + all.length - 1
    const start = Number(one) > Number(other) ? end - other.length - 1 - one.length : end - other.length
    const more = byStart.get(start)
    if (more) more.optional = true
  }
  const { idioms, pressure } = rules
  let next = 0
  for (const { 0: all, index } of text.matchAll(idioms)) {
    while ((figures[next]?.end ?? Infinity) <= index) next++
    for (let at = next; (figures[at]?.start ?? Infinity) < index + all.length; at++)
      Object.assign(figures[at] ?? {}, { optional: true, spelled: false, cardinal: false, share: true })
  }
  if (!pressure?.named.test(text)) return
  // In centimetres of mercury, and in millimetres elsewhere: 14 to 9 is 140 over 90.
  for (const { 0: all, 1: high = '', 2: low = '', index } of text.matchAll(pressure.values))
    for (const [start, value] of [
      [index, high],
      [index + all.length - low.length, low],
    ] as const)
      byStart.get(start)?.values.push(shiftDecimal(value.replace(',', '.'), 1))
}

/** How many characters before a number tell which part of its tens is meant. */
const around = 12

/** What stands right before and after a number: "a minute before midnight", "late 20s", "8 per 1,000", "three times". */
function readAround(figure: Figure, last: Figure | undefined, text: string, rules: NumberFormat): void {
  const { start, end, values, unit } = figure
  const value = Number(values[0])
  const add = (...more: string[]) => {
    figure.lastly = [...(figure.lastly ?? []), ...more]
  }
  if (unit?.names.includes('minute') && value > 0 && value < 60) {
    const { before, after, noon } = rules.fromHour.exec(text.slice(end, end + 48))?.groups ?? {}
    if (before || after) {
      const minutes = (noon ? 12 * 60 : 0) + (after ? value : 24 * 60 - value)
      add(...atTime(Math.floor(minutes / 60) % 24, String(minutes % 60).padStart(2, '0')))
    }
  }
  if (value % 10 === 0 && value >= 20 && value <= 90) {
    const { early, mid, late } = rules.partOfTens?.exec(text.slice(Math.max(0, start - around), start))?.groups ?? {}
    const more = early ? [1, 2, 3, 4] : mid ? [4, 5, 6] : late ? [7, 8, 9, 10] : []
    if (more.length > 0) add(...more.map((one) => String(value + one)))
  }
  if (value === 1000 && last && rules.perThousand.test(text.slice(last.end, start))) {
    figure.optional = true
    last.unit ??= { names: ['per mille'], start: last.end, end: last.end }
  }
  const { hours } = rules.minutes
  if (
    Number.parseInt(values[0] ?? '', 10) === 12 &&
    Object.hasOwn(hours, /^ (\p{L}+)/u.exec(text.slice(end, end + around))?.[1] ?? '')
  )
    figure.optional = true
  const rest = text.slice(end, end + around)
  if (rules.oneMore?.test(rest)) add(String(value + 1))
  if (rules.oneLess?.test(rest)) add(String(value - 1))
  // Three times as many are 200 % more.
  if (value >= 2 && value <= 10 && Number.isInteger(value) && rules.times.test(text.slice(end, end + 6)))
    add(String((value - 1) * 100))
}
