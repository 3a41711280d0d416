/** What the checks find in two texts, as severities and codes, with the place in the target. */
import { checkPair } from '../../shared/check/check-pair.ts'
import type { Locale } from '../../shared/locales/locale.ts'

export type Found = [code: string, place?: string]

const other: Record<Locale, Locale> = { en: 'ro', ro: 'en' }

/** @param checks only what these find; if none is named all but numbers, which have their own tests */
export function warningsIn(source: string, target: string, to: Locale, ...checks: string[]): Found[] {
  return checkPair({ source: { text: source }, target: { text: target }, from: other[to], to })
    .filter(
      ({ check, severity }) =>
        severity !== 'info' && (checks.length === 0 ? check !== 'numbers' : checks.includes(check)),
    )
    .map(({ code = '', start, end }) => (end === undefined ? [code] : [code, target.slice(start, end)]))
}
