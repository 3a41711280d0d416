/** A third locale is a folder and a line: one that nobody speaks goes all the way here. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { World, WorldOptions } from '../world.ts'
import { bundled } from './third/bundle.ts'

let make: (options?: WorldOptions) => World
beforeAll(async () => {
  make = (await bundled()).makeWorld
})

const article = `# Podul peste Târnava

Podul din Mediaș a fost închis luni dimineață. Primarul a spus că lucrările încep marți.

Traficul este deviat pe strada Gării, iar autobuzele merg pe alt drum.
`
const targets = '?locale=ro&targets=en,qps'
const locales = ['ro', 'en', 'qps']

type Pair = { id: string; etag: string; source: { text: string }; target: { text: string } | null; terms: unknown[] }
type Version = { progress: { total: number; filled: number }; segments: Pair[] }

async function read<T>(world: World, path: string): Promise<T> {
  const response = await world.request(`/api/v1${path}`)
  expect(response.status, path).toBe(200)
  return (await response.json()) as T
}
const versionOf = (world: World, id: string, locale: string) =>
  read<Version>(world, `/articles/${id}/versions/${locale}`)

async function page(world: World, path: string, headers: Record<string, string> = {}) {
  const response = await world.request(path, { token: '', headers })
  return { response, text: await response.text() }
}

async function send(world: World, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return world.request(`/api/v1${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

async function settled(world: World): Promise<void> {
  await world.settle()
  world.pass(2000)
  await world.fold()
  await world.settle()
}

async function correct(world: World, id: string, locale: string, at: number, text: string): Promise<void> {
  const pair = (await versionOf(world, id, locale)).segments[at]
  const path = `/articles/${id}/versions/${locale}/segments/${pair?.id}`
  const response = await send(world, 'PATCH', path, { text, state: 'final' }, { 'If-Match': pair?.etag ?? '' })
  expect([response.status, await response.text()]).toEqual([200, expect.any(String)])
  await settled(world)
}

describe('an article in three locales', () => {
  it('is translated, published, and read in each, with a switch to the others', async () => {
    const world = make({ publish: 'manual' })
    const { id, slug } = await world.upload(article, { query: targets })
    await settled(world)
    for (const locale of ['en', 'qps']) {
      const { progress, segments } = await versionOf(world, id, locale)
      expect(progress).toMatchObject({ total: 4, filled: 4 })
      expect(segments[0]?.target?.text).toBe('['.concat(locale, '] Podul peste Târnava'))
    }
    for (const locale of locales) expect((await page(world, `/${locale}/${slug}`)).response.status).toBe(404)
    for (const locale of locales) {
      expect((await send(world, 'POST', `/articles/${id}/versions/${locale}/publish`)).status).toBe(200)
      await settled(world)
    }
    for (const locale of locales) {
      const { response, text } = await page(world, `/${locale}/${slug}`)
      expect([response.status, response.headers.get('Content-Language')]).toEqual([200, locale])
      for (const other of locales.filter((other) => other !== locale))
        expect(text, locale).toContain(
          `<a href="/${other}/${slug}" lang="${other}" hreflang="${other}" rel="alternate"`,
        )
      expect((await page(world, `/${locale}`)).text).toContain(`href="/${locale}/${slug}"`)
      expect((await page(world, `/${locale}/feed.xml`)).text).toContain(`/${locale}/${slug}`)
    }
    expect((await page(world, '/qps')).text).toContain('⟦Latest articles⟧')
    expect((await page(world, '/qps/search?q=gării')).text).toContain(`href="/qps/${slug}"`)
    expect((await page(world, '/', { 'Accept-Language': 'qps' })).response.headers.get('Location')).toBe('/qps')
    expect((await page(world, '/sitemap/newest.xml')).text).toContain('hreflang="qps"')
  })

  it('is corrected in one locale without the others, which search engines are told of once reviewed', async () => {
    const world = make()
    const { id, slug } = await world.upload(article, { query: targets })
    await settled(world)
    for (const at of [0, 1, 2, 3]) await correct(world, id, 'qps', at, `⟦Sentence ${at}⟧`)
    const { text } = await page(world, `/qps/${slug}`)
    expect(text).toContain('⟦Sentence 2⟧')
    expect(text).toContain(`hreflang="ro" href="http://localhost/ro/${slug}"`)
    expect(text).not.toContain('hreflang="en" href="http')
    expect((await page(world, `/en/${slug}`)).text).toContain('[en] Primarul')
  })

  it('is read beside any locale that is public, as the address or what was chosen last says', async () => {
    const world = make()
    const { id, slug } = await world.upload(article, { query: targets })
    await settled(world)
    const beside = async (path: string, headers = {}) => {
      const { text } = await page(world, path, headers)
      return [
        ...text.matchAll(/<div class="beside" lang="(\w+)">[\s\S]*?\[?(\w+)\]? (?:Podul|Primarul|Traficul)/g),
      ].map(([, locale, said]) => [locale, said])[0]
    }
    expect(await beside(`/ro/${slug}?view=parallel`)).toEqual(['en', 'en'])
    expect(await beside(`/ro/${slug}?view=parallel&beside=qps`)).toEqual(['qps', 'qps'])
    expect(await beside(`/ro/${slug}`, { Cookie: 'view=parallel; beside=qps' })).toEqual(['qps', 'qps'])
    expect(await beside(`/en/${slug}?view=parallel&beside=qps`)).toEqual(['qps', 'qps'])
    const sentences = (await page(world, `/ro/${slug}?view=sentences&beside=qps`)).text
    expect(sentences).toContain(`href="/qps/${slug}/propose?`)
    expect(sentences).toContain(`href="/ro/${slug}?view=sentences&amp;beside=en"`)
    const first = await page(world, `/ro/${slug}?view=parallel&beside=qps`)
    const seen = { 'If-None-Match': first.response.headers.get('ETag') ?? '' }
    expect((await page(world, `/ro/${slug}?view=parallel&beside=qps`, seen)).response.status).toBe(304)
    expect((await page(world, `/ro/${slug}?view=parallel`, seen)).response.status).toBe(200)
    await correct(world, id, 'qps', 1, '⟦The bridge⟧')
    const after = await page(world, `/ro/${slug}?view=parallel&beside=qps`, seen)
    expect([after.response.status, after.text.includes('⟦The bridge⟧')]).toEqual([200, true])
    await send(world, 'POST', `/articles/${id}/versions/qps/unpublish`)
    await settled(world)
    expect(await beside(`/ro/${slug}?view=parallel&beside=qps`)).toEqual(['en', 'en'])
    for (const locale of ['ro', 'en'])
      expect((await page(world, `/${locale}/${slug}`)).text).not.toContain(`href="/qps/${slug}"`)
  })

  it('is read beside any locale where it is long too', async () => {
    const world = make()
    const long = Array.from({ length: 700 }, (_, n) => `Propoziția cu numărul ${n} stă aici singură.`).join('\n\n')
    const { slug } = await world.upload(`# Un articol lung\n\n${long}`, { query: targets })
    await settled(world)
    for (const own of ['ro', 'en'])
      for (const other of ['en', 'qps', 'ro'].filter((other) => other !== own)) {
        const { text } = await page(world, `/${own}/${slug}?view=parallel&beside=${other}`)
        expect(text).toContain(`<div class="beside" lang="${other}">`)
        for (const locale of ['en', 'qps'])
          expect(text.includes(`[${locale}] Propoziția cu numărul 699`), `${own} ${other}`).toBe(
            locale === own || locale === other,
          )
      }
  })

  it('is withdrawn from every locale, and erased', async () => {
    const world = make()
    const { id, slug } = await world.upload(article, { query: targets })
    await settled(world)
    await send(world, 'POST', `/articles/${id}/withdraw`)
    await settled(world)
    for (const locale of locales) expect((await page(world, `/${locale}/${slug}`)).response.status).toBe(410)
    expect((await send(world, 'DELETE', `/articles/${id}`)).status).toBeLessThan(300)
    await settled(world)
    for (const locale of locales) expect((await page(world, `/${locale}/${slug}`)).response.status).toBe(410)
  })

  it('may have one target, or none', async () => {
    const world = make()
    const one = await world.upload(article, { query: '?locale=ro&targets=qps' })
    const none = await world.upload(article.replace('Podul', 'Un pod'), { query: '?locale=ro&targets=ro' })
    await settled(world)
    const status = async (path: string) => (await page(world, path)).response.status
    expect(await Promise.all(locales.map((locale) => status(`/${locale}/${one.slug}`)))).toEqual([200, 404, 200])
    expect(await Promise.all(locales.map((locale) => status(`/${locale}/${none.slug}`)))).toEqual([200, 404, 404])
  })

  it('is translated to every other locale where nobody says to which, and from any', async () => {
    const world = make()
    const { id } = await world.upload('# The bridge\n\nIt is closed.', { query: '?locale=qps' })
    await settled(world)
    for (const locale of ['ro', 'en'])
      expect((await versionOf(world, id, locale)).segments[1]?.target?.text).toBe(`[${locale}] It is closed.`)
  })
})

describe('a pair of any two locales', () => {
  it('has a glossary of its own, with its columns, whose terms are marked in its versions alone', async () => {
    const world = make()
    const { id } = await world.upload(article, { query: targets })
    await settled(world)
    const term = { rule: 'preferred', forms: { ro: { base: 'pod' }, qps: { base: 'bridge' } } }
    expect((await send(world, 'POST', '/glossaries/qps-ro/terms', term)).status).toBe(201)
    const strange = { rule: 'preferred', forms: { ro: { base: 'pod' }, en: { base: 'bridge' } } }
    expect((await send(world, 'POST', '/glossaries/ro-qps/terms', strange)).status).toBe(422)
    expect((await send(world, 'POST', '/glossaries/ro-fr/terms', term)).status).toBe(404)
    await settled(world)
    const marks = async (locale: string) => (await versionOf(world, id, locale)).segments.flatMap(({ terms }) => terms)
    expect([(await marks('qps')).length, (await marks('en')).length]).toEqual([2, 0])
    const csv = await (await world.request('/api/v1/glossaries/ro-qps/terms:export')).text()
    expect(csv.split('\r\n')[0]).toContain('id,rule,ro,ro_variants,qps,qps_variants,')
    const response = await world.request('/api/v1/glossaries/en-qps/terms:import', {
      method: 'POST',
      headers: { 'Content-Type': 'text/csv' },
      body: 'en,qps\nbridge,⟦bridge⟧\n',
    })
    expect([response.status, await response.json()]).toMatchObject([200, { created: 1 }])
  })

  it('has a memory of its own: nothing is asked twice, and what a person wrote comes back', async () => {
    const world = make()
    const first = await world.upload(article, { query: '?locale=ro&targets=qps' })
    await settled(world)
    await correct(world, first.id, 'qps', 1, '⟦The bridge was closed on Monday.⟧')
    const asked = world.engineCalls.length
    const second = await world.upload(article, { query: '?locale=ro&targets=qps' })
    await settled(world)
    expect(world.engineCalls.length).toBe(asked)
    expect((await versionOf(world, second.id, 'qps')).segments[1]?.target?.text).toBe(
      '⟦The bridge was closed on Monday.⟧',
    )
    const found = await read<{ items: { target: { text: string } }[] }>(
      world,
      `/memory/ro-qps?q=${encodeURIComponent('Podul din Mediaș a fost închis luni dimineață.')}`,
    )
    expect(found.items[0]?.target.text).toBe('⟦The bridge was closed on Monday.⟧')

    const back = '# A bridge\n\nThe bridge was closed on Monday, and stays so.'
    await world.upload(back, { query: '?locale=qps&targets=en' })
    await settled(world)
    const before = world.engineCalls.length
    await world.upload(back, { query: '?locale=qps&targets=en' })
    await settled(world)
    expect(world.engineCalls.length).toBe(before)
    expect(
      world.stored
        .keys()
        .filter((key) => key.startsWith('memory/'))
        .map((key) => key.split('/')[1]),
    ).toEqual(expect.arrayContaining(['en-qps', 'qps-ro']))
  })
})

it('the desk offers every locale that there is', async () => {
  const { text } = await page(make(), '/desk')
  expect(text).toContain('<button type="button" value="qps" lang="qps" aria-pressed="false">⟦Pseudo⟧</button>')
})
