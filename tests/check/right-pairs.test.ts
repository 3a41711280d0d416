import { describe, expect, it } from 'vitest'
import { rightPairs } from './right-pairs.ts'
import { warningsIn } from './warnings-in.ts'

describe('a right pair', () => {
  it.each(rightPairs)('is quiet in Romanian: %s', (en, ro) => {
    expect(warningsIn(en, ro, 'ro')).toEqual([])
  })

  it.each(rightPairs)('is quiet in English: %s', (en, ro) => {
    expect(warningsIn(ro, en, 'en')).toEqual([])
  })
})
