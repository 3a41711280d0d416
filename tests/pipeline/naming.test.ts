import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keys } from '../../shared/storage/keys.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { makeWorld, type World } from '../world.ts'
import { problemSchema, readVersion } from './versions.ts'

const text = '# The ferry is back\n\nCostel takes fourteen cars a trip.'

let world: World
let id: string
beforeEach(async () => {
  world = makeWorld()
  id = (await world.upload(text, { query: '?slug=ferry' })).id
  await world.settle()
  world.pass(2000)
})

// No address is written twice within a second: not even a new one, which is claimed before a page stands there.
afterEach(() => expect(world.busy().filter((key) => key.startsWith('site/'))).toEqual([]))

const etagOf = async (article = id) => (await world.request(`/api/v1/articles/${article}`)).headers.get('ETag') ?? ''

async function name(naming: unknown, { locale = 'en', article = id, etag = '' } = {}) {
  const headers = { 'Content-Type': 'application/json', 'If-Match': etag || (await etagOf(article)) }
  const init = { method: 'PATCH', headers, body: JSON.stringify(naming) }
  const response = await world.request(`/api/v1/articles/${article}/versions/${locale}`, init)
  await world.settle()
  world.pass(2000)
  return response
}

const get = (path: string, headers: Record<string, string> = {}) => world.app.request(path, { headers })
const leads = async (path: string, headers = {}) => {
  const response = await get(path, headers)
  return [response.status, response.headers.get('Location')]
}

describe('a slug', () => {
  it('is changed in one locale; the one before leads there for good, in every form', async () => {
    const response = await name({ slug: 'the-ferry' })
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ slug: 'the-ferry', formerSlugs: ['ferry'] })
    expect(response.headers.get('ETag')).toBe(await etagOf())
    for (const [path, to] of [
      ['/en/ferry', '/en/the-ferry'],
      ['/en/ferry?view=parallel', '/en/the-ferry?view=parallel'],
      ['/en/ferry.json', '/en/the-ferry.json'],
      ['/en/ferry.md', '/en/the-ferry.md'],
      ['/en/ferry/propose?segment=x', '/en/the-ferry/propose?segment=x'],
    ] as const)
      expect([path, ...(await leads(path))]).toEqual([path, 301, to])
    expect(await leads('/en/ferry', { Accept: 'application/json' })).toEqual([301, '/en/the-ferry'])
    expect(await leads('/en/ferry', { Accept: 'text/markdown' })).toEqual([301, '/en/the-ferry'])
    for (const path of ['/en/the-ferry', '/en/the-ferry.json', '/en/the-ferry.md', '/ro/ferry'])
      expect([path, (await get(path)).status]).toEqual([path, 200])
    expect((await get('/ro/the-ferry')).status).toBe(404)
  })

  it('stands in the other locale’s page, in what machines read, and within seconds in every listing', async () => {
    await world.fold()
    await name({ slug: 'the-ferry' })
    expect(await (await get('/ro/ferry')).text()).toContain('href="/en/the-ferry"')
    const page = await (await get('/en/the-ferry')).text()
    expect(page).toContain('<link rel="canonical" href="http://localhost/en/the-ferry">')
    for (const path of ['/en', '/en/feed.xml', '/sitemap/newest.xml', '/en/search?q=ferry']) {
      const listed = await (await get(path)).text()
      expect([path, listed.includes('/en/the-ferry')]).toEqual([path, true])
      expect([path, /\/en\/ferry\b/.test(listed)]).toEqual([path, false])
    }
  })

  it('is changed again: all that it had lead to the last at once, and it may be one of them', async () => {
    for (const slug of ['b', 'c', 'd']) await name({ slug })
    for (const slug of ['ferry', 'b', 'c']) expect(await leads(`/en/${slug}`)).toEqual([301, '/en/d'])
    await name({ slug: 'b' })
    for (const slug of ['ferry', 'c', 'd']) expect(await leads(`/en/${slug}`)).toEqual([301, '/en/b'])
    expect((await get('/en/b')).status).toBe(200)
  })

  it.each([
    ['en', 404, 404],
    ['ro', 200, 404],
  ])(
    'of a hidden %s page is told to no reader by the one before, which leads there once it is public',
    async (locale, page, form) => {
      const decide = async (decision: string) => {
        await world.request(`/api/v1/articles/${id}/versions/${locale}/${decision}`, { method: 'POST' })
        await world.settle()
        world.pass(2000)
      }
      await decide('unpublish')
      expect((await name({ slug: 'mayor-arrested' }, { locale })).status).toBe(200)
      for (const [path, status] of [
        ['ferry', page],
        ['ferry?view=parallel', page],
        ['ferry.json', form],
        ['ferry.md', form],
        ['ferry/propose?segment=x', 404],
      ] as const) {
        const response = await get(`/${locale}/${path}`)
        expect([path, response.status, response.headers.get('Location')]).toEqual([path, status, null])
        expect(await response.text()).not.toContain('mayor-arrested')
      }
      const other = locale === 'en' ? 'ro' : 'en'
      expect(await leads(`/${other}/to/${locale}/ferry`)).toEqual([302, `/${locale}/ferry`])
      expect((await name({ slug: 'ferry' }, { article: (await world.upload(text)).id, locale })).status).toBe(409)
      await decide('publish')
      expect(await leads(`/${locale}/ferry`)).toEqual([301, `/${locale}/mayor-arrested`])
    },
  )

  it('is nobody else’s, nor is one that leads on', async () => {
    const other = await world.upload(text, { query: '?slug=other' })
    await world.settle()
    world.pass(2000)
    await name({ slug: 'the-ferry' })
    for (const slug of ['ferry', 'the-ferry']) {
      const refused = await name({ slug }, { article: other.id })
      expect(refused.status).toBe(409)
      expect(problemSchema.parse(await refused.json()).errors?.[0]?.field).toBe('slug')
    }
    // In the other locale it still has the first.
    expect((await name({ slug: 'the-ferry' }, { article: other.id, locale: 'ro' })).status).toBe(200)
    expect((await name({ slug: 'ferry' }, { article: other.id, locale: 'ro' })).status).toBe(409)
    const upload = await world.request('/api/v1/articles?slug=ferry', {
      method: 'POST',
      headers: { 'Content-Type': 'text/markdown' },
      body: text,
    })
    expect(upload.status).toBe(409)
  })

  it('that two ask for at once is one’s', async () => {
    const other = await world.upload(text, { query: '?slug=other' })
    await world.settle()
    world.pass(2000)
    const answers = await Promise.all([name({ slug: 'wanted' }), name({ slug: 'wanted' }, { article: other.id })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('leads to 410 once the article is withdrawn', async () => {
    await name({ slug: 'the-ferry' })
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    await world.settle()
    for (const path of ['/en/ferry', '/en/ferry.json', '/en/the-ferry']) expect((await get(path)).status).toBe(410)
  })

  it('leads to 410 once the article is erased, and nothing of its names is left', async () => {
    await name({ slug: 'the-ferry', title: 'A secret name', description: 'A secret thing.' })
    await world.fold()
    expect((await world.request(`/api/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(202)
    await world.settle()
    for (const path of ['/en/ferry', '/en/the-ferry', '/ro/ferry']) expect((await get(path)).status).toBe(410)
    const bodies = await Promise.all(world.stored.keys().map(async (key) => (await world.stored.get(key))?.body))
    expect(bodies.filter((body) => body?.includes('secret'))).toEqual([])
  })

  it('that was asked for and never committed is free again after two minutes, and not before', async () => {
    const other = await world.upload(text, { query: '?slug=other' })
    await world.settle()
    world.pass(2000)
    const { objects } = world.ports
    world.ports.objects = observedObjects(objects, ({ operation, key }) => {
      if (operation === 'put' && key === keys.articleRecord(id)) throw new Error('stopped')
    })
    expect((await name({ slug: 'wanted' })).status).toBe(500)
    world.ports.objects = objects
    expect((await name({ slug: 'wanted' }, { article: other.id })).status).toBe(409)
    world.pass(121_000)
    expect((await name({ slug: 'wanted' }, { article: other.id })).status).toBe(200)
    expect((await name({ slug: 'wanted' })).status).toBe(409)
  })

  it('whose change stops before any call to the store is wholly changed in the end, or not at all', async () => {
    for (let stop = 1; ; stop++) {
      const { id: article } = await world.upload(text, { query: `?slug=s${stop}` })
      await world.settle()
      world.pass(2000)
      const etag = await etagOf(article)
      const { objects } = world.ports
      let calls = 0
      world.ports.objects = observedObjects(objects, () => {
        if (++calls === stop) throw new Error('stopped')
      })
      const init = {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', 'If-Match': etag },
        body: JSON.stringify({ slug: `t${stop}` }),
      }
      await world.request(`/api/v1/articles/${article}/versions/en`, init)
      world.ports.objects = objects
      await world.settle()
      world.pass(2000)
      const changed = (await etagOf(article)) !== etag
      const [before, after] = [await leads(`/en/s${stop}`), await leads(`/en/t${stop}`)]
      expect(before).toEqual(changed ? [301, `/en/t${stop}`] : [200, null])
      if (changed) expect(after).toEqual([200, null])
      if (calls < stop) break
    }
  })
})

describe('a title and a description', () => {
  it('of an editor’s stand where the article is listed, shared and found, and the title is the page’s headline', async () => {
    await world.fold()
    const [title, description] = ['Costel’s ferry: what to know', 'Times and prices,  in short.']
    expect((await name({ title, description })).status).toBe(200)
    const page = await (await get('/en/ferry')).text()
    expect(page).toContain('<title>Costel’s ferry: what to know · Punte</title>')
    expect(page).toContain('<meta property="og:title" content="Costel’s ferry: what to know">')
    expect(page).toContain('<meta name="description" content="Times and prices, in short.">')
    expect(page).toContain('<h1>Costel’s ferry: what to know</h1>')
    expect(page).toContain('"headline":"Costel’s ferry: what to know"')
    expect(page).not.toContain('The ferry is back')
    for (const path of ['/en', '/en/feed.xml', '/en/search?q=prices', '/en/search?q=back']) {
      const listed = await (await get(path)).text()
      expect([path, listed.includes('Costel’s ferry: what to know')]).toEqual([path, true])
    }
    expect(await (await get('/ro/ferry')).text()).not.toContain('what to know')
    const beside = await (await get('/ro/ferry?view=parallel')).text()
    expect(beside).toContain('<p class="other-title" lang="en">Costel’s ferry: what to know</p>')
    const { versions } = (await (await world.request(`/api/v1/articles/${id}`)).json()) as { versions: unknown[] }
    expect(versions).toContainEqual(
      expect.objectContaining({ locale: 'en', title, description: 'Times and prices, in short.' }),
    )
    expect((await name({ title: null, description: null })).status).toBe(200)
    expect(await (await get('/en/ferry')).text()).toContain('<title>The ferry is back · Punte</title>')
  })

  it('leave a reader nothing to propose for a headline that the page does not show', async () => {
    const [headline] = (await readVersion(world, id, 'ro')).segments
    const form = `/ro/ferry/propose?segment=${headline?.id}`
    expect((await get(form)).status).toBe(200)
    await name({ title: 'Bacul lui Costel' }, { locale: 'ro' })
    expect((await get(form)).status).toBe(404)
  })

  it('count as a change of the page when they differ, on its own locale alone', async () => {
    const modified = async (locale: string) =>
      /"dateModified":"([^"]+)"/.exec(await (await get(`/${locale}/ferry`)).text())?.[1] ?? ''
    const [en, ro] = [await modified('en'), await modified('ro')]
    world.pass(86_400_000)
    const at = new Date(world.ports.now()).toISOString()
    await name({ description: 'Times and prices.' })
    expect(en < at && (await modified('en')) >= at).toBe(true)
    const described = await modified('en')
    for (const path of ['/en/feed.xml', '/sitemap/newest.xml'])
      expect([path, (await (await get(path)).text()).includes(described)]).toEqual([path, true])
    expect(await (await get('/en/ferry')).text()).toContain(`"article:modified_time" content="${described}"`)
    await name({ description: 'Times and prices.', title: null, slug: 'the-ferry' })
    expect(await (await get('/en/the-ferry')).text()).toContain(`"dateModified":"${described}"`)
    expect(await modified('ro')).toBe(ro)
  })

  it('survive a revision and a correction, and are the same bytes when they are rebuilt', async () => {
    await name({ title: 'Listed so', slug: 'the-ferry' }, { locale: 'ro' })
    await world.request(`/api/v1/articles/${id}/source`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/markdown', 'If-Match': await etagOf() },
      body: `${text} Fifteen, he says.`,
    })
    await world.settle()
    expect(await (await get('/ro/the-ferry')).text()).toContain('<title>Listed so · Punte</title>')
  })
})

describe('naming', () => {
  it.each([
    [{}, 'body'],
    [null, 'body'],
    [{ slug: 'Not A Slug' }, 'slug'],
    [{ slug: 'feed' }, 'slug'],
    [{ slug: 'x'.repeat(81) }, 'slug'],
    [{ slug: null }, 'slug'],
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(301) }, 'title'],
    [{ description: 'x'.repeat(501) }, 'description'],
    [{ slug: 'ok', headline: 'x' }, 'body'],
    [{ date: 'yesterday' }, 'date'],
    [{ date: '2025-02-29' }, 'date'],
    [{ date: '1599-12-31' }, 'date'],
    [{ date: '2026-03-12' }, 'date'],
    [{ date: '' }, 'date'],
    [{ date: 20251108 }, 'date'],
  ])('with %j is refused at %s', async (naming, field) => {
    const response = await name(naming)
    expect(response.status).toBe(422)
    expect(problemSchema.parse(await response.json()).errors?.[0]?.field).toBe(field)
  })

  it('takes an editor who has seen the article as it is', async () => {
    const init = { method: 'PATCH', headers: { 'Content-Type': 'application/json' }, body: '{"slug":"b"}' }
    const path = `/api/v1/articles/${id}/versions/en`
    expect((await world.request(path, init)).status).toBe(428)
    expect((await world.request(path, { ...init, token: 'translator' })).status).toBe(403)
    expect((await world.request(path, { ...init, token: '' })).status).toBe(401)
    expect((await name({ slug: 'b' }, { etag: '"0"' })).status).toBe(412)
    expect((await name({ slug: 'b' }, { locale: 'fr' })).status).toBe(404)
    expect((await name({ slug: 'b' }, { article: 'none', etag: '"1"' })).status).toBe(404)
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    expect((await name({ slug: 'b' })).status).toBe(409)
  })
})
