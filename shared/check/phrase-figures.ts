/** What the words around numbers make of them: idioms, scores of tie-breaks, blood pressure. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { type Figure, shiftDecimal } from './decimal.ts'

/** A tie-break after its set. The loser's points are enough, since they tell the winner's: "7-6 (4)". */
const tieBreak = /[67] ?[-–:] ?[67],? ?\((\d{1,2})[-–:](\d{1,2})\)/g

/** Changes the figures of a text, in order of place. */
export function readPhrases(figures: readonly Figure[], text: string, rules: NumberFormat): void {
  if (figures.length === 0) return
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
