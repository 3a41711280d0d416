/** What readers' pages read at 100 articles and at 10,000, counted: the same. `npm run bench` has the times. */
import { expect, it } from 'vitest'
import { compactArticleLists } from '../../../functions/jobs/compact/article-lists.ts'
import { idOf, rareWord } from '../../pipeline/newsroom.ts'
import { makeWorld, type World } from '../../world.ts'
import { publishTo } from './newsroom.ts'

/** Folded as an import is, by as many articles at a time as a test has patience for; the last ten came later. */
async function newsroom(count: number): Promise<World> {
  const world = makeWorld()
  for (const [from, to] of [
    [0, count - 10],
    [count - 10, count],
  ] as const) {
    await publishTo(world, from, to)
    for (let more = true; more; ) {
      world.pass(2000)
      const result = await compactArticleLists(world.ports, 4000)
      if (!result.ok) throw new Error('a fold was refused')
      more = result.more
    }
  }
  return world
}

const paths = (count: number) => ({
  'a front page': '/ro',
  'a page of older articles': `/en?cursor=${idOf(count - 40)}`,
  'a section': '/en/section/sport',
  'an author': '/ro/author/mara-tepordei',
  'a feed': '/ro/feed.xml',
  'the sitemap': '/sitemap.xml',
  'a part of it': '/sitemap/newest.xml',
  'the desk’s list': '/api/v1/articles?limit=50',
  'search, a rare word': `/ro/search?q=${rareWord(42)}`,
  'search, a common word': '/ro/search?q=primari',
  'search, two words': '/ro/search?q=poduri+si+spitale',
})

async function readsOf(world: World, count: number) {
  const reads: Record<string, { lists: number; gets: number; blocks: number }> = {}
  for (const [name, path] of Object.entries(paths(count))) {
    world.calls.length = 0
    expect([path, (await world.request(path)).status]).toEqual([path, 200])
    const blocks = world.calls.filter(({ key }) => key.includes('/blocks/')).length
    const of = (operation: string) => world.calls.filter((call) => call.operation === operation).length
    expect(of('put') + of('delete')).toBe(0)
    reads[name] = { lists: of('list'), gets: of('get') - blocks, blocks }
  }
  return reads
}

it('at 10,000 articles every page reads what it reads at 100', async () => {
  const [few, many] = [await newsroom(100), await newsroom(10_000)]
  const [at100, at10000] = [await readsOf(few, 100), await readsOf(many, 10_000)]
  console.table(at10000)
  for (const [name, reads] of Object.entries(at10000)) {
    // A block for each of a word's stems, of which „poduri” has two, in each of two layers; at 100 articles one is all.
    expect(reads.blocks, name).toBeLessThanOrEqual(6 * (at100[name]?.blocks ?? 0))
    expect({ ...reads, blocks: 0 }, name).toEqual({ ...at100[name], blocks: 0 })
  }
  expect(at10000['a front page']).toEqual({ lists: 0, gets: 1, blocks: 0 })
  expect(
    Object.entries(at10000)
      .filter(([, { lists }]) => lists > 0)
      .map(([name]) => name),
  ).toEqual(['the desk’s list'])
  expect(at10000['the sitemap']).toEqual({ lists: 0, gets: 1, blocks: 0 })
  expect(at10000['search, a common word']?.gets).toBe(11)
  // And no object of the index is so large that reading it would cost more than its call.
  const sizes = await Promise.all(
    many.stored
      .keys()
      .filter((key) => key.startsWith('index/'))
      .map(async (key) => ({ key, size: (await many.stored.getBytes(key))?.length ?? 0 })),
  )
  expect(sizes.filter(({ size }) => size > 200_000)).toEqual([])
  expect((await many.request(`/ro?cursor=${idOf(5000)}`)).status).toBe(200)
})
