/** Addresses that are no article's, and what a reader or a program gets there. */
import { describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { read } from './read.ts'

const browser = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }

describe('the front door', () => {
  it.each([
    ['ro-RO,ro;q=0.9,en;q=0.8', '/ro'],
    ['en-US', '/en'],
    ['de-DE', '/en'],
  ])('sends a reader of %j to %s', async (languages, expected) => {
    const response = await read(makeWorld(), '/', { 'Accept-Language': languages })
    expect([response.status, response.headers.get('Location')]).toEqual([302, expected])
    expect(response.headers.get('Vary')).toContain('Accept-Language')
  })

  it.each([
    ['/ro/', '/ro'],
    ['/RO', '/ro'],
    ['/en/?cursor=1', '/en?cursor=1'],
    ['/en//', '/en'],
    ['/ro/podul/', '/ro/podul'],
    ['/ro//podul', '/ro/podul'],
    ['/ro/Podul', '/ro/podul'],
    ['/ro/PODUL.json', '/ro/podul.json'],
    ['/ro/podul/?view=parallel&utm_source=x', '/ro/podul?view=parallel&utm_source=x'],
    ['/ro/section/viata-orasului/', '/ro/section/viata-orasului'],
    ['/ro/Section/Viata-Orasului', '/ro/section/viata-orasului'],
    ['/en/author/Ana-Pop/', '/en/author/ana-pop'],
    ['/en/to/RO/Podul', '/en/to/ro/podul'],
    ['/ro/search/?q=Ana', '/ro/search?q=Ana'],
    ['/ro/Podul/propose?segment=01HZX', '/ro/podul/propose?segment=01HZX'],
    ['/ro/feed.xml/', '/ro/feed.xml'],
    ['/desk/', '/desk'],
    ['/desk/articles/01HZX/', '/desk/articles/01HZX'],
    ['//evil.example/', '/evil.example'],
    ['//evil.example//ro/', '/evil.example/ro'],
  ])('leads from %s to %s', async (path, expected) => {
    // A path that begins with two slashes would be another host for `app.request`.
    const response = await read(makeWorld(), `http://localhost${path}`, browser)
    expect([response.status, response.headers.get('Location')]).toEqual([301, expected])
  })

  it('keeps what says where a reader came from', async () => {
    const response = await read(makeWorld(), '/?utm_source=x&utm_medium=mail', { 'Accept-Language': 'ro' })
    expect([response.status, response.headers.get('Location')]).toEqual([302, '/ro?utm_source=x&utm_medium=mail'])
  })
})

describe('an address where there is nothing', () => {
  it.each([
    ['/ro/nimic', 'ro', 'Pagina nu există'],
    ['/ro/Nu E Un Slug', 'ro', 'Pagina nu există'],
    ['/ro/nimic.txt', 'ro', 'Pagina nu există'],
    ['/en/a/b/c/d', 'en', 'Page not found'],
  ])('is a page in the address’s language: %s', async (path, locale, title) => {
    for (const headers of [browser, {}]) {
      const response = await read(makeWorld(), path, headers)
      expect([response.status, response.headers.get('Content-Language')]).toEqual([404, locale])
      expect(await response.text()).toContain(`<h1>${title}</h1>`)
    }
  })

  it('is a page in the browser’s language where the address has none', async () => {
    const response = await read(makeWorld(), '/nimic', { ...browser, 'Accept-Language': 'ro-RO' })
    expect([response.status, response.headers.get('Content-Language')]).toEqual([404, 'ro'])
    expect(await response.text()).toContain('<h1>Pagina nu există</h1>')
  })

  it.each([
    ['/nimic', {}],
    ['/ro/nimic', { Accept: 'application/json' }],
    ['/ro/nimic.json', browser],
    ['/ro/nimic.md', browser],
    ['/api/v1/nothing', browser],
    ['/api/v1/articles/', browser],
    ['/api/nothing', browser],
  ])('is a problem for a program: %s %j', async (path, headers) => {
    const response = await read(makeWorld(), path, headers)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
  })

  it('is a problem for whoever does not only read', async () => {
    const response = await makeWorld().request('/ro/nimic', { method: 'POST', headers: browser })
    expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8')
  })
})

describe('a fault of ours', () => {
  it('is a page that says so, in the address’s language, and tells nothing of it', async () => {
    const world = makeWorld({
      before: ({ key }) => {
        if (key.startsWith('site/')) throw new Error('the store is away')
      },
    })
    const response = await read(world, '/ro/podul', browser)
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('<h1>Ceva n-a mers bine</h1>')
    expect(text).not.toContain('store')
  })
})
