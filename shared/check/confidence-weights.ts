/** The weights of a translation's confidence. */
import type { Check } from './model.ts'

type Weights = {
  bias: number
  severity: Record<Check['severity'], number>
  /** Added for findings of these checks. */
  checks: Readonly<Record<string, number>>
  length: number
  names: number
  figures: number
  kept: number
  person: number
  match: number
  engines: Readonly<Record<string, number>>
  tagsGuessed: number
  stale: number
}

export const weights: Weights = {
  bias: 2,
  severity: { error: -7, warning: -5, info: -1 },
  checks: {},
  length: -1.3,
  names: -0.8,
  figures: -0.3,
  kept: -3.3,
  person: 1,
  match: 0.1,
  engines: { apertium: -2 },
  tagsGuessed: -1,
  stale: -2,
}
