import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { patch, readVersion } from './versions.ts'

const sourceIssuesSchema = z.object({
  items: z.array(
    z.object({
      locale: z.string(),
      segment: z.string(),
      n: z.int(),
      source: z.object({ text: z.string() }),
      target: z.object({ text: z.string() }),
      by: z.string(),
    }),
  ),
})

const wrong = 'He carries fourteen cars a trip.'

async function uploaded(world = makeWorld()) {
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id }
}

async function asksOf(world: World, id: string) {
  return sourceIssuesSchema.parse(await (await world.request(`/api/v1/articles/${id}/source-issues`)).json()).items
}

/** A translator puts the sentence about the cars right. */
async function correct(world: World, id: string, text: string, more: object = { factual: true }) {
  const pair = (await readVersion(world, id, 'ro')).segments.find(({ source }) => source.text.startsWith('He carries'))
  const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text, ...more })
  expect(response.status).toBe(200)
  world.pass(2000)
  return pair?.id ?? ''
}

async function revise(world: World, id: string, content: string) {
  const headers = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
  const response = await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body: content })
  expect(response.status).toBe(202)
  await world.settle()
  world.pass(2000)
}

const dismiss = (world: World, id: string, segment: string, n: number | string, token = 'editor') =>
  world.request(`/api/v1/articles/${id}/versions/ro/segments/${segment}/source-issues/${n}/dismiss`, {
    method: 'POST',
    token,
  })

describe('a correction that the original needs too', () => {
  it('is listed with what the original says and what the translation says now', async () => {
    const { world, id } = await uploaded()
    expect(await asksOf(world, id)).toEqual([])
    const segment = await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    expect(await asksOf(world, id)).toMatchObject([
      {
        locale: 'ro',
        segment,
        n: 1,
        source: { text: wrong },
        target: { text: 'Duce șaisprezece mașini la un drum.' },
        by: 'dev',
      },
    ])
  })

  it('is none where its maker does not say so', async () => {
    const { world, id } = await uploaded()
    await correct(world, id, 'Duce paisprezece mașini la un drum.', {})
    await correct(world, id, 'Duce 14 mașini la un drum.', { factual: false })
    expect(await asksOf(world, id)).toEqual([])
  })

  it('outlives what others do to the translation, and is once there however often it is said', async () => {
    const { world, id } = await uploaded()
    await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    await correct(world, id, 'La un drum duce șaisprezece mașini.', {})
    expect(await asksOf(world, id)).toMatchObject([{ n: 1 }])
    await correct(world, id, 'La un drum duce 16 mașini.')
    expect(await asksOf(world, id)).toMatchObject([{ n: 3, target: { text: 'La un drum duce 16 mașini.' } }])
  })

  it('is met by a revision that changes its sentence, not by one that changes others or a letter of it', async () => {
    const { world, id } = await uploaded()
    await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    await revise(world, id, article.replace('Nobody argues', 'Somebody argues').replace('carries', 'caries'))
    expect(await asksOf(world, id)).toMatchObject([{ source: { text: 'He caries fourteen cars a trip.' } }])
    await revise(world, id, article.replace('fourteen', 'sixteen'))
    expect(await asksOf(world, id)).toEqual([])
  })

  it('is met by a revision that drops its sentence, and stands again when one brings it back', async () => {
    const { world, id } = await uploaded()
    await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    await revise(world, id, article.replace(` ${wrong}`, ''))
    expect(await asksOf(world, id)).toEqual([])
    await revise(world, id, article)
    expect(await asksOf(world, id)).toHaveLength(1)
  })

  it('goes when an editor leaves the original as it is, until it is said anew', async () => {
    const { world, id } = await uploaded()
    await correct(world, id, 'Duce șaptesprezece mașini la un drum.')
    const segment = await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    expect((await dismiss(world, id, segment, 2, 'translator')).status).toBe(403)
    expect([(await dismiss(world, id, segment, 2)).status, (await dismiss(world, id, segment, 2)).status]).toEqual([
      204, 204,
    ])
    expect(await asksOf(world, id)).toEqual([])
    await correct(world, id, 'Șaisprezece mașini duce la un drum.')
    expect(await asksOf(world, id)).toMatchObject([{ n: 3 }])
  })

  it.each(['0', '7', 'x', '../1'])('is 404 to dismiss where there is none: %s', async (n) => {
    const { world, id } = await uploaded()
    const segment = await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    const before = world.stored.keys()
    expect((await dismiss(world, id, segment, encodeURIComponent(n))).status).toBe(404)
    expect(world.stored.keys()).toEqual(before)
  })

  it('is 404 of an article that is none', async () => {
    expect((await makeWorld().request('/api/v1/articles/none/source-issues')).status).toBe(404)
  })

  it('is listed in the end, and dismissed only where that is said, by a store that won’t take it at first', async () => {
    const { world, id } = await uploaded()
    const { put } = world.stored
    const busyAt = (name: string) => {
      world.stored.put = async (...given) => (given[0].includes(name) ? { ok: false, reason: 'busy' } : put(...given))
    }
    busyAt('/source-issues/')
    const segment = await correct(world, id, 'Duce șaisprezece mașini la un drum.')
    expect(await asksOf(world, id)).toEqual([])
    world.stored.put = put
    await world.settle()
    expect(await asksOf(world, id)).toMatchObject([{ n: 1 }])
    busyAt('-dismissed')
    const refused = await dismiss(world, id, segment, 1)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
    expect(await asksOf(world, id)).toHaveLength(1)
    world.stored.put = put
    expect((await dismiss(world, id, segment, 1)).status).toBe(204)
    expect(await asksOf(world, id)).toEqual([])
  })

  it('is listed in the end wherever the process stops once the correction is stored', async () => {
    let stored = 0
    for (let n = 1; n < 60; n++) {
      let calls = Number.POSITIVE_INFINITY
      const world = makeWorld({
        before: () => {
          if (--calls < 0) throw new Error('stopped')
        },
      })
      const { id } = await uploaded(world)
      const pair = (await readVersion(world, id, 'ro')).segments[2]
      calls = n
      await Promise.resolve(
        patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Duce 16 mașini.', factual: true }),
      ).catch(() => {})
      const done = calls > 0
      calls = Number.POSITIVE_INFINITY
      world.pass(120_000)
      await world.settle()
      const { edit } = (await readVersion(world, id, 'ro')).segments[2] ?? {}
      expect([n, await asksOf(world, id)]).toMatchObject([n, edit === 1 ? [{ n: 1 }] : []])
      if (edit === 1) stored++
      if (done) break
    }
    expect(stored).toBeGreaterThan(3)
  })
})
