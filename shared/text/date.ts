/** Reads dates that a source or an editor gives: ISO 8601 with an optional time, as front matter and pages write them. */

/** Older dates are mistakes: there were no newspapers. */
const firstYear = 1600

const form =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:T|\s+)(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i

/**
 * "2025-11-08", "2025-11-08T10:30+02:00", "2025-11-08 10:30:00 +0200", in milliseconds since the epoch; undefined if the
 * text is no date, or one before 1600. A day, and a time without an offset, are those of `timeZone`: a day is its first
 * moment.
 */
export function readDate(text: string, timeZone: string): number | undefined {
  const match = form.exec(text.trim())
  if (!match) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const utc = Date.UTC(year, month - 1, day, hour, minute, second)
  const is = new Date(utc)
  const exists = is.getUTCMonth() === month - 1 && is.getUTCDate() === day && hour < 24 && minute < 60 && second < 60
  if (!exists || year < firstYear) return undefined
  const zone = match[7]
  return zone === undefined ? momentAt(utc, timeZone) : utc - offsetOf(zone)
}

/** "+02:00", "-0530", "+02", "Z" in milliseconds. */
function offsetOf(zone: string): number {
  const [, sign, hours, minutes = 0] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  if (hours === undefined) return 0
  return (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1)
}

/** The moment when the clocks there show what `clock` shows in UTC. */
function momentAt(clock: number, timeZone: string): number {
  const near = clock - offsetAt(clock, timeZone)
  return clock - offsetAt(near, timeZone)
}

const known = new Map<string, Intl.DateTimeFormat>()

/** Only its numbers are read, which are the same in any language. Kept, because making one takes long. */
function clocksOf(timeZone: string): Intl.DateTimeFormat {
  const clocks =
    known.get(timeZone) ??
    new Intl.DateTimeFormat('und', {
      ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
  known.set(timeZone, clocks)
  return clocks
}

/** How far the clocks there are before UTC at a moment, in milliseconds. */
function offsetAt(timeMs: number, timeZone: string): number {
  const parts = new Map(
    clocksOf(timeZone)
      .formatToParts(timeMs)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - timeMs
}
