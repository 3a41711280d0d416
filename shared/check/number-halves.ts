/** Finds times of day in the wrong half of the day: "7 pm" and „7 dimineața”, "6:30 pm" and „6.30” beside „21.00”. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { type Compared, withUnit } from './compared.ts'
import type { Figure } from './decimal.ts'
import type { CheckFinding } from './model.ts'

/** How far words before and after a number are looked for. */
const around = 24
/** How many times of day are compared. */
const most = 20

export function checkHalves({ pair: { source, target, from, to }, pairs }: Compared): CheckFinding[] {
  const [halfInSource, halfInTarget] = [readerOf(source.text, from), readerOf(target.text, to)]
  const told = pairs.flatMap(({ given, found }) => {
    const [one, other] = [halfInSource(given), halfInTarget(found)]
    return one && other ? [{ given, found, one, other }] : []
  })
  // Nobody knows which is which of two at the same hour: "the 7 am train and the 7 pm train".
  const count = (value: string | undefined, side: 'one' | 'other') =>
    told.filter(({ given, ...halves }) => given.values[0] === value && halves[side] === 'am').length
  return told.slice(0, most).flatMap(({ given, found, one, other }) => {
    if (one === other || count(given.values[0], 'one') === count(given.values[0], 'other')) return []
    const [number, instead] = [saidOf(source.text, given), saidOf(target.text, found)]
    const { start, end } = found
    return [{ severity: 'warning' as const, code: 'numbers.half' as const, values: { number, instead }, start, end }]
  })
}

/** A number with the word after it: "7 pm". */
const saidOf = (text: string, figure: Figure): string =>
  `${withUnit(text, figure)}${/^ ?\p{L}[\p{L}.]{0,20}/u.exec(text.slice(figure.end, figure.end + around))?.[0] ?? ''}`

function readerOf(text: string, locale: Locale): (figure: Figure) => 'am' | 'pm' | undefined {
  const { halves } = registry[locale].numbers
  const isNamed = halves.any.test(text)
  // Beside 19.30, a bare 8 is in the morning.
  const isConverted = /(?<![\d.,:])(?:1[3-9]|2[0-3])[.:][0-5]\d(?![\d.,]*\d)/.test(text)
  return (figure) => {
    const { start, end } = figure
    const hours = Number(/^\d{1,2}(?!\d)/.exec(text.slice(start, start + 3))?.[0] ?? figure.values[0])
    // Noon and midnight are said in many ways.
    if (!(hours > 0 && hours < 12) || figure.unit?.names.includes('percent')) return undefined
    const rest = text.slice(end, end + around)
    if (halves.morning.test(rest)) return 'am'
    if (halves.evening.test(rest)) return 'pm'
    // On the 24-hour clock.
    const said = text.slice(start, end)
    const isClock =
      /^\d{1,2}[.:]\d\d$/.test(said) || (isConverted && figure.unit === undefined && /^\d{1,2}$/.test(said))
    return halves.hours24 && isClock && !isNamed ? 'am' : undefined
  }
}
