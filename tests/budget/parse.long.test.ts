/** Every shape of original at a quarter of a MiB and at two, in a process of its own: work is a coarse guard, memory a bound. */
import { describe, expect, it } from 'vitest'
import { cases as docx } from './docx.ts'
import { doublingCost, KiB, least, MiB, measure, mostForTwice } from './harness.ts'
import { cases as html } from './html.ts'
import { cases as markdown } from './markdown.ts'
import { cases as paste } from './paste.ts'
import { cases as text } from './text.ts'

const files = { docx, html, markdown, paste, text }
const limits = [
  { chars: 256 * KiB, times: 650 },
  { chars: 2 * MiB, times: 2600 },
]
/** At once, in MiB. */
const heap = 400

describe.each(Object.entries(files))('of %s', (format, cases) => {
  it.each(cases)('$name costs at most two and a half times as much when it is twice as long', (one) => {
    expect(doublingCost(one, 8 * KiB)).toBeLessThanOrEqual(mostForTwice)
  })

  it.each(cases)('$name keeps to its work and memory', async ({ name }) => {
    const file = import.meta.resolve(`./${format}.ts`)
    for (const { chars, times } of limits) {
      const best = await least(times, async () => {
        const cost = await measure(file, name, chars, heap)
        expect(cost, `${chars} characters`).toMatchObject({ times: expect.any(Number) })
        return 'times' in cost ? cost.times : Infinity
      })
      expect(best, `${chars} characters`).toBeLessThanOrEqual(times)
    }
  })
})
