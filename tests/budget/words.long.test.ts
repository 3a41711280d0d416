/**
 * Every shape of text before everything that reads one. A sentence has at most 3,000 characters (`shared/segment/cut-long.ts`),
 * so what is done to one is measured on far more than it ever gets; what is done to a whole article, on the largest.
 */
import { describe, expect, it } from 'vitest'
import { costOf, KiB, least, MiB, measure } from './harness.ts'
import { isOfSentence, cases as many } from './many.ts'
import { isWhole, cases as words } from './words.ts'

/** At once, in MiB. */
const heap = 400

/** So many times a fixed piece of work. */
const most = 650
const mostOfWhole = 2600

function timesOf({ make, run }: (typeof words)[number], chars: number): number {
  run(make(300))
  const input = make(chars)
  return costOf(() => run(input)).times
}

describe('a quarter of a MiB', () => {
  it.each(words)('costs little: $name', async (one) => {
    expect(await least(most, () => timesOf(one, 256 * KiB))).toBeLessThanOrEqual(most)
  })

  it.each(many.filter((one) => !isOfSentence(one)))('costs little: $name', async (one) => {
    expect(await least(most, () => timesOf(one, 256 * KiB))).toBeLessThanOrEqual(most)
  })
})

describe('a sentence ten times as long as the longest', () => {
  it.each(many.filter(isOfSentence))('costs little: $name', async (one) => {
    expect(await least(most, () => timesOf(one, 32 * KiB))).toBeLessThanOrEqual(most)
  })
})

describe('two MiB', () => {
  it.each([
    ...words.filter(isWhole).map(({ name }) => ({ name, file: './words.ts' })),
    ...many.filter((one) => !isOfSentence(one)).map(({ name }) => ({ name, file: './many.ts' })),
  ])('keep to their work and 400 MiB: $name', async ({ name, file }) => {
    const best = await least(mostOfWhole, async () => {
      const cost = await measure(import.meta.resolve(file), name, 2 * MiB, heap)
      expect(cost).toMatchObject({ times: expect.any(Number) })
      return 'times' in cost ? cost.times : Infinity
    })
    expect(best).toBeLessThanOrEqual(mostOfWhole)
  })
})
