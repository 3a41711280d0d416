/** Days told by name in one language and by date in the other, and numbers told without a number. */
import { describe, expect, it } from 'vitest'
import { checkDates } from '../../shared/check/dates.ts'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Pair } from './found.ts'

const right: Pair[] = [
  ['The shop is closed on 26 December.', 'Magazinul e închis a doua zi de Crăciun.'],
  ['The shop is closed on Boxing Day.', 'Magazinul e închis pe 26 decembrie.'],
  ['They arrived on Christmas Eve.', 'Au sosit pe 24 decembrie.'],
  ['They arrived on 31 December.', 'Au sosit de Revelion.'],
  ["They arrived on New Year's Day.", 'Au sosit pe 1 ianuarie.'],
  ['The water is blessed on January 6.', 'Apa se sfințește de Bobotează.'],
  ['Thousands marched on May Day.', 'Mii de oameni au mărșăluit de 1 Mai.'],
  ['The parade is held on 1 December.', 'Parada are loc de Ziua Națională.'],
  ['Pilgrims gather on 15 August.', 'Pelerinii se adună de Sfânta Maria.'],
  ["Pilgrims gather on St Andrew's Day.", 'Pelerinii se adună pe 30 noiembrie.'],
  ['Couples dine out on Valentine’s Day.', 'Cuplurile ies la cină pe 14 februarie.'],
  ['It was published on 1 April.', 'A fost publicată de Ziua Păcălelilor.'],
  ['The fire broke out on Bonfire Night.', 'Incendiul a izbucnit pe 5 noiembrie.'],
  ['Since 9/11, security has been tighter.', 'De la 11 septembrie 2001, securitatea e mai strictă.'],
  ['Women get flowers on 8 March.', 'Femeile primesc flori de Ziua Femeii.'],
  ['The bridge opened on Europe Day.', 'Podul s-a deschis pe 9 mai.'],
  ['Americans celebrate Independence Day.', 'Americanii sărbătoresc 4 Iulie.'],
  ['It ended in a goalless draw.', 'S-a terminat 0-0.'],
  ['He scored a hat-trick.', 'A înscris 3 goluri.'],
  ['He took bronze.', 'A ocupat locul 3.'],
  ['In a few days he leaves.', 'În 2-3 zile pleacă.'],
  ['In the 20th century he left.', 'În secolul trecut a plecat.'],
  ['The first quarter of 2024', 'Primele trei luni ale lui 2024'],
  ['All four were released.', 'Toți au fost eliberați.'],
  ['They reached the last 16.', 'S-au calificat în optimi.'],
]

const wrong: Pair[] = [
  ['The shop is closed on Boxing Day.', 'Magazinul e închis pe 25 decembrie.'],
  ["The shop is closed on New Year's Eve.", 'Magazinul e închis pe 1 ianuarie.'],
  ['He was born in March.', 'S-a născut în mai.'],
  ['He was born on the first of March.', 'S-a născut pe întâi aprilie.'],
  ['Goalless, 0-0', 'Fără goluri, 0-1'],
  ["The festival's five nights drew crowds.", 'Nopțile festivalului au atras mulțimi.'],
  ['Three of them were hurt.', 'Unii dintre ei au fost răniți.'],
]

const found = (source: string, target: string, from: 'en' | 'ro') =>
  [checkNumbers, checkDates].flatMap((check) => codesOf(check, source, target, from))

describe('days and numbers told by name', () => {
  it.each(right)('meet their numbers: %s = %s', (en, ro) => {
    expect(found(en, ro, 'en')).toEqual([])
    expect(found(ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('meet no others: %s, %s', (en, ro) => {
    expect(found(en, ro, 'en')).not.toEqual([])
  })
})
