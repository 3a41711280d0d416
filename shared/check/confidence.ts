/**
 * How sure a translation is, from 0 to 1: which to read first, not how many mistakes it has. It is the logistic of a sum
 * of weights, so each sign takes something away, and several take more than one.
 */
import type { Locale } from '../locales/locale.ts'
import { signsOf } from './confidence-signs.ts'
import { weights } from './confidence-weights.ts'
import type { Check } from './model.ts'

export type Judged = {
  source: { text: string }
  target: { text: string }
  from: Locale
  to: Locale
  checks: readonly Pick<Check, 'check' | 'severity'>[]
  /** As of a segment pair; what is not known counts neither way. */
  origin?: string | undefined
  /** A memory entry has one only if no person approved it. */
  engine?: string | undefined
  /** The score of a memory match. */
  match?: number | undefined
  tagsGuessed?: boolean | undefined
  stale?: boolean | undefined
  state?: string | undefined
}

/** What a person approved for the source as it is now is sure: their word stands above what the checks say. */
export function confidenceOf(pair: Judged): number {
  const isApproved = pair.state === 'reviewed' || pair.state === 'final'
  if (isApproved && !pair.stale) return 1
  const sum = weights.bias + madeBy(pair) + readsAs(pair) + told(pair.checks)
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}

/** The findings that still stand. */
const told = (checks: Judged['checks']): number =>
  checks.reduce((sum, { check, severity }) => sum + weights.severity[severity] + (weights.checks[check] ?? 0), 0)

function readsAs({ source, target, from, to }: Judged): number {
  const signs = signsOf({ source: source.text, target: target.text, from, to })
  return (
    weights.length * signs.length +
    weights.names * signs.names +
    weights.figures * signs.figures +
    weights.kept * signs.kept
  )
}

function madeBy({ origin, engine, match, tagsGuessed, stale }: Judged): number {
  const byPerson = origin === 'person' || (origin === 'memory' && engine === undefined)
  return (
    (byPerson ? weights.person : (weights.engines[engine ?? ''] ?? 0)) +
    (match === undefined ? 0 : weights.match * Math.min(0, match - 101)) +
    (tagsGuessed ? weights.tagsGuessed : 0) +
    (stale ? weights.stale : 0)
  )
}
