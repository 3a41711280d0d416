import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['at 2:30 pm', 'la ora 14.30'],
  ['at 2:30 pm', 'la 14:30'],
  ['at 2.30pm', 'la ora 14:30'],
  ['at 2:30 p.m.', 'la ora 2.30 după-amiaza'],
  ['at 7 pm', 'la ora 19'],
  ['at 7 pm', 'la ora 19.00'],
  ['at 7 pm', 'la 7 seara'],
  ['at 7 in the evening', 'la ora 19.00'],
  ['at 5 o’clock in the afternoon', 'la ora 17'],
  ['at half past two', 'la ora două și jumătate'],
  ['at half past two', 'la ora 14.30'],
  ['at 2:30', 'la două și jumătate'],
  ['at quarter to three', 'la trei fără un sfert'],
  ['at quarter to three', 'la ora 14:45'],
  ['at noon', 'la ora 12.00'],
  ['at midnight', 'la ora 00:00'],
  ['at 12 pm', 'la prânz'],
  ['between 10 and 11 pm', 'între orele 22 și 23'],
  ['between 10:00-11:00 pm', 'între orele 22:00 și 23:00'],
  ['from 9am to 5pm', 'între 9.00 și 17.00'],
  ['at 1430 GMT', 'la ora 14:30 GMT'],
  ['at 14:30 GMT', 'la ora 14:30 GMT (16:30, ora României)'],
  ['at 8 a.m. sharp', 'la ora 8 fix'],
  ['at 8:00', 'la ora 8'],
  ['at 17:45', 'la ora 17,45'],
  ['at seven', 'la ora 7'],
]

const wrong: Fault[] = [
  ['at 2:30 pm', 'la ora 15.30', 'numbers.changed'],
  ['at 14:30', 'la ora 14:50', 'numbers.changed'],
  ['at 7 pm', 'la ora 20', 'numbers.changed'],
  ['at half past two', 'la ora 15.30', 'numbers.changed'],
]

describe('times of day', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
