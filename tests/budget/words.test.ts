import { describe, expect, it } from 'vitest'
import { type Case, KiB, worked } from './harness.ts'
import { cases as many } from './many.ts'
import { cases as words } from './words.ts'

/** Below this, in milliseconds, a run is too short to compare. */
const negligible = 4
const most = 2.5
const tries = 8

/** How many times longer twice the input takes, over two doublings, by the shortest of some runs: linear work is 2, quadratic 4. */
function doublingCost({ make, run }: Case, chars: number): number {
  const inputs = [make(chars), make(4 * chars)]
  const best = [Infinity, Infinity]
  let cost = Infinity
  for (let i = 0; i < tries && cost > most; i++) {
    for (const [at, input] of inputs.entries()) {
      const begin = worked()
      run(input)
      best[at] = Math.min(best[at] ?? Infinity, worked() - begin)
    }
    cost = Math.sqrt(Math.max(negligible, best[1] ?? 0) / Math.max(negligible, best[0] ?? 0))
  }
  return cost
}

describe('what reads a text', () => {
  it.each(words)('costs twice as much when it is twice as long: $name', (one) => {
    expect(doublingCost(one, 4 * KiB)).toBeLessThanOrEqual(most)
  })
})

describe('what takes many', () => {
  it.each(many)('costs twice as much for twice as many: $name', (one) => {
    expect(doublingCost(one, 16 * KiB)).toBeLessThanOrEqual(most)
  })
})
