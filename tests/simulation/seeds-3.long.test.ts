import { expect, it } from 'vitest'
import { badSeeds } from './seeds.ts'

it('2,500 seeds keep every invariant', async () => {
  expect(await badSeeds(5001, 7501)).toEqual([])
})
