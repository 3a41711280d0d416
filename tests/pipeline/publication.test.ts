/** Decisions about what readers see, one close behind another. */
import { expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'

async function hidden() {
  const world = makeWorld({ publish: 'manual' })
  const { id, slug } = await world.upload(article)
  await world.settle()
  const decide = (verb: string) => world.request(`/api/v1/articles/${id}/${verb}`, { method: 'POST' })
  const read = async () =>
    Promise.all(['ro', 'en'].map(async (locale) => (await world.request(`/${locale}/${slug}`, { token: '' })).status))
  return { world, decide, read }
}

it('both locales are published within a second, and withdrawn within the next', async () => {
  const { world, decide, read } = await hidden()
  expect(await read()).toEqual([404, 404])
  expect((await decide('versions/ro/publish')).status).toBe(200)
  expect((await decide('versions/en/publish')).status).toBe(200)
  await world.settle()
  expect(await read()).toEqual([200, 200])
  expect((await decide('versions/en/unpublish')).status).toBe(200)
  expect((await decide('withdraw')).status).toBe(200)
  await world.settle()
  expect(await read()).toEqual([410, 410])
})

it('two who decide at the same moment are both heard', async () => {
  const { world, decide, read } = await hidden()
  const responses = await Promise.all(['versions/ro/publish', 'versions/en/publish'].map(decide))
  expect(responses.map(({ status }) => status)).toEqual([200, 200])
  await world.settle()
  expect(await read()).toEqual([200, 200])
})

it('a store that takes no writes for longer is told as such, and nothing of it happens later', async () => {
  const { world, decide, read } = await hidden()
  const { put } = world.ports.objects
  world.ports.objects.put = async (key, body, condition) =>
    key.endsWith('/record.json') ? { ok: false, reason: 'busy' } : put(key, body, condition)
  const refused = await decide('versions/ro/publish')
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
  world.ports.objects.put = put
  await world.settle()
  expect(await read()).toEqual([404, 404])
  expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
})
