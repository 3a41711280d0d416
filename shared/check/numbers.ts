/**
 * Compares numbers by value, not by spelling: 1.234,5 is 1,234.5, and 20 de miliarde is 20 billion. Numbers without a
 * match are findings, and so are matched numbers with another unit or sign, or in another order.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Figure, Unit } from './decimal.ts'
import { readFigures } from './figures.ts'
import { matchFigures } from './match-figures.ts'
import type { Checker, CheckFinding } from './model.ts'
import { withoutConversions } from './number-conversions.ts'
import { checkDecimals } from './number-decimals.ts'
import { isExplained } from './number-explained.ts'
import { checkHalves } from './number-halves.ts'
import { checkOrder } from './number-order.ts'
import { checkSigns } from './number-signs.ts'
import { checkUnits } from './number-units.ts'
import { kindOf } from './units.ts'
import { hasOtherZone } from './zones.ts'

export const checkNumbers: Checker = (pair) => {
  const { source, target, from, to } = pair
  const given = readFigures(source.text, from)
  const found = readFigures(target.text, to)
  if (given.length === 0 && found.length === 0) return []
  const matched = matchFigures(given, found)
  const { pairs } = matched
  const compared = { pair, given, found, pairs }
  const missing = matched.missing.filter((figure) => !isNote(figure, source.text, found))
  const added = matched.added.filter((figure) => !isNote(figure, target.text, given))
  // At the readers' place it is another hour.
  const isOpen = missing.length + added.length + matched.missingWords.length + matched.addedWords.length > 0
  const isMoved = isOpen && hasOtherZone(pair)
  const isTold = (figure: Figure, text: string, locale: Locale) => !isMoved || !isHour(figure, text, locale)
  // In words they replace each other, and some are told alone.
  const told = withoutConversions(
    pair,
    [...missing, ...matched.missingWords].filter((figure) => isTold(figure, source.text, from)),
    [...added, ...matched.addedWords].filter((figure) => isTold(figure, target.text, to)),
  )
  const one = { text: source.text, locale: from, figures: given }
  const other = { text: target.text, locale: to, figures: found }
  const lost = told.lost.filter((figure) => !isExplained(figure, one, other))
  const instead = told.instead.filter((figure) => !isExplained(figure, other, one))
  const findings = [
    ...lost.flatMap((figure, i) =>
      instead[i] || isToldAlone(figure) ? [tell(source.text, figure, target.text, instead[i])] : [],
    ),
    ...instead.slice(lost.length).flatMap((figure) => (isToldAlone(figure) ? [tellAdded(target.text, figure)] : [])),
  ]
  return [
    ...findings,
    ...checkUnits(compared),
    ...checkHalves(compared),
    ...checkSigns(compared),
    ...checkDecimals(compared),
    ...(findings.length === 0 ? checkOrder(compared) : []),
  ]
}

const isToldAlone = ({ optional, cardinal }: Figure): boolean => !optional || cardinal === true

/** A number in words may have become another word: "trio". */
const severityOf = ({ optional, cardinal, spelled, values }: Figure) =>
  optional && !(cardinal && spelled && Number(values[0]) > 2) ? ('info' as const) : ('warning' as const)

function tellAdded(target: string, figure: Figure): CheckFinding {
  const { start, end } = figure
  return {
    severity: severityOf(figure),
    code: 'numbers.added',
    values: { number: target.slice(start, end) },
    start,
    end,
  }
}

function tell(source: string, figure: Figure, target: string, other: Figure | undefined): CheckFinding {
  const number = source.slice(figure.start, figure.end)
  if (!other)
    return {
      severity: severityOf(figure),
      code: 'numbers.missing',
      values: { number },
      source: { start: figure.start, end: figure.end },
    }
  const { start, end } = other
  const instead = target.slice(start, end)
  return instead === number
    ? { severity: 'warning', code: 'numbers.misread', values: { number }, start, end }
    : { severity: 'warning', code: 'numbers.changed', values: { number, instead }, start, end }
}

/** How far a bracket is looked for. */
const around = 48

/** What is added for readers elsewhere, in brackets: an amount in their money, or a time at their place. */
function isNote({ start, end, unit, clock, values }: Figure, text: string, others: readonly Figure[]): boolean {
  const before = text.slice(Math.max(0, start - around), start)
  if (before.lastIndexOf('(') <= before.lastIndexOf(')') || !text.slice(end, end + around).includes(')')) return false
  return others.some(
    (other) => (isClock(clock, values) && isClock(other.clock, other.values)) || (isMoney(unit) && isMoney(other.unit)),
  )
}

const isClock = (clock: boolean | undefined, values: readonly string[]): boolean =>
  clock === true || values.some((value) => value.includes(':'))

/** Also "at 4 in the morning", „ora 19”. */
function isHour({ clock, values, start, end }: Figure, text: string, locale: Locale): boolean {
  const { halves, hour } = registry[locale].numbers
  const rest = text.slice(end, end + around)
  if (isClock(clock, values) || halves.morning.test(rest) || halves.evening.test(rest)) return true
  return hour.test(text.slice(Math.max(0, start - around), start))
}

const isMoney = (unit: Unit | undefined): boolean => unit?.names.some((name) => kindOf(name) === 'money') === true
