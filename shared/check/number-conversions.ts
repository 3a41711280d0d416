/**
 * Leaves out numbers that a translator converted for readers with other measures, where it cannot be told whether the
 * value is right: "16-ounce cans" are „doze de jumătate de litru”, and "40 mpg" „șapte litri la sută”.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { UnitName } from '../locales/shape/numbers.ts'
import type { Figure } from './decimal.ts'
import { signedValue } from './match-left-over.ts'
import type { CheckedPair } from './model.ts'
import { isConversion, kindOf, sizeIn } from './units.ts'

/** How many numbers of each text are compared. */
const most = 20
/** How far a rounded value may be off: "a few miles, about 10". */
const tolerance = 0.25
/** How far after a number its measure is looked for. */
const around = 40

type Side = { text: string; locale: Locale }

/** The numbers of both texts that are still to be told. */
export function withoutConversions(
  { source, target, from, to }: CheckedPair,
  lost: readonly Figure[],
  instead: readonly Figure[],
): { lost: Figure[]; instead: Figure[] } {
  const [one, other]: [Side, Side] = [
    { text: source.text, locale: from },
    { text: target.text, locale: to },
  ]
  const isSized = (side: Side, { start }: Figure) =>
    contextOf(side).sized.test(side.text.slice(Math.max(0, start - around), start))
  const isTwo = usesOther(one, other) || usesOther(other, one)
  const open = new Set(instead.slice(0, most))
  const told = lost.slice(0, most).filter((given) => {
    const found = [...open].find(
      (found) =>
        isUnsaid(given, found) ||
        (isSized(one, given) && isSized(other, found)) ||
        (isTwo && isDoubtful(one, given, other, found)),
    )
    if (found) open.delete(found)
    return !found && !(isTwo && isSaidTwice(one.text, given))
  })
  return { lost: told, instead: [...open].filter((found) => !(isTwo && isSaidTwice(other.text, found))) }
}

/** Whether one text has measures of America, and the other has others in their place. */
const usesOther = (one: Side, other: Side): boolean =>
  contextOf(one).imperial.test(one.text) &&
  contextOf(other).metric.test(other.text) &&
  !contextOf(other).imperial.test(other.text)

const contextOf = ({ locale }: Side) => registry[locale].numbers.context

/** "The limit is 70", "highs around 95": miles and Fahrenheit need no name. */
function isUnsaid(one: Figure, other: Figure): boolean {
  const [bare, measured] = one.unit ? [other, one] : [one, other]
  if (bare.unit || !measured.unit) return false
  const [value, measure] = [signedValue(bare), signedValue(measured)]
  return measured.unit.names.some(
    (unit) =>
      (unit === 'km/h' && isConversion({ value, unit: 'mph' }, { value: measure, unit })) ||
      // "in the 90s"
      (unit === 'Celsius' &&
        value >= 0 &&
        [0, 5, 9].some((more) => isConversion({ value: value + more, unit: 'Fahrenheit' }, { value: measure, unit }))),
  )
}

function isDoubtful(one: Side, given: Figure, other: Side, found: Figure): boolean {
  const [a, b] = [measureOf(given), measureOf(found)]
  if (a && b && a === b) return false
  if (isPriced(one, given) && isPriced(other, found)) return true
  if (isTime(given) || isTime(found)) return false
  if (a && b && kindOf(a) === 'heat' && kindOf(b) === 'heat') return isChange(given, found) || isChange(found, given)
  if (a && b && kindOf(a) === kindOf(b)) {
    const ratio = (sizeIn(a, b) ?? 0) * (signedValue(given) / signedValue(found))
    return ratio > 1 - tolerance && ratio < 1 / (1 - tolerance)
  }
  return Boolean(a || b) || (hasMeasure(one, given) && hasMeasure(other, found))
}

/** "Warmer by 20 degrees Fahrenheit" */
const isChange = (warm: Figure, cold: Figure): boolean => {
  const [change, size] = [(signedValue(warm) * 5) / 9, Math.abs(signedValue(cold))]
  return size <= mostChange && Math.abs(change - signedValue(cold)) <= Math.max(1, size / 10)
}
const mostChange = 40

/** What it measures, if that is no money, part or time. */
const measureOf = ({ unit }: Figure): UnitName | undefined =>
  unit?.names.find((name) => !others.has(kindOf(name) ?? ''))
const others: ReadonlySet<string> = new Set(['percent', 'points', 'money', 'time', 'data', 'rate'])

const isTime = ({ unit, clock, date, values }: Figure): boolean =>
  clock === true ||
  date === true ||
  values.some((value) => /^(?:1[89]|20)\d\d$/.test(value)) ||
  unit?.names.every((name) => others.has(kindOf(name) ?? '')) === true

/** "30 psi" */
const hasMeasure = (side: Side, figure: Figure): boolean => named(side, side.text.slice(figure.end, figure.end + 12))
const named = (side: Side, text: string): boolean =>
  contextOf(side).imperial.test(text) || contextOf(side).metric.test(text)

/** "$4 a gallon" */
const isPriced = (side: Side, { unit, end }: Figure): boolean =>
  unit?.names.some((name) => kindOf(name) === 'money') === true && named(side, side.text.slice(end, end + around))

/** "12 oz (355 ml)", "180C/350F" */
const isSaidTwice = (text: string, figure: Figure): boolean =>
  measureOf(figure) !== undefined &&
  (/^ ?[(/]/.test(text.slice(Math.max(figure.end, figure.unit?.end ?? 0)).slice(0, 3)) ||
    /[(/]$/.test(text.slice(Math.max(0, figure.start - 2), figure.start)))
