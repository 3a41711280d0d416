import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['36.6°C', '36,6°C'],
  ['3.5 hours', '3,5 ore'],
  ['1,234.5 lei', '1.234,5 lei'],
  ['0.5%', '0,5%'],
  ['$4.20', '4,20 dolari'],
  ['$4.20', '4,2 dolari'],
  ['version 17.4', 'versiunea 17.4'],
  ['iOS 17.4', 'iOS 17.4'],
  ['at 14.30', 'la ora 14.30'],
  ['at 5.30 pm', 'la ora 17.30'],
  ['Article 5.2', 'Articolul 5.2'],
  ['on 15 March', 'pe 15.03'],
  ['0.75', '0,75'],
]

const wrong: Fault[] = [
  ['36.6°C', '36.6°C', 'numbers.decimal'],
  ['3.5 hours', '3.5 ore', 'numbers.decimal'],
  ['0.5%', '0.5%', 'numbers.decimal'],
  ['2.5 million euros', '2.5 milioane de euro', 'numbers.decimal'],
  ['3.5 GHz', '3.5 GHz', 'numbers.decimal'],
  ['1.5 years', '1.5 ani', 'numbers.decimal'],
  ['2.5 seconds', '2.5 secunde', 'numbers.decimal'],
  ['5.5 m', '5.5 m', 'numbers.decimal'],
  ['0.5 l', '0.5 l', 'numbers.decimal'],
  ['2.5 g', '2.5 g', 'numbers.decimal'],
  ['2.5 MW', '2.5 MW', 'numbers.decimal'],
  ['1.2bn lei', '1.2 mld. lei', 'numbers.decimal'],
  ['1.5 ha', '1.5 ha', 'numbers.decimal'],
  ['3.5 hours', '35 de ore', 'numbers.changed'],
  ['1.5 million', '15 milioane', 'numbers.changed'],
  ['16,700 people', '16,700 de oameni', 'numbers.misread'],
  ['4.250 kg', '4.250 kg', 'numbers.misread'],
]

describe('decimals', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
