/** An article's row where it is listed is of what stands last, though the clocks of two processes don't agree. */
import { expect, it } from 'vitest'
import { readArticleList, readSiteList } from '../../shared/pipeline/listings.ts'
import { makeWorld } from '../world.ts'
import { patch, readVersion } from './versions.ts'

it('shows the last correction, also where its process is behind that of the one before', async () => {
  for (const [first, second] of [
    [40_000, 0],
    [0, -40_000],
    [0, 40_000],
  ] as const) {
    for (const folded of [false, true]) {
      const world = makeWorld()
      const clock = world.ports.now
      const { id } = await world.upload('# The ferry\n\nIt came in at noon.', { query: '?locale=en' })
      await world.settle()
      for (const [skew, text] of [
        [first, 'Feribotul'],
        [second, 'Bacul'],
      ] as const) {
        world.pass(2000)
        world.ports.now = () => clock() + skew
        const pair = (await readVersion(world, id, 'ro')).segments[0]
        expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text })).status).toBe(200)
        world.ports.now = clock
        if (folded) await world.fold()
      }
      const [row] = (await readArticleList(world.stored, { limit: 10 })).items
      expect(row?.versions.find(({ locale }) => locale === 'ro')?.title).toBe('Bacul')
      await world.settle()
      world.pass(2000)
      await world.fold()
      expect((await readSiteList(world.stored, 'ro', { limit: 10 })).items.map(({ title }) => title)).toEqual(['Bacul'])
    }
  }
})
