/** An article without targets: its own page, and no translation. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { crashAt, settleThroughCrashes } from './crash.ts'

const shownSchema = z.object({ versions: z.array(z.object({ locale: z.string(), public: z.boolean() })) })
const listedSchema = z.object({ items: z.array(shownSchema.extend({ id: z.string() })) })

const show = async (world: World, id: string) =>
  shownSchema.parse(await (await world.request(`/api/v1/articles/${id}`)).json()).versions
const list = async (world: World) => listedSchema.parse(await (await world.request('/api/v1/articles')).json()).items
const read = async (world: World, path: string) => {
  const page = await world.request(path, { token: '' })
  return [page.status, (await page.text()).includes('Costel Negrea has taken the ferry out again.')]
}

async function uploaded(publish: 'auto' | 'manual' = 'auto') {
  const world = makeWorld({ publish })
  const { id, slug } = await world.upload(article, { query: '?targets=en' })
  await world.settle()
  world.pass(2000)
  return { world, id, slug }
}

describe('an article in one locale', () => {
  it.each([
    ['its own locale as its one target', '?targets=en', undefined],
    ['an empty list of targets', '', { content: article, format: 'markdown', targets: [] }],
  ])('has a page and a place in the listings, and no translation, with %s', async (_, query, body) => {
    const world = makeWorld()
    const { id, slug } = body
      ? await world.upload(JSON.stringify(body), { type: 'application/json' })
      : await world.upload(article, { query })
    await world.settle()
    expect(await show(world, id)).toEqual([expect.objectContaining({ locale: 'en', public: true })])
    expect(await list(world)).toMatchObject([{ id, versions: [{ locale: 'en', public: true }] }])
    expect(await read(world, `/en/${slug}`)).toEqual([200, true])
    await world.fold()
    expect(await (await world.request('/en', { token: '' })).text()).toContain(slug)
    expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(404)
    expect(world.engineCalls).toEqual([])
  })

  it('is published, hidden, revised, changed block by block and withdrawn like any other', async () => {
    const { world, id, slug } = await uploaded('manual')
    const api = `/api/v1/articles/${id}`
    const markdown = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
    const json = { 'Content-Type': 'application/json' }
    const act = async (path: string, init: RequestInit) => {
      expect((await world.request(`${api}${path}`, init)).ok).toBe(true)
      await world.settle()
      world.pass(2000)
    }
    expect(await read(world, `/en/${slug}`)).toEqual([404, false])
    await act('/versions/en/publish', { method: 'POST' })
    expect(await read(world, `/en/${slug}`)).toEqual([200, true])
    await act('/source', { method: 'PUT', headers: markdown, body: `${article}\nA bridge is to come.` })
    expect(await (await world.request(`/en/${slug}`)).text()).toContain('A bridge is to come.')
    const { blocks } = z
      .object({ blocks: z.array(z.object({ id: z.string(), text: z.string() })) })
      .parse(await (await world.request(`${api}/document`)).json())
    const first = blocks.find(({ text }) => text.startsWith('Costel'))
    await act(`/blocks/${first?.id}`, { method: 'PATCH', headers: json, body: '{"render":false}' })
    expect(await read(world, `/en/${slug}`)).toEqual([200, false])
    await act('/versions/en/unpublish', { method: 'POST' })
    expect(await read(world, `/en/${slug}`)).toEqual([404, false])
    await act('/withdraw', { method: 'POST' })
    expect(await read(world, `/en/${slug}`)).toEqual([410, false])
    expect(await list(world)).toMatchObject([{ id, versions: [{ locale: 'en', public: false }] }])
  })

  it.each(['before', 'after'] as const)(
    'is there whole when its upload stops %s any call to the store',
    async (when) => {
      let stop = 1
      for (; stop < 100; stop++) {
        const { state, hooks, disarm } = crashAt(stop, when)
        const world = makeWorld(hooks)
        const headers = { 'Content-Type': 'text/markdown', 'Idempotency-Key': 'one' }
        let response: Response | undefined
        for (let tries = 0; response?.status !== 202 && tries < 3; tries++) {
          response = await world.request('/api/v1/articles?targets=en', { method: 'POST', headers, body: article })
          if (state.stopped) world.queue.forget()
          state.stopped = false
          world.pass(1500)
        }
        await settleThroughCrashes(world, state)
        const stopped = disarm()
        expect([stop, response?.status, await list(world)]).toMatchObject([
          stop,
          202,
          [{ versions: [{ public: true }] }],
        ])
        expect(await read(world, '/en/the-ferry-is-back')).toEqual([200, true])
        if (!stopped) break
      }
      expect(stop).toBeGreaterThan(8)
    },
  )

  it('is given up like any other when its upload never committed: a late commit is refused, and its slug is free', async () => {
    const { state, hooks } = crashAt(7, 'before')
    const world = makeWorld(hooks)
    const upload = (key: string) =>
      world.request('/api/v1/articles?targets=en&slug=ferry', {
        method: 'POST',
        headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': key },
        body: article,
      })
    expect((await upload('one')).status).toBe(500)
    state.stopped = false
    world.queue.forget()
    await world.settle()
    world.pass(130_000)
    expect((await upload('one')).status).toBe(503)
    expect((await upload('two')).status).toBe(202)
  })
})

it('a target that is named twice is one', async () => {
  const world = makeWorld()
  const { id } = await world.upload(article, { query: '?targets=ro,en,ro' })
  await world.settle()
  expect((await show(world, id)).map(({ locale }) => locale)).toEqual(['en', 'ro'])
  expect(world.engineCalls).toHaveLength(1)
})
