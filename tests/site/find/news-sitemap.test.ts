import { describe, expect, it } from 'vitest'
import { readNews } from '../../../functions/site/find/news-sitemap.ts'
import { identitySchema } from '../../../shared/page/identity.ts'
import { makeWorld, type World } from '../../world.ts'
import { newsroom, publishTo } from './newsroom.ts'
import { type Element, parseXml } from './xml.ts'

const site = '{http://www.sitemaps.org/schemas/sitemap/0.9}'
const news = '{http://www.google.com/schemas/sitemap-news/0.9}'
const day = 86_400_000

const child = (of: Element | undefined, name: string) => of?.children.find((child) => child.name === name)

async function newsOf(world: World) {
  const answer = await world.app.request('/sitemap/news.xml')
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/xml; charset=utf-8'])
  return parseXml(await answer.text()).children.map((url) => {
    expect(url.children.map(({ name }) => name)).toEqual([`${site}loc`, `${news}news`])
    const about = child(url, `${news}news`)
    const publication = child(about, `${news}publication`)
    return {
      loc: child(url, `${site}loc`)?.text,
      title: child(about, `${news}title`)?.text,
      date: child(about, `${news}publication_date`)?.text,
      language: child(publication, `${news}language`)?.text,
      name: child(publication, `${news}name`)?.text,
    }
  })
}

describe('the news sitemap', () => {
  it('has what was published in the last two days, each in its language, and no machine’s translation', async () => {
    const world = makeWorld({ identity: identitySchema.parse({ name: 'Podul & Co' }) })
    const old = await world.upload('# Old news\n\nIt was long ago.')
    await world.settle()
    world.pass(3 * day)
    const { slug } = await world.upload('# The ferry & co. are back\n\nCostel takes fourteen cars a trip.')
    await world.settle()
    await world.fold()
    expect(await newsOf(world)).toEqual([
      {
        loc: `http://localhost/en/${slug}`,
        title: 'The ferry & co. are back',
        date: expect.stringMatching(/^2026-03-14T/),
        language: 'en',
        name: 'Podul & Co',
      },
    ])
    expect(old.slug).toBe('old-news')
    world.pass(2 * day)
    expect(await newsOf(world)).toEqual([])
  })

  it('is named where robots look', async () => {
    expect(await (await makeWorld().app.request('/robots.txt')).text()).toContain(
      '\nSitemap: http://localhost/sitemap/news.xml\n',
    )
  })

  it('has a thousand addresses at most, and costs the same with more articles', async () => {
    const world = await newsroom(1500)
    const read = async () => {
      world.calls.length = 0
      const news = await readNews(world.ports.objects, 0)
      return { count: news.length, calls: world.calls.length }
    }
    const before = await read()
    expect(before.count).toBe(1000)
    expect(before.calls).toBeLessThan(60)
    await publishTo(world, 1500, 2400)
    await world.fold()
    await world.settle()
    expect(await read()).toEqual(before)
  })
})
