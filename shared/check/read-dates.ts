/** Reads dates and times of day in figures. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { shiftDecimal } from './decimal.ts'

/** `sure` is false where day and month could be the other way round, as in an English 02/03/2022. */
export type WrittenDate = { day: number; month: number; year?: string; sure: boolean }

const full = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/
const short = /^(\d\d)([./])(\d\d)\2(\d\d)$/

/** 24.02.2022, 24/02/2022, 24.02.22 and 2022-02-24. */
export function readDate(token: string, rules: NumberFormat): WrittenDate | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(token)
  if (iso) {
    const [month, day] = [Number(iso[2]), Number(iso[3])]
    return isDay(day, month) ? { day, month, year: iso[1] ?? '', sure: true } : undefined
  }
  const parts = full.exec(token) ?? short.exec(token)
  const date = parts && inOrder(Number(parts[1]), Number(parts[3]), rules)
  const year = parts?.[4] ?? ''
  return date ? { ...date, year: year.length === 2 ? `20${year}` : year } : undefined
}

/** "15.03" in Romanian, "3/15" and "15/03": a day and its month, if it is no decimal, fraction or time. */
export function readDayAndMonth(token: string, rules: NumberFormat): WrittenDate | undefined {
  const parts =
    /^(\d{1,2})\/(\d{1,2})$/.exec(token) ?? (rules.decimal === ',' ? /^(\d{1,2})\.(\d\d)$/.exec(token) : null)
  return parts ? inOrder(Number(parts[1]), Number(parts[2]), rules) : undefined
}

function inOrder(first: number, second: number, { dayFirst }: NumberFormat): WrittenDate | undefined {
  const asDayFirst = isDay(first, second)
  const asMonthFirst = isDay(second, first)
  if (asDayFirst && (dayFirst || !asMonthFirst)) return { day: first, month: second, sure: true }
  return asMonthFirst ? { day: second, month: first, sure: !asDayFirst || first === second } : undefined
}

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12

const half = /^\s?([ap])\.?\s?m(?!\p{L})/iu
const zone = /^ ?(?:GMT|UTC|CET|EET|BST|EST|EDT|PST|PDT|hours|hrs)(?!\p{L})/u

/** 14:30, 2:30 p.m., 2 p.m., „ora 7 seara”, 1430 GMT: on the 24-hour clock, and as written. */
export function readClock(token: string, rest: string, rules: NumberFormat): string[] | undefined {
  const together = /^([01]\d|2[0-3])([0-5]\d)$/.exec(token)
  if (together && zone.test(rest)) return [token, ...atTime(Number(together[1]), together[2] ?? '')]
  const parts = /^(\d{1,2})(?:([.:])(\d\d))?$/.exec(token)
  if (!parts) return undefined
  const [, hours, mark, minute = '00'] = parts
  const side = half.exec(rest)?.[1]?.toLowerCase() ?? (rules.afternoon.test(rest) ? 'p' : undefined)
  const hour = Number(hours)
  if ((!side && mark !== ':') || hour > 24 || Number(minute) > 59) return undefined
  return [
    ...atTime(hour, minute),
    ...(side === 'p' && hour < 12 ? atTime(hour + 12, minute) : []),
    ...(side === 'a' && hour === 12 ? atTime(0, minute) : []),
  ]
}

/** A time of day may have a colon, a point, or no minutes. */
export const atTime = (hour: number, minute: string): string[] => [
  `${hour}:${minute}`,
  shiftDecimal(`${hour}.${minute}`, 0),
]
