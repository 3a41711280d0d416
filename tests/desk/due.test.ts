/** Due times as people say them. */
import { describe, expect, it } from 'vitest'
import { localInput, sayDue, timeOfInput } from '../../functions/desk/browser/components/due.ts'

const at = (day: number, hour: number, month = 10, year = 2026): number =>
  new Date(year, month, day, hour, 30).getTime()
const now = at(30, 9)

describe('a due time', () => {
  it.each([
    ['today', at(30, 18), 'azi, 18:30', 'today, 18:30'],
    ['tomorrow, though it is less than a day away', at(31, 8), 'mâine, 08:30', 'tomorrow, 08:30'],
    ['the day after', at(32, 18), 'poimâine, 18:30', 'in 2 days, 18:30'],
    ['some days ago', at(27, 18), 'acum 3 zile, 18:30', '3 days ago, 18:30'],
    ['in two weeks', at(44, 18), 'luni, 14 decembrie, 18:30', 'Monday 14 December, 18:30'],
    ['next year', at(15, 18, 0, 2027), 'vineri, 15 ianuarie 2027, 18:30', 'Friday, 15 January 2027, 18:30'],
  ])('%s', (_, due, romanian, english) => {
    expect(sayDue(due, now, 'ro-RO')).toBe(romanian)
    expect(sayDue(due, now, 'en-GB')).toBe(english)
  })

  it('goes into a field and comes back the same, in the local time of whoever fills it in', () => {
    expect(localInput(now)).toBe('2026-11-30T09:30')
    expect(timeOfInput(localInput(now))).toBe(now)
    expect([localInput(null), timeOfInput('')]).toEqual(['', null])
  })
})
