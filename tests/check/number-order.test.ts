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
]

const wrong: Fault[] = [
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
