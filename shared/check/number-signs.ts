/** Finds numbers that are below zero in one text and above it in the other. Words such as "fell" stand for a minus. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Compared } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'

export function checkSigns({ pair: { source, target, from, to }, pairs }: Compared): CheckFinding[] {
  return pairs.flatMap(({ given, found }) => {
    if (Boolean(given.negative) === Boolean(found.negative)) return []
    const [text, locale] = given.negative ? [target.text, to] : [source.text, from]
    const [own, language] = given.negative ? [source.text, from] : [target.text, to]
    const [figure, inText] = given.negative ? [found, target.text] : [given, source.text]
    if (registry[locale].numbers.less.test(text) && !isBoth(own, language, inText, figure, locale)) return []
    const number = source.text.slice(given.start, given.end)
    const code = given.negative ? ('numbers.minusMissing' as const) : ('numbers.minusAdded' as const)
    return [{ severity: 'warning' as const, code, values: { number }, start: found.start, end: found.end }]
  })
}

/** Whether a text with the minus says "fell" too, so that the other's word stands for that word, not for the minus. */
function isBoth(text: string, locale: Locale, other: string, { start }: Figure, to: Locale): boolean {
  const { less, minus } = registry[locale].numbers
  // "Fell by 5%" is "-5%".
  if (registry[to].numbers.by.test(other.slice(Math.max(0, start - around), start))) return false
  return less.test(text.replace(minus.words, ''))
}

const around = 24
