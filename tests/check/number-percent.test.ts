import { describe, expect, it } from 'vitest'
import { checkNumbers } from '../../shared/check/numbers.ts'
import { codesOf, type Fault, type Pair } from './found.ts'

const right: Pair[] = [
  ['5% of voters', '5% dintre alegători'],
  ['5% of voters', '5 la sută dintre alegători'],
  ['5 per cent', '5 procente'],
  ['20 percent', '20 de procente'],
  ['between 5% and 10%', 'între 5 și 10%'],
  ['5-10%', '5% – 10%'],
  ['5 to 10 percent', 'între 5% și 10%'],
  ['rose 2 percentage points to 7%', 'a crescut cu 2 puncte procentuale, până la 7%'],
  ['a two-point lead', 'un avans de două puncte'],
  ['2 percentage points', '2 puncte'],
  ['seven percent', 'șapte la sută'],
  ['25 basis points', '25 de puncte de bază'],
  ['30 points and 10 rebounds', '30 de puncte și 10 recuperări'],
  ['one percent', 'un procent'],
  ['100% sure', 'sută la sută sigur'],
  ['half of voters', '50% dintre alegători'],
  ['even a quarter of a percentage point', 'chiar și un sfert de punct procentual'],
]

const wrong: Fault[] = [
  ['5 percentage points', '5%', 'numbers.points'],
  ['5%', '5 puncte procentuale', 'numbers.points'],
  ['two percentage points', 'două procente', 'numbers.points'],
  ['5% of voters', '5 dintre alegători', 'numbers.percentMissing'],
  ['5 voters', '5% dintre alegători', 'numbers.percentAdded'],
  ['5% of voters', '6% dintre alegători', 'numbers.changed'],
]

describe('percentages', () => {
  it.each(right)('are the same: %s = %s', (en, ro) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([])
    expect(codesOf(checkNumbers, ro, en, 'ro')).toEqual([])
  })

  it.each(wrong)('differ: %s, %s', (en, ro, code) => {
    expect(codesOf(checkNumbers, en, ro, 'en')).toEqual([code])
  })
})
