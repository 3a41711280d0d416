import { expect, it } from 'vitest'
import { badSeeds } from './seeds.ts'

it('2,500 seeds keep every invariant', async () => {
  expect(await badSeeds(7501, 10001)).toEqual([])
})
