import { describe, expect, it } from 'vitest'
import { checkDates } from '../../shared/check/dates.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['on 3 March', 'pe 3 martie'],
  ['on Monday, 3 March', 'luni, 3 martie'],
  ['on Monday 3 March', 'luni 3 martie'],
  ['on March 15, 2024', 'pe 15 martie 2024'],
  ['on March 15, 2024', 'la 15.03.2024'],
  ['on 3/15/2024', 'pe 15 martie 2024'],
  ['on 15/03/2024', 'pe 15.03.2024'],
  ['on 2024-03-15', 'pe 15 martie 2024'],
  ['on 15 March', 'pe 15.03'],
  ['on 31 December', 'pe 31.12'],
  ['on 02/03/2024', 'pe 2 martie 2024'],
  ['on 02/03/2024', 'pe 3 februarie 2024'],
  ['on Sept. 11', 'pe 11 septembrie'],
  ['It may rain in March.', 'S-ar putea să plouă în martie.'],
  ['They march on Friday.', 'Ei mărșăluiesc vineri.'],
  ['for three months', 'timp de trei luni'],
  ['in the last months', 'în ultimele luni'],
  ['He arrived on Monday.', 'A ajuns ieri.'],
  ['He said on Monday', 'a declarat luni'],
  ['more people in May', 'mai mulți oameni în mai'],
  ['1 May', '1 mai'],
  ['May Day', 'Ziua Muncii'],
  ['Black Friday offers', 'oferte de Black Friday'],
  ['Good Friday', 'Vinerea Mare'],
  ['a Sunday Times report', 'un articol din Sunday Times'],
  ['April Smith said', 'April Smith a spus'],
  ['Theresa May said', 'Theresa May a spus'],
  ['August Strindberg', 'August Strindberg'],
  ['in Miercurea Ciuc', 'la Miercurea Ciuc'],
  ['Thursday night', 'în noaptea de joi spre vineri'],
  ['every Sunday', 'în fiecare duminică'],
  ['on Sundays', 'duminica'],
  ['between March and May', 'între martie și mai'],
  ['in spring, on the 3rd', 'primăvara, pe 3'],
  ['a 15.03 GHz signal', 'un semnal de 15,03 GHz'],
]

const wrong: Fault[] = [
  ['on 3 March', 'pe 3 aprilie', 'dates.month'],
  ['on March 3, 2024', 'pe 3 mai 2024', 'dates.month'],
  ['on 3 May', 'pe 3 martie', 'dates.month'],
  ['in April', 'în iunie', 'dates.month'],
  ['on 15 March 2024', 'pe 15.04.2024', 'dates.month'],
  ['on 3/15/2024', 'pe 15 aprilie 2024', 'dates.month'],
  ['on 2024-03-15', 'pe 15 mai 2024', 'dates.month'],
  ['on Tuesday 3 March', 'luni 3 martie', 'dates.weekday'],
  ['on Monday', 'marți', 'dates.weekday'],
  ['He said on Friday that', 'a declarat joi că', 'dates.weekday'],
  ['since Sunday', 'de sâmbătă', 'dates.weekday'],
  ['on 3 March', 'pe 3', 'dates.monthMissing'],
  ['on March 15, 2024', 'pe martie 15, 2024', 'dates.format'],
  ['on March 15, 2024', 'pe 03/15/2024', 'dates.format'],
]

describe('dates', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkDates, en, ro, 'en')).toEqual([])
    expect(codesOf(checkDates, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkDates, en, ro, 'en')).toEqual([code])
  })
})
