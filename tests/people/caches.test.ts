/** What a cache may keep is nobody's: readers get the same page whoever is signed in. */
import { expect, it } from 'vitest'
import { edgeCachedObjects } from '../../infra/objects/edge-cache.ts'
import { sitePrefix } from '../../shared/storage/keys.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { signIn } from './stored-people.ts'

it('a reader’s page is the same with a session, reads nothing for it, and sets no cookie', async () => {
  const world = makeWorld()
  const { slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const cookie = await signIn(world, 'translator')
  world.pass(120_000)
  for (const path of [`/en/${slug}`, '/en', '/feed.xml', '/en/search?q=ferry', `/api/v1/session/ways`]) {
    world.calls.length = 0
    const bare = await world.app.request(path)
    const [read] = [world.calls.length]
    const known = await world.app.request(path, { headers: { Cookie: cookie } })
    expect([path, known.status, await known.text()]).toEqual([path, bare.status, await bare.text()])
    expect(known.headers.get('Cache-Control')).toBe(bare.headers.get('Cache-Control'))
    expect(known.headers.get('Set-Cookie')).toBe(null)
    expect([path, world.calls.length]).toEqual([path, 2 * read])
  }
})

it('the data centre’s cache keeps objects of readers’ pages alone, whatever somebody who is signed in reads', async () => {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const kept: string[] = []
  const cache = {
    match: async () => undefined,
    put: async (address: string) => void kept.push(decodeURIComponent(address)),
    delete: async () => false,
  }
  Object.assign(
    world.ports,
    edgeCachedObjects(world.ports.objects, sitePrefix, cache, () => {}),
  )
  for (const path of ['/me', '/people', '/trail', `/articles/${id}`, `/articles/${id}/versions/ro`])
    expect((await world.request(`/api/v1${path}`)).status).toBe(200)
  expect(kept).toEqual([])
  await world.request(`/en/${slug}`)
  expect(kept).toEqual([expect.stringContaining(`site/en/${slug}.json`)])
})
