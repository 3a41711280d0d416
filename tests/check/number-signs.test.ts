import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['It was -12 degrees.', 'Au fost -12 grade.'],
  ['It was –12 degrees.', 'Au fost minus 12 grade.'],
  ['It was minus 12.', 'Au fost −12.'],
  ['It was 12 degrees below zero.', 'Au fost minus 12 grade.'],
  ['It was 12 below.', 'Au fost 12 grade sub zero.'],
  ['Shares: -3%', 'Acțiunile au scăzut cu 3%.'],
  ['Shares fell 3%.', 'Acțiuni: -3%'],
  ['from 10 to 12 degrees', '10-12 grade'],
  ['from 10 to 12 degrees', '10 – 12 grade'],
  ['COVID-19', 'Covid-19'],
  ['an F-16 jet', 'un avion F-16'],
  ['a deficit of 5 billion', 'un sold de -5 miliarde'],
  ['between -5 and 3 degrees', 'între -5 și 3 grade'],
  ['minus twelve degrees', 'minus 12 grade'],
]

const wrong: Fault[] = [
  ['It was -12 degrees.', 'Au fost 12 grade.', 'numbers.minusMissing'],
  ['It was minus 12 degrees.', 'Au fost 12 grade.', 'numbers.minusMissing'],
  ['It was 12 degrees below zero.', 'Au fost 12 grade.', 'numbers.minusMissing'],
  ['It was 12 degrees.', 'Au fost -12 grade.', 'numbers.minusAdded'],
  ['It was 12 degrees.', 'Au fost minus 12 grade.', 'numbers.minusAdded'],
]

describe('signs', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
