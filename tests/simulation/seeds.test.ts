import { expect, it } from 'vitest'
import { badSeeds } from './seeds.ts'

it('40 seeds keep every invariant', async () => {
  expect(await badSeeds(1, 41)).toEqual([])
})
