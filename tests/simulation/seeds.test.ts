import { expect, it } from 'vitest'
import { badSeeds } from './seeds.ts'

it('100 seeds keep every invariant', { timeout: 300_000 }, async () => {
  expect(await badSeeds(1, 101)).toEqual([])
})
