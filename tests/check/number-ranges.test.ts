import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['between 2 and 3 million', 'între 2 și 3 milioane'],
  ['between 2 million and 3 million', 'între 2 și 3 milioane'],
  ['2-3 million', '2–3 milioane'],
  ['2-3 million', 'între două și trei milioane'],
  ['two or three million', '2 sau 3 milioane'],
  ['2.5 to 3 million', 'între 2,5 și 3 milioane'],
  ['between 2,000,000 and 3,000,000', 'între 2 și 3 milioane'],
  ['20,000 to 30,000', '20-30 de mii'],
  ['20-30 thousand', '20.000-30.000'],
  ['5-10 minutes', 'între 5 și 10 minute'],
  ['in 2021-22', 'în 2021-2022'],
  ['in 1939–45', 'între 1939 și 1945'],
  ['In 2021 300 people left.', 'În 2021 300 de persoane au plecat.'],
  ['In 2021, 300 people left.', 'În 2021 300 de persoane au plecat.'],
  ['a score of 3-2', 'scorul de 3-2'],
  ['won 6-4, 7-5', 'a câștigat cu 6-4, 7-5'],
  ['won 6-4, 7-5', 'a câștigat cu 6/4, 7/5'],
  ['a ratio of 3:1', 'un raport de 3 la 1'],
  ['12 300 people', '12.300 de oameni'],
  ['call 021 312 3456', 'sunați la 021.312.34.56'],
  ['call +40 21 312 3456', 'sunați la 021 312 34 56'],
  ['call 0722-123-456', 'sunați la 0722 123 456'],
  ['from 5 to 10 percent', 'de la 5% la 10%'],
  ['iOS 17.4', 'iOS 17.4'],
  ['version 3.2.1', 'versiunea 3.2.1'],
]

const wrong: Fault[] = [
  ['between 2 and 3 million', 'între 2 și 4 milioane', 'numbers.changed'],
  ['between 2 and 3 million', 'între 2 și 3 mii', 'numbers.changed'],
  ['20,000 to 30,000', '20-30 de milioane', 'numbers.changed'],
  ['a score of 3-2', 'scorul de 3-1', 'numbers.changed'],
  ['call 0722 123 456', 'sunați la 0722 123 457', 'numbers.changed'],
  ['In 2021 300 people left.', 'În 2021 500 de persoane au plecat.', 'numbers.changed'],
]

describe('ranges', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toContain(code)
  })
})
