import { describe, expect, it } from 'vitest'
import { newsroom, publishTo } from './newsroom.ts'
import { type Element, parseXml } from './xml.ts'

const site = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const link = '{http://www.w3.org/1999/xhtml}link'
type World = Awaited<ReturnType<typeof newsroom>>
type Url = { loc: string; lastmod: string; alternates: Record<string, string> }

const textOf = ({ children }: Element, name: string) =>
  children.find((child) => child.name === `{${site}}${name}`)?.text ?? ''

async function read(world: World, path: string): Promise<Element> {
  const response = await world.app.request(path)
  expect([path, response.status]).toEqual([path, 200])
  expect(response.headers.get('Content-Type')).toBe('application/xml; charset=utf-8')
  return parseXml(await response.text())
}

async function partsOf(world: World): Promise<string[]> {
  const index = await read(world, '/sitemap.xml')
  expect(index.name).toBe(`{${site}}sitemapindex`)
  expect(new Set(index.children.map(({ name }) => name))).toEqual(new Set([`{${site}}sitemap`]))
  return index.children.map((part) => textOf(part, 'loc').replace('http://localhost', ''))
}

/** Every address of the sitemap, each part valid. */
async function urlsOf(world: World): Promise<Url[]> {
  const urls: Url[] = []
  for (const path of await partsOf(world)) {
    const part = await read(world, path)
    expect(part.name).toBe(`{${site}}urlset`)
    expect(part.children.length).toBeGreaterThan(0)
    expect(part.children.length).toBeLessThanOrEqual(1000)
    for (const url of part.children) {
      expect(url.name).toBe(`{${site}}url`)
      const names = url.children.map(({ name }) => name)
      expect(names.filter((name) => ![`{${site}}loc`, `{${site}}lastmod`, link].includes(name))).toEqual([])
      // The schema wants its own elements before others' and in this order.
      expect(names[0]).toBe(`{${site}}loc`)
      const links = url.children.filter(({ name }) => name === link).map(({ attributes }) => attributes)
      expect(links.every(({ rel }) => rel === 'alternate')).toBe(true)
      urls.push({
        loc: textOf(url, 'loc'),
        lastmod: textOf(url, 'lastmod'),
        alternates: Object.fromEntries(links.map(({ hreflang = '', href = '' }) => [hreflang, href])),
      })
    }
  }
  return urls
}

describe('the sitemap', () => {
  it('has every original and every reviewed translation once, no machine’s, in parts of bounded size', async () => {
    const count = 700
    const world = await newsroom(count)
    const urls = await urlsOf(world)
    const locs = urls.map(({ loc }) => loc)
    expect(new Set(locs).size).toBe(locs.length)
    const expected = Array.from({ length: count }, (_, n) => n).flatMap((n) => {
      const [original, translation] = n % 2 ? ['en', 'ro'] : ['ro', 'en']
      return [
        `http://localhost/${original}/story-${n}`,
        ...(n % 5 ? [`http://localhost/${translation}/story-${n}`] : []),
      ]
    })
    expect(new Set(locs)).toEqual(new Set([...expected, 'http://localhost/ro', 'http://localhost/en']))
    expect((await partsOf(world)).length).toBeGreaterThan(3)
  })

  it('gives alternates both ways, with the original for everybody else, and none to what stands alone', async () => {
    const urls = await urlsOf(await newsroom(20))
    const byLoc = new Map(urls.map((url) => [url.loc, url]))
    for (const { loc, alternates } of urls) {
      for (const [language, href] of Object.entries(alternates)) {
        if (href !== 'http://localhost/') expect(byLoc.get(href)?.alternates).toEqual(alternates)
        if (language !== 'x-default') expect(new URL(href).pathname).toMatch(new RegExp(`^/${language}\\b`))
      }
      if (Object.keys(alternates).length > 0) expect(Object.values(alternates)).toContain(loc)
    }
    expect(byLoc.get('http://localhost/ro/story-1')?.alternates['x-default']).toBe('http://localhost/en/story-1')
    expect(byLoc.get('http://localhost/ro/story-10')?.alternates).toEqual({})
    expect(byLoc.get('http://localhost/ro/story-2')?.lastmod).toBe('2025-01-01T02:00:00.000Z')
  })

  it('no longer has what is withdrawn', async () => {
    const world = await newsroom(300)
    await publishTo(world, 299, 300, true)
    await publishTo(world, 7, 8, true)
    await world.fold()
    const urls = await urlsOf(world)
    expect(urls.filter(({ loc }) => /story-(?:299|7)$/.test(loc))).toEqual([])
  })

  it('is named to robots; a part that is not there is not found', async () => {
    const world = await newsroom(1)
    const response = await world.app.request('/robots.txt')
    expect(await response.text()).toContain('\nSitemap: http://localhost/sitemap.xml\n')
    for (const path of ['/sitemap/nothing.xml', '/sitemap/newest', '/sitemap/01JGFP0TM0RC0M7VF3QAYJ6SD1.xml'])
      expect([path, (await world.app.request(path)).status]).toEqual([path, 404])
  })
})
