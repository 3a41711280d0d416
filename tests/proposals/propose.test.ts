import { describe, expect, it } from 'vitest'
import { sentences } from '../pipeline/article.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import type { World } from '../world.ts'
import { close, get, list, send, translated } from './proposing.ts'

const better = 'Costel Negrea a scos din nou bacul.'

/** All that readers, search engines and programs without a token are given. */
async function publicBytes(world: World, id: string, slug: string) {
  const paths = ['ro', 'en'].flatMap((locale) => [
    ...['', '?view=parallel', '.json', '.md'].map((ending) => `/${locale}/${slug}${ending}`),
    ...[`/${locale}`, `/${locale}/feed.xml`, `/api/v1/articles/${id}/versions/${locale}`],
  ])
  const bodies = []
  for (const path of [...paths, '/sitemap.xml']) {
    const response = await get(world, path)
    bodies.push([path, response.status, response.headers.get('ETag'), await response.text()])
  }
  return bodies
}

describe('a reader’s proposal', () => {
  it('goes from the form to the translators, beside the segment that it is for', async () => {
    const { world, id, pair, path } = await translated()
    const form = await get(world, path)
    expect([form.status, form.headers.get('X-Robots-Tag'), form.headers.get('Cache-Control')]).toEqual([
      ...[200, 'noindex', 'no-store'],
    ])
    expect(await form.text()).toContain(`${pair.target?.text}</textarea>`)
    const sent = await send(world, path, { text: ` ${better}\r\n`, note: 'Sună mai firesc.' })
    expect(sent.status).toBe(303)
    const thanks = await get(world, sent.headers.get('Location') ?? '')
    expect([thanks.status, await thanks.text()]).toEqual([200, expect.stringContaining('Mulțumim!')])
    expect(await list(world, id)).toEqual({
      open: 1,
      items: [
        {
          ...{ id: expect.any(String), segment: pair.id, text: better, note: 'Sună mai firesc.' },
          ...{ at: world.ports.now(), stale: false, targetChanged: false },
        },
      ],
    })
  })

  it('is never public: neither it nor what comes of it changes a byte that readers get', async () => {
    const { world, id, slug, path } = await translated()
    const before = await publicBytes(world, id, slug)
    await send(world, path, { text: better, note: 'Sună mai firesc.' })
    await send(world, path, { text: 'Altceva.' })
    await world.settle()
    const [first] = (await list(world, id)).items
    await close(world, id, first?.id ?? '', { decision: 'accepted' })
    await world.settle()
    expect(await publicBytes(world, id, slug)).toEqual(before)
    expect(JSON.stringify(before)).not.toContain(better)
    const answer = await get(world, `/api/v1/articles/${id}/versions/ro/proposals`)
    expect(answer.status).toBe(401)
  })

  it('costs three gets, three lists and three puts; the first of a day a put more', async () => {
    const { world, path } = await translated()
    const costs = []
    for (const text of ['Unu.', 'Doi.']) {
      world.calls.length = 0
      await send(world, path, { text })
      costs.push(world.calls.map(({ operation }) => operation).sort())
    }
    expect(costs).toEqual([
      ['get', 'get', 'get', 'list', 'list', 'list', 'put', 'put', 'put', 'put'],
      ['get', 'get', 'get', 'list', 'list', 'list', 'put', 'put', 'put'],
    ])
    expect(world.busy()).toEqual([])
  })

  it('is taken up by an ordinary correction, and then closed', async () => {
    const { world, id, slug, pair, path } = await translated()
    await send(world, path, { text: better })
    const [proposal] = (await list(world, id)).items
    expect((await patch(world, id, pair.id, pair.etag, { text: proposal?.text })).status).toBe(200)
    await world.settle()
    expect((await list(world, id)).items).toMatchObject([{ stale: false, targetChanged: true }])
    const closed = await close(world, id, proposal?.id ?? '', { decision: 'accepted' })
    expect([closed.status, await closed.json()]).toEqual([
      ...[200, { id: proposal?.id, decision: 'accepted', by: 'translator', at: world.ports.now() }],
    ])
    expect(await list(world, id)).toEqual({ open: 0, items: [] })
    expect(await (await get(world, `/ro/${slug}`)).text()).toContain(better)
  })

  it('vanishes when it is dismissed, and the first decision stands', async () => {
    const { world, id, path } = await translated()
    await send(world, path, { text: better })
    await send(world, path, { text: 'Altceva.' })
    const [first, second] = (await list(world, id)).items
    const dismissed = await close(world, id, first?.id ?? '', { decision: 'dismissed' }, 'reviewer')
    expect(dismissed.status).toBe(200)
    expect((await list(world, id)).items.map(({ id }) => id)).toEqual([second?.id])
    const again = await close(world, id, first?.id ?? '', { decision: 'dismissed' })
    expect([again.status, await again.json()]).toEqual([200, expect.objectContaining({ by: 'reviewer' })])
    const other = await close(world, id, first?.id ?? '', { decision: 'accepted' })
    expect([other.status, await other.text()]).toEqual([
      ...[409, expect.stringContaining('reviewer has decided already: dismissed')],
    ])
  })

  it('waits, with nothing changed, for a decision that the store does not take', async () => {
    const { world, id, path } = await translated()
    await send(world, path, { text: better })
    const [proposal] = (await list(world, id)).items
    const before = world.stored.keys()
    const { objects } = world.ports
    world.ports.objects = { ...objects, put: async () => ({ ok: false, reason: 'busy' }) }
    for (const decision of ['accepted', 'dismissed']) {
      const refused = await close(world, id, proposal?.id ?? '', { decision })
      expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '2'])
    }
    expect(world.stored.keys()).toEqual(before)
    world.ports.objects = objects
    expect((await close(world, id, proposal?.id ?? '', { decision: 'dismissed' })).status).toBe(200)
  })

  it('is marked once its source has changed, and stays to be decided upon when its sentence is gone', async () => {
    const { world, id, pair, segments, path, slug } = await translated()
    const corrected = await patch(world, id, pair.id, pair.etag, { text: 'Costel Negrea a scos bacul.' })
    expect(corrected.status).toBe(200)
    await world.settle()
    await send(world, path, { text: better })
    world.pass(1000)
    const last = segments.at(-1)
    await send(world, `/ro/${slug}/propose?segment=${last?.id}`, { text: 'Nimeni nu îl contrazice.' })
    world.pass(2000)
    const revised = await world.request(`/api/v1/articles/${id}/source`, {
      ...{ method: 'PUT', headers: { 'Content-Type': 'text/markdown', 'If-Match': '*' } },
      body: `# ${sentences[0]}\n\nCostel Negrea has taken the ferry out twice again. ${sentences[2]}\n\n${sentences[3]}\n`,
    })
    expect(revised.status).toBe(202)
    await world.settle()
    const now = (await readVersion(world, id, 'ro')).segments.map(({ id }) => id)
    expect([now.includes(pair.id), now.includes(last?.id ?? '')]).toEqual([true, false])
    expect((await list(world, id)).items).toMatchObject([
      { segment: pair.id, stale: true, targetChanged: false },
      { segment: last?.id, stale: true, targetChanged: true },
    ])
    expect((await send(world, `/ro/${slug}/propose?segment=${last?.id}`, { text: 'Da.' })).status).toBe(422)
  })

  it('is listed a page at a time, the oldest first', async () => {
    const { world, id, path } = await translated()
    for (const text of ['Unu.', 'Doi.', 'Trei.']) {
      await send(world, path, { text })
      world.pass(1000)
    }
    const first = await list(world, id, '?limit=2')
    expect([first.open, first.items.map(({ text }) => text)]).toEqual([3, ['Unu.', 'Doi.']])
    const rest = await list(world, id, `?limit=2&cursor=${first.next}`)
    expect([rest.open, rest.items.map(({ text }) => text), rest.next]).toEqual([3, ['Trei.'], undefined])
  })

  it('of what fills in the field that people don’t see is thanked for and thrown away', async () => {
    const { world, id, path } = await translated()
    const sent = await send(world, path, { text: better, topic: 'pills' })
    expect([sent.status, (await list(world, id)).open]).toEqual([303, 0])
    expect(world.calls.filter(({ operation }) => operation === 'put')).toEqual([])
  })
})

describe('the desk’s side of proposals', () => {
  it.each([
    ['an article that is none', (id: string) => `/api/v1/articles/${id.replace(/.$/, '_')}/versions/ro/proposals`, 404],
    ['the original’s locale', (id: string) => `/api/v1/articles/${id}/versions/en/proposals`, 404],
    ['a cursor that is none', (id: string) => `/api/v1/articles/${id}/versions/ro/proposals?cursor=x`, 400],
    ['a page too long', (id: string) => `/api/v1/articles/${id}/versions/ro/proposals?limit=101`, 400],
  ])('refuses %s', async (_, pathOf, status) => {
    const { world, id } = await translated()
    expect((await world.request(pathOf(id))).status).toBe(status)
  })

  it('closes nothing that is none, and needs one of two decisions', async () => {
    const { world, id, path } = await translated()
    await send(world, path, { text: better })
    const [proposal] = (await list(world, id)).items
    expect((await close(world, id, 'x'.repeat(2000), { decision: 'accepted' })).status).toBe(404)
    expect((await close(world, id, id, { decision: 'accepted' })).status).toBe(404)
    expect((await close(world, id, proposal?.id ?? '', { decision: 'nice' })).status).toBe(422)
    expect((await close(world, id, proposal?.id ?? '', { decision: 'accepted' }, '')).status).toBe(401)
    expect((await list(world, id)).open).toBe(1)
  })
})
