import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['Bus 14 will be replaced by bus 41.', 'Autobuzul 41 va înlocui autobuzul 14.'],
  ['Bus 14 will replace bus 41.', 'Autobuzul 41 va fi înlocuit de autobuzul 14.'],
  ['Bus 14 will run instead of bus 41.', 'În locul autobuzului 41 va circula autobuzul 14.'],
  ['Of the 48 players, 15 left.', 'Din cei 48 de jucători, 15 au plecat.'],
  ['48 mayors of 15 counties', '48 de primari din 15 județe'],
  ['It rose from 3% to 4%.', 'A crescut de la 3 la 4%.'],
  ['It was 3% in May and 4% in June.', 'A fost 3% în mai și 4 în iunie.'],
  ['Thousands of miles away', 'La mii de kilometri distanță'],
  ['Add 1/2 cup milk.', 'Adăugați 120 ml de lapte.'],
  ['The low was 28.', 'Minima a fost de -2 grade.'],
  ['Shoe size 9', 'Măsura 43 la pantof'],
  ['He scored with 10 minutes left.', 'A marcat în minutul 80.'],
]

const wrong: Fault[] = [
  ['Bus 14 will replace bus 41.', 'Autobuzul 41 va înlocui autobuzul 14.', 'numbers.order'],
  ['15 of the 48 players left.', '48 dintre cei 15 jucători au plecat.', 'numbers.order'],
  ['Shares fell 3% and bonds 2%.', 'Acțiunile au scăzut cu 3, iar obligațiunile cu 2%.', 'numbers.percentMissing'],
  ['With 10 minutes left.', 'Cu 12 minute înainte de final.', 'numbers.changed'],
  ['A hundred miles away', 'La o sută de kilometri distanță', 'numbers.unit'],
]

describe('parts, places and signs of numbers', () => {
  it.each(right)('are kept: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('are lost: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
