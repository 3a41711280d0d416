import { describe, expect, it } from 'vitest'
import { foundIn } from './found.ts'
import { rightPairs } from './right-pairs.ts'

describe('a right pair', () => {
  it.each(rightPairs)('is quiet in Romanian: %s', (en, ro) => {
    expect(foundIn(en, ro, 'ro')).toEqual([])
  })

  it.each(rightPairs)('is quiet in English: %s', (en, ro) => {
    expect(foundIn(ro, en, 'en')).toEqual([])
  })
})
