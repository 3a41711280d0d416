/** What a check finds in a pair, as the codes of its findings. */
import type { Checker } from '../../shared/check/model.ts'

/** English beside Romanian. */
export type Pair = readonly [en: string, ro: string]
export type Fault = readonly [en: string, ro: string, code: string]

export const codesOf = (check: Checker, source: string, target: string, from: 'en' | 'ro'): string[] =>
  check({ source: { text: source }, target: { text: target }, from, to: from === 'en' ? 'ro' : 'en' }).map(
    ({ code }) => code,
  )
