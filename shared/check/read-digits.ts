/** Reads one number in figures with the text around it: dates, times, thousands, magnitudes, halves, decades. */
import type { NumberFormat } from '../locales/shape/numbers.ts'
import { type Figure, shiftDecimal } from './decimal.ts'
import { fractionValues } from './fractions.ts'
import { atTime, readClock, readDate, readDayAndMonth, type WrittenDate } from './read-dates.ts'
import { hoursWith } from './read-hours.ts'
import { readHalf, readMagnitude, readNumber } from './read-number.ts'

/** `before`, `rest`: some characters on either side. A date gives up to three figures, a score two. */
export function readDigits(token: string, start: number, before: string, rest: string, rules: NumberFormat): Figure[] {
  const end = start + token.length
  const figure = (values: string[], optional = false): Figure => ({ values, optional, start, end })
  const telephone = readTelephone(token)
  if (telephone) return [figure([telephone])]
  // "2:01.09"
  const stopwatch = /^(\d{1,2}):(\d\d)[:.,](\d\d)$/.exec(token)
  if (stopwatch) {
    const read = stopwatch.slice(1)
    return [{ ...figure([read.join(':')]), parts: read.map((part) => figure([String(Number(part))])) }]
  }
  const date = readDate(token, rules)
  if (date) {
    const { day, month, year, sure } = date
    const read = [figure([String(day)], !sure), figure([String(month)], true), figure([year ?? ''])]
    return read.map((part) => ({ ...part, date: true }))
  }
  // "-5 at night"
  const clock = /(?:^|[\p{L},] )[-−]$/u.test(before)
    ? undefined
    : (readClock(token, rest, rules) ?? readTimetable(token, before, rest, rules))
  const evening = rules.halves.hours24 || !clock ? undefined : eveningOf(token, rest, rules)
  if (clock) return [{ ...figure(clock), clock: true, ...(evening && { lastly: evening }) }]
  const mixed = readMixed(token)
  if (mixed) return [{ ...figure([mixed], !/^\d/.test(token)) }]
  const parts = token.split(/[/:]/).map((part) => figure(readNumber(part, rules)))
  if (parts.length === 2 && token.includes('/')) return [readPair(token, figure, parts, rules)]
  return parts.length > 1 ? parts : [readPlain(token, before, rest, figure, rules)]
}

/** "At 8:30" may be in the evening where the clock has twelve hours. */
function eveningOf(token: string, rest: string, { halves }: NumberFormat): string[] | undefined {
  const [, hour, minute = ''] = /^(\d{1,2})[.:](\d\d)$/.exec(token) ?? []
  if (!hour || Number(hour) >= 12 || halves.morning.test(rest) || halves.evening.test(rest)) return undefined
  return atTime(Number(hour) + 12, minute)
}

/** "the 7.40 train" */
function readTimetable(token: string, before: string, rest: string, { timetable }: NumberFormat): string[] | undefined {
  const [, hour, minute = ''] = /^(\d|1\d|2[0-4])\.([0-5]\d)$/.exec(token) ?? []
  return hour && timetable.test(`${before}#${rest}`) ? atTime(Number(hour), minute) : undefined
}

const signs: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 }

/** 1½, ½ and 1 1/2. */
function readMixed(token: string): string | undefined {
  const [, whole, sign, numerator, denominator] = /^(\d*) ?(?:([½¼¾⅓⅔])|(\d)\/(\d))$/.exec(token) ?? []
  const part = sign
    ? signs[sign]
    : numerator && token.includes(' ')
      ? Number(numerator) / Number(denominator)
      : undefined
  return part === undefined ? undefined : String(Number(whole) + part)
}

/** The same number however it is grouped, with or without Romania's code. */
function readTelephone(token: string): string | undefined {
  const digits = token.replace(/[ .-]/g, '')
  return /^(?:\+|0)\d{8,}$/.test(digits) ? `tel ${digits.replace(/^(?:\+|00)40?/, '').replace(/^0/, '')}` : undefined
}

/** 2/3 is a fraction, two numbers, or a day of March; 2023/24 two years; 24/7 needs no match, since it is „non-stop” as well. */
function readPair(
  token: string,
  figure: (values: string[], optional?: boolean) => Figure,
  parts: Figure[],
  rules: NumberFormat,
): Figure {
  const season = /^(\d\d)\d\d\/(\d\d)$/.exec(token)
  if (season) {
    const [first, last] = token.split('/')
    const full = `${season[1]}${last}`
    return { ...figure([`${first}/${full}`]), parts: [figure([first ?? '']), figure([full])] }
  }
  const [one, other] = token.split('/').map(Number)
  const date = readDayAndMonth(token, rules)
  const isFraction = one && other && one < other && other <= 10
  const values = [token, ...(isFraction ? fractionValues(one, other) : [])]
  const isAlways = /^24\/(?:7|24)$/.test(token)
  return {
    ...figure(values, isAlways),
    parts: isAlways ? parts.filter((part, i) => part.values[0] !== parts[i - 1]?.values[0]) : parts,
    ...(date && { lastly: daysOf(date) }),
  }
}

function readPlain(
  token: string,
  before: string,
  rest: string,
  figure: (values: string[], optional?: boolean) => Figure,
  rules: NumberFormat,
): Figure {
  const halfBefore = readHalf(rest, rules)
  const from = halfBefore && !halfBefore.counted ? halfBefore.length : 0
  const magnitude = readMagnitude(rest.slice(from), rules)
  const length = from + (magnitude?.length ?? 0)
  const halfAfter = from === 0 ? readHalf(rest.slice(length), rules) : undefined
  const plain = readNumber(token, rules)
  const isHalved = (from > 0 || halfAfter) && /^\d+$/.test(plain[0] ?? '')
  const halved = isHalved ? [`${plain[0]}.5`] : plain
  const grown = magnitude ? halved.map((value) => shiftDecimal(value, magnitude.power)) : halved
  // "5m" may be metres.
  const values = magnitude?.unsure ? [...grown, ...plain] : grown
  // „4 și jumătate”
  if (isHalved && !magnitude) values.push(...hoursWith(Number(token), rest, rules))
  values.push(...inFull(token, before, rest), ...withComma(token, before, rules))
  const date = magnitude ? undefined : readDayAndMonth(token, rules)
  const read = figure(values, /covid[- ]?$/i.test(before))
  const spaced = /[ \u00a0\u202f]/.test(token)
    ? { parts: token.split(/[ \u00a0\u202f]/).map((part) => figure(readNumber(part, rules))) }
    : {}
  return {
    ...read,
    ...spaced,
    ...(date && { lastly: daysOf(date) }),
    ...(isHour(token, before, rest, rules) && {
      lastly: eveningsOf(token),
    }),
    ...(magnitude && { power: magnitude.power }),
    end: read.end + (halfAfter && !halfAfter.counted ? length + halfAfter.length : length),
  }
}

function eveningsOf(token: string): string[] {
  const [hour, minute] = token.split('.')
  const later = Number(hour) + 12
  return [...atTime(later, minute ?? '00'), ...(minute ? [] : [String(later)])]
}

/** "At 6" may be in the evening where the clock has twelve hours. */
const isHour = (token: string, before: string, rest: string, { halves, hour, timetable }: NumberFormat): boolean =>
  !halves.hours24 &&
  /^(?:[1-9]|1[01])(?:\.[0-5]\d)?$/.test(token) &&
  (hour.test(before) || timetable.test(`${before}#${rest}`))

const daysOf = ({ day, month, sure }: WrittenDate): string[] => [String(day), ...(sure ? [] : [String(month)])]

/** „ora 14,30”: a time of day may have a comma after the word for it. */
function withComma(token: string, before: string, { decimal, hour }: NumberFormat): string[] {
  const [, hours, minutes = ''] = /^(\d{1,2}),([0-5]\d)$/.exec(token) ?? []
  return hours && decimal === ',' && hour.test(before) ? atTime(Number(hours), minutes) : []
}

/** Shortened years, decades and centuries: "1950-53" is 1950-1953, "the 1990s" are „anii '90”. */
function inFull(token: string, before: string, rest: string): string[] {
  if (/^\d\d$/.test(token) && /(?:^|[^\p{L}\d])['’]$/u.test(before)) return [`19${token}`, `20${token}`]
  const century = /(\d\d)\d\d[-–/]$/.exec(before)?.[1]
  if (/^\d\d$/.test(token) && century) return [century + token]
  const isDecade = /^['’]?s(?!\p{L})/u.test(rest)
  if (/^\d0$/.test(token) && (/(?:^|[^\p{L}])anii $/iu.test(before) || isDecade)) return [`19${token}`]
  if (!/^1[0-9]\d0$/.test(token) || !isDecade) return []
  return [token.slice(2), ...(token.endsWith('00') ? [String(Number(token.slice(0, 2)) + 1)] : [])]
}
