import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['$5 million', '5 milioane de dolari'],
  ['US$5 million', '5 milioane de dolari americani'],
  ['5 million US dollars', '5 milioane USD'],
  ['€5bn', '5 miliarde de euro'],
  ['EUR 5 billion', '5 miliarde de euro'],
  ['5 million euros', '5 mil. euro'],
  ['100 lei', '100 RON'],
  ['100 lei', '100 de lei'],
  ['£20', '20 de lire'],
  ['20 pounds', '20 de lire sterline'],
  ['between 5 and 10 million euros', 'între 5 și 10 milioane de euro'],
  ['between €5 million and €10 million', 'între 5 și 10 milioane de euro'],
  ['$2-3 million', '2-3 milioane de dolari'],
  ['$100', '100 de dolari (circa 450 de lei)'],
  ['$100 (about 450 lei)', '100 de dolari (circa 450 de lei)'],
  ['$70 a barrel', '70 USD/baril'],
  ['50 cents', '50 de cenți'],
  ['a 5-million-euro contract', 'un contract de 5 milioane de euro'],
  ['a salary of 3,000 lei, up from 2,500', 'un salariu de 3.000 de lei, față de 2.500'],
  ['100 Swiss francs', '100 de franci elvețieni'],
  ['1,000 Czech crowns', '1.000 de coroane cehe'],
  ['200 hryvnias', '200 de grivne'],
  ['50 Turkish lira', '50 de lire turcești'],
  ['a million dollars', 'un milion de dolari'],
  ['one euro', 'un euro'],
]

const wrong: Fault[] = [
  ['$5 million', '5 milioane de euro', 'numbers.currency'],
  ['€5', '5 dolari', 'numbers.currency'],
  ['5 million euros', '5 milioane de lei', 'numbers.currency'],
  ['100 lei', '100 de euro', 'numbers.currency'],
  ['£20', '20 de euro', 'numbers.currency'],
  ['£20', '$20', 'numbers.currency'],
  ['a million dollars', 'un milion de euro', 'numbers.currency'],
  ['It cost $5 million.', 'A costat 5 milioane.', 'numbers.currencyMissing'],
  ['100 lei a month', '100 pe lună', 'numbers.currencyMissing'],
]

describe('currencies', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
