import { describe, expect, it } from 'vitest'
import { checkDates } from '../../shared/check/dates.ts'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['The match starts at 8 p.m. GMT on Tuesday.', 'Meciul începe marți, la ora 22.00.'],
  ['The launch is set for 7:30 p.m. ET Tuesday.', 'Lansarea este programată miercuri, la 2.30, ora României.'],
  ['The debate starts at 9pm ET.', 'Dezbaterea începe la 4 dimineața, ora României.'],
  ['It left at 23:40 UTC on Sunday.', 'A decolat luni, la ora 1.40, ora României.'],
  ['The call is at 11 a.m. Pacific.', 'Apelul are loc la ora 21.00.'],
  ['Trading opened at 9:30 a.m. Eastern time.', 'Tranzacționarea a început la ora 16.30.'],
  ['Attacks began at 0300 GMT.', 'Atacurile au început la ora 5.00 dimineața, ora locală.'],
  ['It struck at 4:17 a.m. local time.', 'S-a produs la ora 3.17, ora României.'],
]

const wrong: Fault[] = [
  ['It begins at 8 p.m. GMT.', 'Începe la ora 21.00 GMT.', 'numbers.changed'],
  ['It begins at 8 p.m. Moscow time.', 'Începe la ora 21.00, ora Moscovei.', 'numbers.changed'],
  ['It begins at 8 p.m. local time.', 'Începe la ora 21.00, ora locală.', 'numbers.changed'],
  ['It lasts 8 days from 3 p.m. GMT.', 'Durează 9 zile de la 17.00, ora României.', 'numbers.changed'],
]

describe('time zones', () => {
  it.each(right)('a time at another place is another hour, and may be another day: %s = %s', (en, ro) => {
    for (const check of [checkNumbers, checkDates]) {
      expect(codesOf(check, en, ro, 'en')).toEqual([])
      expect(codesOf(check, ro, en, 'ro')).toEqual([])
    }
  })

  it.each(wrong)('what has one zone, or is no time, is compared: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
