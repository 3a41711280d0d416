/** Finds numbers that are below zero in one text and above it in the other. Words such as "fell" stand for a minus. */
import { registry } from '../locales/registry.ts'
import type { Compared } from './compared.ts'
import type { CheckFinding } from './model.ts'

export function checkSigns({ pair: { source, target, from, to }, pairs }: Compared): CheckFinding[] {
  return pairs.flatMap(({ given, found }) => {
    if (Boolean(given.negative) === Boolean(found.negative)) return []
    const [text, locale] = given.negative ? [target.text, to] : [source.text, from]
    if (registry[locale].numbers.less.test(text)) return []
    const number = source.text.slice(given.start, given.end)
    const code = given.negative ? ('numbers.minusMissing' as const) : ('numbers.minusAdded' as const)
    return [{ severity: 'warning' as const, code, values: { number }, start: found.start, end: found.end }]
  })
}
