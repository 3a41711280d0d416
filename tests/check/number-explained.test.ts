import { describe, expect, it } from 'vitest'
import { checkDates } from '../../shared/check/dates.ts'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['They are in their 30s.', 'Au între 30 și 40 de ani.'],
  ['People in their 20s and 30s.', 'Persoane între 20 și 40 de ani.'],
  ['A teenager was hurt.', 'Un tânăr de 17 ani a fost rănit.'],
  ['A 17-year-old was hurt.', 'Un adolescent a fost rănit.'],
  ['An 84-year-old won.', 'Un octogenar a câștigat.'],
  ['She is nearly 100.', 'Are aproape un secol de viață.'],
  ['Places for under-sevens are free.', 'Locurile sunt gratuite pentru copiii sub 7 ani.'],
  ['The under-21s won.', 'Tineretul a câștigat.'],
  ['Three in 10 voters stayed home.', '30 la sută dintre alegători au stat acasă.'],
  ['He got a 9.80.', 'A luat nota 9,80 din 10.'],
  ['The average mark was 8.45 out of 10.', 'Media a fost 8,45.'],
  ['After the attacks of September 11', 'După atentatele din 11 septembrie 2001'],
  ['Since the 1989 revolution', 'De la Revoluție'],
  ['Since the fall of the Berlin Wall', 'De la căderea Zidului Berlinului, în 1989'],
  ['They came from two goals down to win 3-2.', 'Au revenit de la 0-2 și au câștigat cu 3-2.'],
  ['No 10 declined to comment.', 'Biroul premierului a refuzat să comenteze.'],
  ['He left 10 Downing Street.', 'A părăsit reședința premierului.'],
  ['Sales rose 4% from a year earlier.', 'Vânzările au crescut cu 4% față de aceeași perioadă din 2024.'],
  ['Last year sales fell.', 'În 2024 vânzările au scăzut.'],
  ['On New Year’s Eve', 'În noaptea de 31 decembrie spre 1 ianuarie'],
  ['He scored in stoppage time.', 'A marcat în minutul 90+4.'],
  ['He ran 2:01:09.', 'A alergat în 2:01.09.'],
  ['At half six.', 'La șase și jumătate.'],
  ['He left at half past four in the morning.', 'A plecat la 4 și jumătate dimineața.'],
  ['At twenty to five the bell rang.', 'La cinci fără douăzeci a sunat clopoțelul.'],
  ['At midnight.', 'La 12 noaptea.'],
  ['It cost SKr500.', 'A costat 500 de coroane suedeze.'],
]

const wrong: Fault[] = [
  ['They are in their 30s.', 'Au 40 de ani.', 'numbers.changed'],
  ['A teenager was hurt.', 'Un tânăr de 27 de ani a fost rănit.', 'numbers.added'],
  ['A 17-year-old teenager was hurt.', 'Un adolescent a fost rănit.', 'numbers.missing'],
  ['The 1989 revolution', 'Revoluția din 1990', 'numbers.added'],
  ['Sales fell in 2024.', 'Vânzările au scăzut în 2023.', 'numbers.changed'],
  ['Last year, in 2024, sales fell.', 'Anul trecut vânzările au scăzut.', 'numbers.missing'],
  ['Of the 10 houses, 7 burned.', 'Au ars 7 case.', 'numbers.missing'],
  ['At half six.', 'La șapte și jumătate.', 'numbers.changed'],
]

describe('numbers that readers know, or are told in words', () => {
  it.each(right)('are no findings: %s = %s', (en, ro) => {
    for (const check of [checkNumbers, checkDates]) {
      expect(codesOf(check, en, ro, 'en')).toEqual([])
      expect(codesOf(check, ro, en, 'ro')).toEqual([])
    }
  })

  it.each(wrong)('are findings where they say something else: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
