/** A site that is a newsroom's own, by its settings. */
import { describe, expect, it } from 'vitest'
import { createApp } from '../../functions/app.ts'
import { type Identity, identitySchema } from '../../shared/page/identity.ts'
import { makeWorld, type World } from '../world.ts'

const ours = {
  name: 'Ziarul „Podul” & Fiii <SRL>',
  taglines: { ro: 'Știri de pe malul celălalt' },
  origin: 'https://podul.example',
  contact: 'redactia@podul.example',
  logo: 'https://podul.example/logo.svg',
  icon: 'https://podul.example/icon.png',
  picture: 'https://podul.example/share.jpg',
}
const escaped = 'Ziarul „Podul” &amp; Fiii &lt;SRL&gt;'

/** A site of that identity with one public article, published at half past ten in the evening, UTC. */
async function siteOf(more: Record<string, unknown>): Promise<{ world: World; slug: string }> {
  const world = makeWorld({ identity: identitySchema.parse(more) })
  world.pass((14 * 60 + 15) * 60_000)
  const { slug } = await world.upload('# The ferry is back\n\nBy Ana Pop\n\nCostel takes fourteen cars a trip.')
  await world.settle()
  await world.fold()
  return { world, slug }
}

const readAt = async ({ world }: { world: World }, address: string) => (await world.app.request(address)).text()

describe('a site', () => {
  it('is called by its own name everywhere, and by no other', async () => {
    const site = await siteOf(ours)
    const paths = ['/ro', '/en', `/en/${site.slug}`, `/ro/${site.slug}?view=parallel`, '/ro/search?q=x', '/ro/nimic']
    for (const path of paths) {
      const page = await readAt(site, ours.origin + path)
      expect([path, page.includes(`<span>${escaped}</span>`), page.includes('Punte')]).toEqual([path, true, false])
      expect(page.match(/<title>(.*)<\/title>/)?.[1]).toContain(escaped)
    }
    const article = await readAt(site, `${ours.origin}/en/${site.slug}`)
    expect(article).toContain(`<meta property="og:site_name" content="${escaped}">`)
    const data = article.match(/<script type="application\/ld\+json">(.*)<\/script>/)?.[1] ?? ''
    expect(JSON.parse(data).publisher).toEqual({
      ...{ '@type': 'Organization', name: ours.name },
      logo: { '@type': 'ImageObject', url: ours.logo },
    })
    const feed = await readAt(site, `${ours.origin}/ro/feed.xml`)
    expect(feed).not.toContain('Punte')
    expect(feed).toContain(`<author><name>${escaped}</name></author>`)
    expect(feed).toContain('<subtitle>Știri de pe malul celălalt</subtitle>')
  })

  it('has its own mark, icon, contact and line, and the picture for pages that have none', async () => {
    const site = await siteOf(ours)
    const front = await readAt(site, `${ours.origin}/ro`)
    expect(front).toContain(`<img class="mark" src="${ours.logo}" alt=""`)
    expect(front).toContain(`<link rel="icon" href="${ours.icon}">`)
    expect(front).toContain(`<a href="mailto:${ours.contact}">Contact</a>`)
    expect(front).toContain('Știri de pe malul celălalt.</p>')
    for (const path of ['/ro', '/en', `/en/${site.slug}`])
      expect(await readAt(site, ours.origin + path)).toContain(`<meta property="og:image" content="${ours.picture}">`)
    expect(await readAt(site, `${ours.origin}/en`)).toContain('Articles to read side by side')
  })

  it('shows days in its own time zone', async () => {
    const day = async (more: Record<string, unknown>) =>
      (await readAt(await siteOf(more), 'http://localhost/en')).match(/<time [^>]*>([^<]*)</)?.[1]
    expect(await day({})).toBe('12 March 2026')
    expect(await day({ timeZone: 'Europe/London' })).toBe('11 March 2026')
    expect(await day({ timeZone: 'Pacific/Auckland' })).toBe('12 March 2026')
  })

  it('takes a source’s day as its own', async () => {
    for (const timeZone of ['Europe/Bucharest', 'Europe/London', 'Pacific/Auckland']) {
      const world = makeWorld({ identity: identitySchema.parse({ timeZone }) })
      const { slug } = await world.upload('---\ndate: 2019-03-05\n---\n# The ferry\n\nIt is back.')
      await world.settle()
      expect(await readAt({ world }, `http://localhost/en/${slug}`)).toContain('>5 March 2019</time>')
    }
  })

  it('shows its languages in its own order, and the first one it prefers where a browser asks for none', async () => {
    const site = await siteOf({ locales: ['en'], defaultLocale: 'ro' })
    expect(
      (await readAt(site, 'http://localhost/en')).match(/hreflang="\w+" rel|aria-current="true" lang="\w+"/g),
    ).toEqual(['aria-current="true" lang="en"', 'hreflang="ro" rel'])
    expect((await site.world.app.request('/')).headers.get('Location')).toBe('/ro')
  })

  it('stays out of search engines if it is to', async () => {
    const site = await siteOf({ indexed: false })
    for (const path of ['/ro', `/en/${site.slug}`, `/en/${site.slug}.json`, '/en/feed.xml', '/robots.txt', '/ro/nimic'])
      expect((await site.world.app.request(path)).headers.get('X-Robots-Tag')).toBe('noindex')
    expect(await readAt(site, 'http://localhost/robots.txt')).not.toContain('Sitemap')
    const open = await siteOf({})
    expect((await open.world.app.request('/ro')).headers.get('X-Robots-Tag')).toBeNull()
    expect(await readAt(open, `http://localhost/en/${open.slug}`)).toContain('content="max-image-preview:large"')
  })
})

describe('a site that has an origin', () => {
  it.each([
    ['https://www.podul.example/ro?utm_source=x', 'https://podul.example/ro?utm_source=x'],
    ['https://punte.workers.dev/', 'https://podul.example/'],
    ['https://podul.example:8443/en/feed.xml', 'https://podul.example/en/feed.xml'],
    ['https://www.podul.example//evil.example/', 'https://podul.example//evil.example/'],
    ['https://www.podul.example/desk', 'https://podul.example/desk'],
  ])('leads there from another host: %s', async (address, expected) => {
    const { world } = await siteOf(ours)
    const answer = await world.app.request(address)
    expect([answer.status, answer.headers.get('Location')]).toEqual([301, expected])
  })

  it('answers programs at every host, and readers behind a proxy that speaks http', async () => {
    const { world, slug } = await siteOf(ours)
    for (const address of [
      `http://podul.example/en/${slug}`,
      'https://10.0.0.7/healthz',
      'https://x.example/api/openapi.json',
    ])
      expect([address, (await world.app.request(address)).status]).toEqual([address, 200])
    const sent = await world.app.request('https://x.example/api/v1/articles', { method: 'POST' })
    expect(sent.status).toBe(401)
  })

  it('names itself by it alone, whatever it was asked as', async () => {
    const site = await siteOf(ours)
    for (const path of ['/en/feed.xml', '/sitemap.xml', '/robots.txt', `/en/${site.slug}`, '/en']) {
      const [plain, secure] = [
        await readAt(site, `http://podul.example${path}`),
        await readAt(site, ours.origin + path),
      ]
      expect(plain).toBe(secure)
      expect(secure).toContain(ours.origin)
      expect(secure).not.toContain('http://podul.example')
    }
  })

  it('keeps the ids of its feed when it moves, for each entry and for the feed itself', async () => {
    const { world } = await siteOf({ origin: 'https://old.example' })
    const idsAt = async (more: Record<string, unknown>) => {
      const identity: Identity = identitySchema.parse(more)
      const app = createApp({ ...world.ports, settings: { ...world.ports.settings, identity } })
      return (await (await app.request(`${identity.origin}/en/feed.xml`)).text()).match(/<id>.*<\/id>/g)
    }
    const before = await idsAt({ origin: 'https://old.example' })
    expect(before).toHaveLength(2)
    expect(await idsAt({ origin: 'https://new.example', feedOrigin: 'https://old.example' })).toEqual(before)
    expect(await idsAt({ origin: 'https://new.example' })).not.toEqual(before)
  })
})

it('a new name shows at once on pages that were stored under the old one', async () => {
  const { world, slug } = await siteOf({ name: 'Before' })
  const before = await world.app.request(`/en/${slug}`)
  const identity = identitySchema.parse({ name: 'After', timeZone: 'Europe/London' })
  const app = createApp({ ...world.ports, settings: { ...world.ports.settings, identity } })
  const seen = { headers: { 'If-None-Match': before.headers.get('ETag') ?? '' } }
  for (const way of ['single', 'parallel', 'sentences']) {
    const page = await (await app.request(`/en/${slug}?view=${way}`, seen)).text()
    expect([page.includes('Before'), page.includes('"After"'), page.includes('11 March 2026')]).toEqual([
      false,
      true,
      true,
    ])
  }
})

describe('the settings of a site', () => {
  it.each([
    [{ nmae: 'x' }, 'nmae'],
    [{ name: ' ' }, 'name'],
    [{ origin: 'https://podul.example/' }, 'is not a scheme and a host alone'],
    [{ origin: 'https://Podul.example' }, 'is not a scheme and a host alone'],
    [{ origin: 'podul.example' }, 'is not an http(s) address'],
    [{ timeZone: 'Europe/Iasi' }, 'is no time zone'],
    [{ locales: ['de'] }, 'locales'],
    [{ logo: 'javascript:alert(1)' }, 'is not an https address'],
    [{ contact: 'javascript:alert(1)' }, 'is neither an e-mail address nor an https address'],
    [{ indexed: 'no' }, 'indexed'],
  ])('are refused if they are wrong: %j', (more, reason) => {
    const { success, error } = identitySchema.safeParse(more)
    expect([success, JSON.stringify(error?.issues)]).toEqual([false, expect.stringContaining(reason)])
  })
})
