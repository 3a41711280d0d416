/**
 * Every shape of text before everything that reads one. A sentence has at most 3,000 characters (`shared/segment/cut-long.ts`),
 * so what is done to one is measured on far more than it ever gets; what is done to a whole article, on the largest.
 */
import { describe, expect, it } from 'vitest'
import { KiB, least, MiB, measure, worked } from './harness.ts'
import { isOfSentence, cases as many } from './many.ts'
import { isWhole, cases as words } from './words.ts'

/** At once, in MiB. */
const heap = 400

function millisecondsOf({ make, run }: (typeof words)[number], chars: number): number {
  run(make(300))
  const input = make(chars)
  const begin = worked()
  run(input)
  return worked() - begin
}

describe('a quarter of a MiB', () => {
  it.each(words)('takes less than a second: $name', async (one) => {
    expect(await least(1000, () => millisecondsOf(one, 256 * KiB))).toBeLessThanOrEqual(1000)
  })

  it.each(many.filter((one) => !isOfSentence(one)))('takes less than a second: $name', async (one) => {
    expect(await least(1000, () => millisecondsOf(one, 256 * KiB))).toBeLessThanOrEqual(1000)
  })
})

describe('a sentence ten times as long as the longest', () => {
  it.each(many.filter(isOfSentence))('takes less than a second: $name', async (one) => {
    expect(await least(1000, () => millisecondsOf(one, 32 * KiB))).toBeLessThanOrEqual(1000)
  })
})

describe('two MiB', () => {
  it.each([
    ...words.filter(isWhole).map(({ name }) => ({ name, file: './words.ts' })),
    ...many.filter((one) => !isOfSentence(one)).map(({ name }) => ({ name, file: './many.ts' })),
  ])('keep to four seconds and 400 MiB: $name', async ({ name, file }) => {
    const best = await least(4000, async () => {
      const cost = await measure(import.meta.resolve(file), name, 2 * MiB, heap)
      expect(cost).toMatchObject({ ms: expect.any(Number) })
      return 'ms' in cost ? cost.ms : Infinity
    })
    expect(best).toBeLessThanOrEqual(4000)
  })
})
