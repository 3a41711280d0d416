import { describe, expect, it } from 'vitest'
import { doublingCost, KiB, mostForTwice } from './harness.ts'
import { cases as many } from './many.ts'
import { cases as words } from './words.ts'

describe('what reads a text', () => {
  it.each(words)('costs twice as much when it is twice as long: $name', (one) => {
    expect(doublingCost(one, 2 * KiB)).toBeLessThanOrEqual(mostForTwice)
  })
})

describe('what takes many', () => {
  it.each(many)('costs twice as much for twice as many: $name', (one) => {
    expect(doublingCost(one, 4 * KiB)).toBeLessThanOrEqual(mostForTwice)
  })
})
