/** A pair's numbers as they were read and matched, for what compares more than their values. */
import type { Figure } from './decimal.ts'
import type { FigurePair } from './match-figures.ts'
import type { CheckedPair } from './model.ts'

export type Compared = {
  pair: CheckedPair
  given: readonly Figure[]
  found: readonly Figure[]
  pairs: readonly FigurePair[]
}

/** A number with its unit, as it stands in its text. */
export const withUnit = (text: string, { start, end, unit }: Figure): string =>
  text.slice(Math.min(start, unit?.start ?? start), Math.max(end, unit?.end ?? end)).trim()
