/** The date that readers are told of an article: an editor's, the source's, or that of its first publication. */
import { describe, expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { makeWorld, type World } from '../world.ts'

const hourMs = 3_600_000
const dated = (date: string) => `---\ndate: ${date}\n---\n\n${article}`

async function taken(content: string, type = 'text/markdown') {
  const world = makeWorld()
  const { id, slug } = await world.upload(content, { type })
  await world.settle()
  await world.fold()
  world.pass(hourMs)
  return { world, id, slug }
}

const read = async (world: World, path: string) => (await world.request(path, { token: '' })).text()

/** What each form says when the article was published. */
async function told(world: World, slug: string, locale = 'ro') {
  const page = await read(world, `/${locale}/${slug}`)
  const [feed, markdown] = [await read(world, `/${locale}/feed.xml`), await read(world, `/${locale}/${slug}.md`)]
  const all = {
    data: /"datePublished":"([^"]+)"/.exec(page)?.[1],
    shared: /article:published_time" content="([^"]+)"/.exec(page)?.[1],
    shown: /<p class="date"><time datetime="([^"]+)"/.exec(page)?.[1],
    feed: /<published>([^<]+)</.exec(feed)?.[1],
  }
  expect(new Set(Object.values(all)).size, JSON.stringify(all)).toBe(1)
  return { at: all.data, markdown: /^date: (.+)$/m.exec(markdown)?.[1], updated: page.includes('class="updated"') }
}

async function give(world: World, id: string, date: string | null) {
  const seen = await world.request(`/api/v1/articles/${id}`)
  const response = await world.request(`/api/v1/articles/${id}/versions/ro`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': seen.headers.get('ETag') ?? '' },
    body: JSON.stringify({ date }),
  })
  await world.settle()
  world.pass(hourMs)
  expect(response.status).toBe(200)
  expect(await response.json()).toMatchObject({ date })
}

describe('an article’s date', () => {
  it('is that of its source in every form and locale, and no page says that it was changed since', async () => {
    const { world, id, slug } = await taken(dated('2019-05-04'))
    const told1 = { at: '2019-05-03T21:00:00.000Z', markdown: '2019-05-04', updated: false }
    expect(await told(world, slug)).toEqual(told1)
    expect(await told(world, slug, 'en')).toEqual(told1)
    const view = await (await world.request(`/api/v1/articles/${id}`)).json()
    expect(view).toMatchObject({ createdAt: Date.UTC(2026, 2, 11, 8, 15), date: null })
  })

  it('is read from the head of a page', async () => {
    const prose = 'Costel Negrea has taken the ferry out again, and nobody on the river argues with him. '.repeat(4)
    const body = `<main><h1>The ferry is back</h1><p>${prose}</p><p>${prose}</p></main>`
    const head = '<meta property="article:published_time" content="2020-02-03T10:00:00+02:00">'
    const linked = '{"@type":"NewsArticle","headline":"The ferry is back","datePublished":"2020-02-03T08:00:00Z"}'
    for (const part of [head, `<script type="application/ld+json">${linked}</script>`]) {
      const page = `<html lang="en"><head><title>The ferry is back</title>${part}</head><body>${body}</body></html>`
      const { world, slug } = await taken(page, 'text/html')
      expect(await told(world, slug)).toMatchObject({ at: '2020-02-03T08:00:00.000Z' })
    }
  })

  it('is that of its first publication where the source has none, one from the future, or none that is a date', async () => {
    for (const content of [article, dated('2031-01-01'), dated('May 2019')]) {
      const { world, slug } = await taken(content)
      expect(await told(world, slug)).toMatchObject({ at: '2026-03-11T08:15:00.000Z' })
    }
  })

  it('is an editor’s where one gave it, in all locales, until the source’s is asked for again', async () => {
    const { world, id, slug } = await taken(dated('2019-05-04'))
    await give(world, id, '1969-07-20T22:17+02:00')
    const editors = { at: '1969-07-20T20:17:00.000Z', markdown: '1969-07-20T22:17+02:00' }
    expect(await told(world, slug)).toMatchObject(editors)
    expect(await told(world, slug, 'en')).toMatchObject(editors)
    await give(world, id, null)
    expect(await told(world, slug)).toMatchObject({ at: '2019-05-03T21:00:00.000Z' })
  })

  it('stays when a revision names none', async () => {
    const { world, id, slug } = await taken(dated('2019-05-04'))
    const seen = await world.request(`/api/v1/articles/${id}`)
    const revised = await world.request(`/api/v1/articles/${id}/source`, {
      method: 'PUT',
      headers: { 'Content-Type': 'text/markdown', 'If-Match': seen.headers.get('ETag') ?? '' },
      body: `${article}\nNobody waves.\n`,
    })
    expect(revised.ok).toBe(true)
    await world.settle()
    expect(await told(world, slug)).toMatchObject({ at: '2019-05-03T21:00:00.000Z' })
  })

  it('orders the lists, and one before 1970 is last', async () => {
    const { world, id } = await taken('# One\n\nIt sails again.')
    for (const [title, date] of [
      ['Two', '2019-05-04'],
      ['Three', '2022-05-04'],
    ])
      await world.upload(`---\ntitle: ${title}\ndate: ${date}\n---\n\nIt sails again.`)
    await world.settle()
    await world.fold()
    const order = async () =>
      [...(await read(world, '/en')).matchAll(/<h2><a [^>]*>([^<]+)</g)].map(([, title]) => title)
    expect(await order()).toEqual(['One', 'Three', 'Two'])
    await give(world, id, '1650-01-01')
    await world.fold()
    expect(await order()).toEqual(['Three', 'Two', 'One'])
  })
})
