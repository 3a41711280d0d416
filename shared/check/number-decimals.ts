/** Finds decimals that are written as in the source's language: „36.6 °C”, "3,5 million". */
import { registry } from '../locales/registry.ts'
import type { Compared } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'

/** A decimal must count or measure something on both sides, because 17.4 may be a version and 5,30 two things. */
export function checkDecimals({ pair: { source, target, from, to }, pairs }: Compared): CheckFinding[] {
  const theirs = registry[from].numbers.decimal
  const { decimal } = registry[to].numbers
  if (theirs === decimal) return []
  return pairs.flatMap(({ given, found }) => {
    const [number, written] = [digitsOf(source.text, given.start), digitsOf(target.text, found.start)]
    if (found.clock) return []
    const isMeasured = (found.unit !== undefined || found.power !== undefined) && !found.optional
    if (
      !(isMeasured || isPlain(number, decimal, source.text, given, registry[from].numbers.hour)) ||
      number !== written ||
      number.split(theirs).length !== 2 ||
      number.includes(decimal)
    )
      return []
    const values = { number, right: number.replace(theirs, decimal) }
    return [
      {
        severity: 'warning' as const,
        code: 'numbers.decimal' as const,
        values,
        start: found.start,
        end: found.start + number.length,
      },
    ]
  })
}

/** How far before a number a word tells that it is a time, a version or a section. */
const around = 24

/** Whether a number is a decimal though it measures nothing: "9,45" in English always, „9.45” if it can be nothing else. */
function isPlain(number: string, decimal: string, text: string, { start, clock }: Figure, hour: RegExp): boolean {
  const [whole, part = ''] = number.split(/[.,]/)
  if (clock || part.length !== 2) return false
  if (decimal === '.') return true
  const before = text.slice(Math.max(0, start - around), start)
  const isTime =
    hour.test(before) || (Number(whole) <= 24 && Number(part) < 60 && /(?:^|\s)(?:to|from|and|at|by) $/i.test(before))
  const isDate = Number(part) <= 12 && Number(whole) <= 31
  return !isTime && !isDate && !/\p{Lu}[\p{L}\d.]* $|(?:version|section|chapter|article|paragraph|no\.) $/u.test(before)
}

const digitsOf = (text: string, start: number): string =>
  /^\d{1,12}(?:[.,]\d{1,12})*/.exec(text.slice(start, start + 40))?.[0] ?? ''
