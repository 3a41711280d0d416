/** Finds decimals that are written as in the source's language: „36.6 °C”, "3,5 million". */
import { registry } from '../locales/registry.ts'
import type { Compared } from './compared.ts'
import type { CheckFinding } from './model.ts'

/** A decimal must count or measure something on both sides, because 17.4 may be a version and 5,30 two things. */
export function checkDecimals({ pair: { source, target, from, to }, pairs }: Compared): CheckFinding[] {
  const theirs = registry[from].numbers.decimal
  const { decimal } = registry[to].numbers
  if (theirs === decimal) return []
  return pairs.flatMap(({ given, found }) => {
    const [number, written] = [digitsOf(source.text, given.start), digitsOf(target.text, found.start)]
    const isMeasured = (found.unit !== undefined || found.power !== undefined) && !found.optional
    if (!isMeasured || number !== written || number.split(theirs).length !== 2 || number.includes(decimal)) return []
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

const digitsOf = (text: string, start: number): string =>
  /^\d{1,12}(?:[.,]\d{1,12})*/.exec(text.slice(start, start + 40))?.[0] ?? ''
