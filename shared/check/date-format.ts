/**
 * Finds dates that are none in the target's language: with the month first where the day is („martie 15, 2024”,
 * „03/15/2024”, „03.15.2024”), and with points in figures where months are written by name ("24.03.2025").
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { CheckFinding } from './model.ts'
import type { NumberToken } from './number-tokens.ts'

/** `tokens`: those of the target. `named`: whether the source names a month. */
export function checkDateFormat(
  text: string,
  tokens: readonly NumberToken[],
  to: Locale,
  named: boolean,
): CheckFinding[] {
  const { calendar, numbers } = registry[to]
  if (!numbers.dayFirst) return inFigures(tokens, named)
  const months = new Set(calendar.months.flat())
  return tokens.flatMap((token, i) => {
    const end = isMonthFirst(token.raw) ? token.end : months.has(token.word) ? endOfDate(text, tokens, i) : undefined
    if (end === undefined) return []
    const values = { date: text.slice(token.start, end) }
    return [{ severity: 'warning' as const, code: 'dates.format' as const, values, start: token.start, end }]
  })
}

/** Dates with points. If no part is over 12, somebody may write so; a source with the month's name shows that nobody did. */
function inFigures(tokens: readonly NumberToken[], named: boolean): CheckFinding[] {
  return tokens.flatMap(({ raw: date, start, end }) => {
    const [, first, mark, second, year] = /^(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}))?$/.exec(date) ?? []
    const [one, other] = [Number(first), Number(second)]
    if (!first || !isDay(Math.max(one, other)) || !isMonth(Math.min(one, other))) return []
    const isClear = one > 12 || other > 12
    const isOdd = year ? mark === '.' && (isClear || named) : mark === '/' && named && !isClear && date !== '9/11'
    return isOdd ? [{ severity: 'warning' as const, code: 'dates.figures' as const, values: { date }, start, end }] : []
  })
}

const isDay = (value: number): boolean => value >= 1 && value <= 31
const isMonth = (value: number): boolean => value >= 1 && value <= 12

function isMonthFirst(token: string): boolean {
  const [, month, day] = /^(\d{1,2})[./](\d{1,2})[./]\d{4}$/.exec(token) ?? []
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) > 12 && Number(day) <= 31
}

/** Where a date ends that begins with this month: a day and a year must follow. */
function endOfDate(text: string, tokens: readonly NumberToken[], at: number): number | undefined {
  const [month, day, year] = tokens.slice(at, at + 3)
  if (!month || !day || !year || !/^(?:[1-9]|[12]\d|3[01])$/.test(day.raw) || !/^(?:19|20)\d\d$/.test(year.raw))
    return undefined
  // „8 martie 15, 2024” has its day.
  const isDated = /^\d{1,2}$/.test(tokens[at - 1]?.raw ?? '') && tokens[at - 1]?.end === month.start - 1
  const isNext = text.slice(month.end, day.start) === ' ' && /^,? $/.test(text.slice(day.end, year.start))
  return isNext && !isDated ? year.end : undefined
}
