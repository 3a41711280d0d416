import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../shared/text/date.ts'

const timeZone = 'Europe/Bucharest'

const utc = (text: string, zone = timeZone) => {
  const at = readDate(text, zone)
  return at === undefined ? undefined : new Date(at).toISOString()
}

describe('a date', () => {
  it.each([
    ['2025-11-08T10:30:05+02:00', '2025-11-08T08:30:05.000Z'],
    ['2025-11-08T10:30:05.250Z', '2025-11-08T10:30:05.000Z'],
    ['2025-11-08 10:30:00 +0200', '2025-11-08T08:30:00.000Z'],
    ['2025-11-08T10:30-05:30', '2025-11-08T16:00:00.000Z'],
    ['2025-11-08T10:30', '2025-11-08T08:30:00.000Z'],
    ['2025-07-08T10:30', '2025-07-08T07:30:00.000Z'],
    ['2025-11-08', '2025-11-07T22:00:00.000Z'],
    ['2025-7-8', '2025-07-07T21:00:00.000Z'],
  ])('%s is %s', (text, at) => expect(utc(text)).toBe(at))

  it.each([
    ...['', 'x', '2025', '2025-11', '8.11.2025', '2025-13-01', '2025-02-29', '2025-11-00', '2025-11-08T25:00'],
    ...['2025-11-08T10:60', '1599-12-31', '0000-01-01', '2025-11-08T', '2025-11-08T10', '٢٠٢٥-١١-٠٨'],
  ])('is not %j', (text) => expect(readDate(text, timeZone)).toBeUndefined())

  it.each(['Europe/Bucharest', 'Europe/London', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
    'that is a day is that day for readers, whichever way the clocks are changed: %s',
    (timeZone) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone })
      const days = fc.date({ min: new Date('1600-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      fc.assert(
        fc.property(days, (date) => {
          const day = date.toISOString().slice(0, 10)
          expect(shown.format(readDate(day, timeZone))).toBe(day)
        }),
        { numRuns: 500 },
      )
    },
  )

  it('without an offset is of the place', () => {
    expect(utc('2025-07-08', 'Europe/London')).toBe('2025-07-07T23:00:00.000Z')
    expect(utc('2025-07-08T10:30', 'America/New_York')).toBe('2025-07-08T14:30:00.000Z')
    expect(utc('2025-07-08T10:30Z', 'America/New_York')).toBe('2025-07-08T10:30:00.000Z')
  })
})
