/** The dates that readers and their programs are told, over any order of what editors and translators do. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { article } from '../../pipeline/article.ts'
import { readVersion } from '../../pipeline/versions.ts'
import { makeWorld, type World } from '../../world.ts'
import { all, textOf } from './atom.ts'
import { parseXml } from './xml.ts'

const change = async (world: World, path: string, body: object, etag: string) => {
  const headers = { 'Content-Type': 'application/json', 'If-Match': etag }
  return world.request(`/api/v1/articles/${path}`, { method: 'PATCH', headers, body: JSON.stringify(body) })
}
const post = (world: World, path: string) => world.request(`/api/v1/articles/${path}`, { method: 'POST' })

const acts = {
  publish: (world: World, id: string) => post(world, `${id}/versions/ro/publish`),
  hide: (world: World, id: string) => post(world, `${id}/versions/ro/unpublish`),
  withdraw: (world: World, id: string) => post(world, `${id}/withdraw`),
  rename: (world: World, id: string, n: number) => change(world, `${id}/versions/ro`, { title: `Titlul ${n}` }, '*'),
  describe: (world: World, id: string, n: number) =>
    change(world, `${id}/versions/ro`, { description: `Descrierea ${n}` }, '*'),
  async correct(world: World, id: string, n: number) {
    const [pair] = (await readVersion(world, id, 'ro')).segments
    return change(world, `${id}/versions/ro/segments/${pair?.id}`, { text: `Bacul ${n}` }, `"${pair?.etag}"`)
  },
}
const names = ['publish', 'hide', 'withdraw', 'rename', 'describe', 'correct'] as const

/** The feed's last change, and of each entry by its id when it was published and changed. */
async function readFeed(world: World) {
  const feed = parseXml(await (await world.request('/ro/feed.xml', { token: '' })).text())
  const entries = all(feed, 'entry').map((entry) => {
    const [published, updated, id] = ['published', 'updated', 'id'].map((name) => textOf(entry, name))
    return { id: id ?? '', published: published ?? '', updated: updated ?? '' }
  })
  return { updated: textOf(feed, 'updated'), entries }
}

it('a feed never goes back, an article keeps the day on which it was first shown, and a correction is a change', async () => {
  const act = fc.record({ name: fc.constantFrom(...names), of: fc.nat(1) })
  let shown = 0
  let again = 0
  const uploads = fc.constantFrom('auto' as const, 'manual' as const)
  await fc.assert(
    fc.asyncProperty(uploads, fc.array(act, { minLength: 4, maxLength: 10 }), async (publish, plan) => {
      const world = makeWorld({ publish })
      const ids: string[] = []
      for (const text of [article, article.replaceAll('ferry', 'boat')]) {
        ids.push((await world.upload(text)).id)
        await world.settle()
        world.pass(86_400_000)
      }
      await world.fold()
      const published = new Map<string, string>()
      let before = await readFeed(world)
      for (const [n, { name, of }] of plan.entries()) {
        const id = ids[of] ?? ''
        world.pass(3_600_000)
        const response = await acts[name](world, id, n)
        await world.settle()
        await world.fold()
        const feed = await readFeed(world)
        expect(feed.updated >= before.updated, `${name}: ${before.updated}, then ${feed.updated}`).toBe(true)
        for (const entry of feed.entries) {
          expect(entry.updated <= feed.updated).toBe(true)
          if (published.has(entry.id)) again++
          else published.set(entry.id, entry.published)
          expect(entry.published).toBe(published.get(entry.id))
        }
        const own = ({ entries }: typeof feed) => entries.find((entry) => entry.id.includes(id))
        const [was, is] = [own(before), own(feed)]
        const corrects = ['rename', 'describe', 'correct'].includes(name)
        if (response.ok && is && was && corrects) expect(is.updated > was.updated, name).toBe(true)
        if (is) shown++
        before = feed
      }
    }),
    { numRuns: 12 },
  )
  expect(Math.min(shown, again)).toBeGreaterThan(5)
})
