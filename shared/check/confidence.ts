/**
 * How sure a translation is, from 0 to 1, so that people can begin with what needs them most. It ranks; it does not
 * count mistakes. It is the logistic of a sum of weights, so every sign takes something away.
 */
import type { Locale } from '../locales/locale.ts'
import { signsOf } from './confidence-signs.ts'
import {
  bias,
  byEngine,
  byPerson,
  bySeverity,
  bySeverityOfForm,
  bySign,
  ofForm,
  perPoint,
  stale,
} from './confidence-weights.ts'
import type { Check } from './model.ts'

/** How a translation was made, as a segment pair says it. What is not known counts neither way. */
type Making = {
  origin?: string | undefined
  /** That of memory's text is named only if no person approved it. */
  engine?: string | undefined
  /** The score of a memory match, up to 101. */
  match?: number | undefined
  stale?: boolean | undefined
  state?: string | undefined
}

export type Rated = Making & {
  source: { text: string }
  target: { text: string }
  from: Locale
  to: Locale
  /** One that somebody has dismissed does not count. */
  checks: readonly (Pick<Check, 'check' | 'severity'> & { dismissed?: unknown })[]
}

/**
 * @returns 0 to 1, in three digits. What a person has approved for the present source is 1: whoever approved it saw the
 * findings.
 */
export function confidenceOf(pair: Rated): number {
  if ((pair.state === 'reviewed' || pair.state === 'final') && !pair.stale) return 1
  const sum = bias + ofFindings(pair.checks) + ofText(pair) + ofMaking(pair)
  return Number((1 / (1 + Math.exp(-sum))).toPrecision(3))
}

const ofFindings = (checks: Rated['checks']): number =>
  checks
    .filter(({ dismissed }) => dismissed === undefined)
    .reduce((sum, { check, severity }) => sum + (ofForm.has(check) ? bySeverityOfForm : bySeverity)[severity], 0)

function ofText({ source, target, from, to }: Rated): number {
  const { length, names, figures, kept } = signsOf({ source: source.text, target: target.text, from, to })
  return bySign.length * length + bySign.names * names + bySign.figures * figures + bySign.kept * kept
}

function ofMaking({ origin, engine = '', match = 101, stale: isStale }: Making): number {
  const isPersons = origin === 'person' || origin === 'aligned' || (origin === 'memory' && engine === '')
  const maker = isPersons ? byPerson : (byEngine.get(engine) ?? 0)
  return maker + perPoint * Math.max(0, 101 - match) + (isStale ? stale : 0)
}
