import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['from 3 to 5 percent', 'de la 3 la 5 la sută'],
  ['rose to 5% from 3%', 'a crescut de la 3% la 5%'],
  ['rose to 5% from 3%', 'a crescut la 5%, de la 3%'],
  ['12 dead and 30 wounded', '12 morți și 30 de răniți'],
  ['5 of the 10 passengers', '5 dintre cei 10 pasageri'],
  ['Of the 10 passengers, 5 died.', 'Au murit 5 dintre cei 10 pasageri.'],
  ['5 of the 10 passengers died.', 'Din cei 10 pasageri, 5 au murit.'],
  ['In 2021, 300 people left.', 'Au plecat 300 de oameni în 2021.'],
  ['At 9.30 on 24 February 2022', 'Pe 24 februarie 2022, la 9.30'],
  ['March 8, 2024', '8 martie 2024'],
  ['lost 1-2', 'a pierdut cu 2-1'],
  ['20,000 lei for 3 months', 'timp de 3 luni, 20.000 de lei'],
  ['between 2 and 3 million', 'între 2 și 3 milioane'],
  ['The 4 suspects, aged 20 to 35', 'Cei 4 suspecți, între 20 și 35 de ani'],
  ['In 23 cities the band played 64 concerts.', 'Trupa a susținut 64 de concerte în 23 de orașe.'],
  ['At the coast it was 27 degrees, in the mountains 12.', 'Au fost 12 grade la munte și 27 pe litoral.'],
  ['Mihai is 29 and his sister Ana 34.', 'Ana are 34 de ani, iar fratele ei Mihai, 29.'],
  ['With 14 cows and 200 sheep, it feeds six families.', 'Cu 200 de oi și 14 vaci, hrănește șase familii.'],
  ['Women earn 3,900 lei, men 4,600.', 'Bărbații câștigă 4.600 de lei, iar femeile 3.900.'],
  ['Ponta got 12 years; Dragnea, 3.', 'Dragnea a primit 3 ani, iar Ponta, 12.'],
  ['120 of the 2,000 seats are free.', 'Din cele 2.000 de locuri, 120 sunt gratuite.'],
  [
    'Exports rose 5% to 12 billion euros and imports 3% to 15 billion.',
    'Importurile au crescut cu 3%, la 15 miliarde de euro, iar exporturile cu 5%, la 12 miliarde.',
  ],
]

const wrong: Fault[] = [
  ['The band played 64 concerts in 23 cities.', 'Trupa a susținut 23 de concerte în 64 de orașe.', 'numbers.order'],
  ['150 g of flour, 90 g of butter', '90 g de făină, 150 g de unt', 'numbers.order'],
  ['12 degrees in the mountains and 27 at the coast', '27 de grade la munte și 12 pe litoral', 'numbers.order'],
  ['Only 15 of the 48 houses have water.', 'Doar 48 dintre cele 15 case au apă.', 'numbers.order'],
  ['Ana, 34, and Mihai, 29, run it.', 'Ana, de 29 de ani, și Mihai, de 34, o conduc.', 'numbers.order'],
  ['It has 300 beds and 45 doctors.', 'Are 45 de paturi și 300 de medici.', 'numbers.order'],
  ['It has 31 teachers for 420 pupils.', 'Are 420 de profesori la 31 de elevi.', 'numbers.order'],
  [
    'It seats 220 on the ground floor and 90 in the gallery.',
    'Are 90 de locuri la parter și 220 la balcon.',
    'numbers.order',
  ],
  ['It opened in 1896 and closed in 2004.', 'S-a deschis în 2004 și s-a închis în 1896.', 'numbers.order'],
  ['from 3 to 5 percent', 'de la 5 la 3 la sută', 'numbers.order'],
  ['rose from 3% to 5%', 'a crescut de la 5% la 3%', 'numbers.order'],
  ['rose to 5% from 3%', 'a crescut de la 5% la 3%', 'numbers.order'],
  ['12 dead and 30 wounded', '30 de morți și 12 răniți', 'numbers.order'],
  ['between 2 and 3 million', 'între 3 și 2 milioane', 'numbers.order'],
  ['three men and five women', 'cinci bărbați și trei femei', 'numbers.order'],
  ['2-3 million', '3-2 milioane', 'numbers.order'],
  ['Farul beat FCSB 3-1', 'Farul a învins FCSB cu 1-3', 'numbers.order'],
  ['seven men and nine women', 'nouă bărbați și șapte femei', 'numbers.order'],
]

describe('the order of numbers', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
