import { expect, it } from 'vitest'
import { badSeeds } from './seeds.ts'

it('2,500 seeds keep every invariant', async () => {
  expect(await badSeeds(2501, 5001)).toEqual([])
})
