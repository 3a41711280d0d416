/** The quick hash spreads evenly over its bits. */
import { expect, it } from 'vitest'
import { hash32 } from '../../shared/text/hash32.ts'

it('16,000 words fall evenly into 16 parts, by the high bits and by the low ones', () => {
  for (const part of [(hash: number) => hash >>> 28, (hash: number) => hash & 15]) {
    const counts = new Map<number, number>()
    for (let i = 0; i < 16_000; i++) {
      const at = part(hash32(`stem${i}`))
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    expect(counts.size).toBe(16)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  }
})
