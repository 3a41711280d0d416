/** When an article was published and when it changed: on its page, in what machines read, in the feed and the sitemap. */
import { describe, expect, it } from 'vitest'
import { makeWorld, type World } from '../world.ts'

const day = 86_400_000
const begun = '2026-03-11T08:15'

async function uploaded(publish: 'auto' | 'manual' = 'auto') {
  const world = makeWorld({ publish })
  const { id, slug } = await world.upload('# The ferry is back\n\nCostel takes fourteen cars a trip.')
  await world.settle()
  return { world, id, slug }
}

async function change({ world, id }: { world: World; id: string }, locale: string, naming: object) {
  const headers = { 'Content-Type': 'application/json', 'If-Match': '*' }
  const init = { method: 'PATCH', headers, body: JSON.stringify(naming) }
  expect((await world.request(`/api/v1/articles/${id}/versions/${locale}`, init)).status).toBe(200)
  await world.settle()
}

async function say({ world, id }: { world: World; id: string }, locale: string, word: 'publish' | 'unpublish') {
  const answer = await world.request(`/api/v1/articles/${id}/versions/${locale}/${word}`, { method: 'POST' })
  expect(answer.status).toBe(200)
  await world.settle()
}

/** To the minute, wherever the dates of the article stand. */
async function datesOf({ world, slug }: { world: World; slug: string }, locale = 'en') {
  await world.fold()
  await world.settle()
  const text = async (path: string) => (await world.app.request(path)).text()
  const [page, feed, map] = await Promise.all([
    text(`/${locale}/${slug}`),
    text(`/${locale}/feed.xml`),
    text('/sitemap/newest.xml'),
  ])
  const minute = (found: RegExpMatchArray | null) => found?.[1]?.slice(0, 16)
  const data = JSON.parse(page.match(/<script type="application\/ld\+json">(.*)<\/script>/)?.[1] ?? '{}')
  const entry = feed.slice(feed.indexOf('<entry>'))
  const published = [
    minute(page.match(/published_time" content="([^"]*)/)),
    data.datePublished.slice(0, 16),
    minute(entry.match(/<published>([^<]*)/)),
  ]
  const changed = [
    minute(page.match(/modified_time" content="([^"]*)/)),
    data.dateModified.slice(0, 16),
    minute(entry.match(/<updated>([^<]*)/)),
    ...(map.includes(`/${locale}/${slug}<`)
      ? [minute(map.slice(map.indexOf(`/${locale}/${slug}<`)).match(/<lastmod>([^<]*)/))]
      : []),
  ]
  return { published: [...new Set(published)], changed: [...new Set(changed)], data, page }
}

describe('a corrected title or description', () => {
  it.each([{ title: 'The ferry is running again' }, { description: 'Fourteen cars a trip.' }])(
    'is a change, everywhere: %j',
    async (naming) => {
      const article = await uploaded()
      article.world.pass(day)
      await change(article, 'en', naming)
      const dates = await datesOf(article)
      expect([dates.published, dates.changed]).toEqual([[begun], ['2026-03-12T08:15']])
      expect((await datesOf(article, 'ro')).changed).toEqual([begun])
      article.world.pass(day)
      await change(article, 'en', naming)
      expect((await datesOf(article)).changed).toEqual(['2026-03-12T08:15'])
      await change(article, 'en', { title: null, description: null })
      expect((await datesOf(article)).changed).toEqual(['2026-03-13T08:15'])
    },
  )

  it('is the headline above the text and the one that machines read', async () => {
    const article = await uploaded()
    await change(article, 'en', { title: 'Ferry: the whole story' })
    const { data, page } = await datesOf(article)
    expect([page.match(/<h1>(.*)<\/h1>/)?.[1], data.headline]).toEqual(Array(2).fill('Ferry: the whole story'))
  })
})

describe('the first publication', () => {
  it.each(['auto', 'manual'] as const)('stands, whatever is hidden and published again: %s', async (how) => {
    const article = await uploaded(how)
    for (const locale of ['en', 'ro']) {
      if (how === 'manual') await say(article, locale, 'publish')
      const { published } = await datesOf(article, locale)
      expect(published).toEqual([begun])
    }
    for (const locale of ['en', 'ro']) {
      article.world.pass(day)
      await say(article, locale, 'publish')
      expect((await datesOf(article, locale)).changed).toEqual([begun])
      await say(article, locale, 'unpublish')
      article.world.pass(day)
      await say(article, locale, 'publish')
      const { published, changed } = await datesOf(article, locale)
      expect([published, changed]).toEqual([[begun], [`2026-03-${locale === 'en' ? 13 : 15}T08:15`]])
    }
  })

  it('is none while an article is hidden from the beginning', async () => {
    const article = await uploaded('manual')
    article.world.pass(day)
    await say(article, 'en', 'unpublish')
    article.world.pass(day)
    await say(article, 'en', 'publish')
    expect((await datesOf(article)).published).toEqual(['2026-03-13T08:15'])
  })

  it('keeps its place in lists', async () => {
    const { world, id } = await uploaded()
    world.pass(day)
    await world.upload('# Newer\n\nIt came later.')
    await world.settle()
    for (const word of ['unpublish', 'publish'] as const) {
      world.pass(day)
      await say({ world, id }, 'en', word)
    }
    await world.fold()
    const front = await (await world.app.request('/en')).text()
    expect(front.indexOf('Newer')).toBeLessThan(front.indexOf('The ferry is back'))
  })
})
