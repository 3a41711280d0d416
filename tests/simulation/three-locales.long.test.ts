import { expect, it } from 'vitest'
import { withThird } from '../locales/third/bundle.ts'
import { badSeeds } from './seeds.ts'

it('20 seeds keep every invariant with a third locale', async () => {
  expect(await badSeeds(1, 21, [withThird])).toEqual([])
})
