import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { interrupt } from './interrupt.ts'
import { patch, readVersion } from './versions.ts'

const rebuiltSchema = z.object({
  items: z.array(z.object({ key: z.string(), found: z.string(), queued: z.boolean().optional() })),
})

async function rebuild(world: World, id: string, query = '') {
  const response = await world.request(`/api/v1/articles/${id}/rebuild${query}`, { method: 'POST' })
  expect(response.status).toBe(200)
  return rebuiltSchema.parse(await response.json()).items
}

async function uploaded() {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const views = [`articles/${id}/ro.json`, `site/en/${slug}.json`, `site/ro/${slug}.json`]
  const read = () => Promise.all(views.map(async (key) => (await world.stored.get(key))?.body))
  return { world, id, slug, views, read }
}

describe('a rebuild', () => {
  it.each([
    ['broken', 'different', (world: World, key: string) => world.stored.put(key, 'Costel')],
    ['of another time', 'different', (world: World, key: string) => world.stored.put(key, '{"v":1}')],
    ['gone', 'missing', (world: World, key: string) => world.stored.delete([key])],
  ])('puts views that are %s right, byte for byte, and says so', async (_, stood, spoil) => {
    const { world, id, views, read } = await uploaded()
    const before = await read()
    for (const key of views) await spoil(world, key)
    world.pass(2000)
    const told = views.map((key) => ({ key, found: stood }))
    const spoilt = await read()
    expect(await rebuild(world, id, '?dry=1')).toEqual(told)
    expect(await read()).toEqual(spoilt)
    expect(await rebuild(world, id)).toEqual(told)
    expect(await read()).toEqual(before)
    await world.settle()
    expect(await rebuild(world, id)).toEqual(views.map((key) => ({ key, found: 'same' })))
  })

  it('lists the article again, and finds it by its words', async () => {
    const { world, id } = await uploaded()
    await world.stored.delete(world.stored.keys().filter((key) => key.startsWith('index/')))
    await rebuild(world, id)
    await world.settle()
    const listed = await (await world.request('/api/v1/articles')).json()
    expect(listed).toMatchObject({ items: [{ id, versions: [{ locale: 'en' }, { locale: 'ro' }] }] })
    const terms = world.stored.keys().filter((key) => key.startsWith('index/terms/tail/'))
    expect((await world.stored.get(terms[0] ?? ''))?.body).toContain('negrea')
  })

  it('leaves a view that was written in the same second to a job', async () => {
    const { world, id, views, read } = await uploaded()
    const before = await read()
    const pages = views.slice(1)
    for (const key of pages) await world.stored.put(key, 'Costel')
    const told = await rebuild(world, id)
    expect(told.filter(({ queued }) => queued).map(({ key }) => key)).toEqual(pages)
    await world.settle()
    expect(await read()).toEqual(before)
  })

  it('just after a correction keeps version, page and slug', async () => {
    const { world, id, slug } = await uploaded()
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Costel Negrea a scos bacul.' })
    await rebuild(world, id)
    expect(await (await world.request(`/ro/${slug}`, { token: '' })).text()).toContain('Costel Negrea a scos bacul.')
    await world.settle()
    expect((await readVersion(world, id, 'ro')).segments[1]?.target?.text).toBe('Costel Negrea a scos bacul.')
    const headers = { 'Content-Type': 'text/markdown' }
    const second = await world.request(`/api/v1/articles?slug=${slug}`, { method: 'POST', headers, body: article })
    expect(second.status).toBe(409)
  })

  it.each(['unpublish', 'withdraw', 'correct', 'revise'] as const)(
    'undoes nothing where somebody comes to %s at any moment of it',
    async (what) => {
      let n = 1
      for (; n < 60; n++) {
        const { world, id, slug, views } = await uploaded()
        const [version = '', ...pages] = views
        const wrong = (await world.stored.get(version))?.body.replace('[ro] He carries', '[ro] Cară')
        await world.stored.put(version, wrong ?? '')
        for (const key of pages) await world.stored.put(key, 'Costel')
        world.pass(2000)
        const done = interrupt(world, n, () => acts[what](world, id))
        await rebuild(world, id)
        await world.settle()
        const reached = done()
        if (!reached) break
        const page = await world.request(`/ro/${slug}`, { token: '' })
        const shown = { status: page.status, locale: page.headers.get('Content-Language') }
        expect({ n, ...shown }).toEqual({ n, ...expected[what] })
        const texts = (await readVersion(world, id, 'ro')).segments.map(
          ({ source, target }) => source.text + target?.text,
        )
        expect(texts.some((text) => text.includes('Cară'))).toBe(false)
        expect(texts.some((text) => text.includes('Nimeni nu-l contrazice.'))).toBe(what === 'correct')
        expect(texts.some((text) => text.includes('sixteen'))).toBe(what === 'revise')
      }
      expect(n).toBeGreaterThan(12)
    },
  )
})

const expected = {
  unpublish: { status: 200, locale: 'en' },
  withdraw: { status: 410, locale: 'ro' },
  correct: { status: 200, locale: 'ro' },
  revise: { status: 200, locale: 'ro' },
}

const acts = {
  async unpublish(world: World, id: string) {
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
    expect(response.status).toBe(200)
  },
  async withdraw(world: World, id: string) {
    expect((await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })).status).toBe(200)
  },
  async correct(world: World, id: string) {
    const pair = (await readVersion(world, id, 'ro')).segments.at(-1)
    const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Nimeni nu-l contrazice.' })
    expect(response.status).toBe(200)
  },
  async revise(world: World, id: string) {
    const response = await world.request(`/api/v1/articles/${id}/source`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' },
      body: article.replace('fourteen', 'sixteen'),
    })
    expect(response.status).toBe(202)
  },
}
