/** Finds dates that put the month first in a language that puts the day first: „martie 15, 2024”, „03/15/2024”. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { CheckFinding } from './model.ts'
import type { NumberToken } from './number-tokens.ts'

/** `tokens`: those of the target. */
export function checkDateFormat(text: string, tokens: readonly NumberToken[], to: Locale): CheckFinding[] {
  const { calendar, numbers } = registry[to]
  if (!numbers.dayFirst) return []
  const months = new Set(calendar.months.flat())
  return tokens.flatMap((token, i) => {
    const end = isMonthFirst(token.raw) ? token.end : months.has(token.word) ? endOfDate(text, tokens, i) : undefined
    if (end === undefined) return []
    const values = { date: text.slice(token.start, end) }
    return [{ severity: 'warning' as const, code: 'dates.format' as const, values, start: token.start, end }]
  })
}

function isMonthFirst(token: string): boolean {
  const [, month, day] = /^(\d{1,2})\/(\d{1,2})\/\d{4}$/.exec(token) ?? []
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
