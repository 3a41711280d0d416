/** What a reader's browser keeps, how it learns that there is something newer, and what each answer costs. */
import { describe, expect, it } from 'vitest'
import { type ReadingView, readingViews } from '../../shared/article/reading-view.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { templateOf } from '../../shared/page/template.ts'
import { readSiteObject } from '../../shared/pipeline/site-object.ts'
import { article } from '../pipeline/article.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World } from '../world.ts'
import { read, readText } from './read.ts'

async function published() {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id, slug }
}

const etagOf = async (world: World, path: string) => (await read(world, path)).headers.get('ETag') ?? ''

/** Calls to the store that a request makes. */
async function callsOf(world: World, path: string, headers: Record<string, string> = {}) {
  world.calls.length = 0
  const { status } = await read(world, path, headers)
  return { status, calls: world.calls.map(({ operation, key }) => `${operation} ${key.split('/')[0]}`) }
}

describe('a page that a browser has', () => {
  it.each([
    ['as it came', (etag: string) => etag],
    ['weakened by a proxy', (etag: string) => `W/${etag}`],
    ['in a list', (etag: string) => `"other", W/"another" , ${etag}`],
    ['as whatever is there', () => '*'],
  ])('is not sent again: its tag %s', async (_, seen) => {
    const { world, slug } = await published()
    const etag = await etagOf(world, `/ro/${slug}`)
    expect(etag).toMatch(/^"[^"]+"$/)
    const response = await read(world, `/ro/${slug}`, { 'If-None-Match': seen(etag) })
    expect([response.status, await response.text(), response.headers.get('ETag')]).toEqual([304, '', etag])
    expect(response.headers.get('Cache-Control')).toBe((await read(world, `/ro/${slug}`)).headers.get('Cache-Control'))
  })

  it.each(['.json', '.md', '?view=parallel'])('is not sent again as %s either', async (form) => {
    const { world, slug } = await published()
    const etag = await etagOf(world, `/ro/${slug}${form}`)
    expect(etag).not.toBe(await etagOf(world, `/ro/${slug}`))
    expect((await read(world, `/ro/${slug}${form}`, { 'If-None-Match': etag })).status).toBe(304)
  })

  it.each(['"other"', '', '""', '".', 'no tag at all', '"a.b.c"'])('is sent anew for the tag %j', async (tag) => {
    const { world, slug } = await published()
    expect((await read(world, `/ro/${slug}`, { 'If-None-Match': tag })).status).toBe(200)
  })

  it('is sent anew for another way of reading it', async () => {
    const { world, slug } = await published()
    const etag = await etagOf(world, `/ro/${slug}`)
    expect((await read(world, `/ro/${slug}?view=parallel`, { 'If-None-Match': etag })).status).toBe(200)
  })

  it('shows a correction the next time, in every form', async () => {
    const { world, id, slug } = await published()
    const paths = [
      `/ro/${slug}`,
      `/ro/${slug}?view=parallel`,
      `/en/${slug}?view=parallel`,
      `/ro/${slug}.json`,
      `/ro/${slug}.md`,
    ]
    const seen = new Map<string, string>()
    for (const path of paths) seen.set(path, await etagOf(world, path))
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    const text = 'Costel Negrea a scos din nou bacul.'
    expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text })).status).toBe(200)
    for (const [path, etag] of seen) {
      const response = await read(world, path, { 'If-None-Match': etag })
      expect([path, response.status]).toEqual([path, 200])
      expect(await response.text(), path).toContain(text)
    }
  })

  it('is 410 once the article is withdrawn', async () => {
    const { world, id, slug } = await published()
    const etag = await etagOf(world, `/ro/${slug}`)
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    expect((await read(world, `/ro/${slug}`, { 'If-None-Match': etag })).status).toBe(410)
  })

  it('may be kept by a shared cache for seconds, and is asked after by a browser each time', async () => {
    const { world, slug } = await published()
    for (const path of [`/ro/${slug}`, `/ro/${slug}.json`, `/ro/${slug}.md`, '/ro/nothing']) {
      const control = (await read(world, path)).headers.get('Cache-Control') ?? ''
      const seconds = (name: string) => Number(new RegExp(`${name}=(\\d+)`).exec(control)?.[1])
      expect([path, seconds('max-age')]).toEqual([path, 0])
      // Two seconds more are the pipeline's own, where two people write at once.
      expect(seconds('s-maxage') + seconds('stale-while-revalidate') + 2).toBeLessThanOrEqual(5)
    }
  })
})

describe('an article for readers', () => {
  it.each([
    ['a page', '/ro/', {}],
    ['a page that is there already', '/ro/', { 'If-None-Match': '*' }],
    ['both side by side', '/ro/', { Cookie: 'view=parallel' }],
    ['sentence by sentence', '/ro/', { Cookie: 'view=sentences' }],
  ])('costs one read of one object: %s', async (_, path, headers) => {
    const { world, slug } = await published()
    expect((await callsOf(world, `${path}${slug}`, headers)).calls).toEqual(['get site'])
  })

  it('costs one conditional read where the browser has it', async () => {
    const { world, slug } = await published()
    const etag = await etagOf(world, `/ro/${slug}`)
    let sent = 0
    const { getUnless } = world.stored
    world.stored.getUnless = async (key, seen) => {
      const found = await getUnless(key, seen)
      if (found !== 'same') sent++
      return found
    }
    expect(await callsOf(world, `/ro/${slug}`, { 'If-None-Match': etag })).toEqual({ status: 304, calls: ['get site'] })
    expect(sent).toBe(0)
  })

  it('costs two reads where the original answers in its place', async () => {
    const { world, id, slug } = await published()
    await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
    expect(await callsOf(world, `/ro/${slug}`)).toEqual({ status: 200, calls: ['get site', 'get site'] })
    const etag = await etagOf(world, `/ro/${slug}`)
    expect(etag).not.toBe(await etagOf(world, `/en/${slug}`))
    expect((await callsOf(world, `/ro/${slug}`, { 'If-None-Match': etag })).status).toBe(304)
  })

  it('costs one read where there is nothing, and none where nothing can be', async () => {
    const world = makeWorld()
    expect((await callsOf(world, '/ro/nothing')).calls).toEqual(['get site'])
    expect((await callsOf(world, '/ro/No-Slug')).calls).toEqual([])
  })

  it('answers HEAD as GET, without the body', async () => {
    const { world, slug } = await published()
    const [get, head] = [
      await read(world, `/ro/${slug}`),
      await world.request(`/ro/${slug}`, { method: 'HEAD', token: '' }),
    ]
    expect([head.status, await head.text()]).toEqual([200, ''])
    for (const name of ['ETag', 'Content-Type', 'Content-Language', 'Cache-Control', 'Vary'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  })

  it.each([
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['application/json', 'application/json'],
    ['text/markdown', 'text/markdown'],
    ['*/*', 'text/html'],
  ])('comes in the form that %s asks for, the same as by its ending', async (accept, type) => {
    const { world, slug } = await published()
    const response = await read(world, `/ro/${slug}`, { Accept: accept })
    expect(response.headers.get('Content-Type')).toContain(type)
    expect(response.headers.get('Vary')).toContain('Accept')
    const ending = { 'text/html': '', 'application/json': '.json', 'text/markdown': '.md' }[type]
    expect(await response.text()).toBe(await readText(world, `/ro/${slug}${ending}`))
  })

  it('is not for search engines in the forms for programs', async () => {
    const { world, slug } = await published()
    for (const form of ['.json', '.md']) {
      const { headers } = await read(world, `/en/${slug}${form}`)
      expect(headers.get('X-Robots-Tag')).toBe('noindex')
      expect(headers.get('Link')).toBe(`</en/${slug}>; rel="canonical"`)
    }
  })
})

describe('the way of reading', () => {
  it('is remembered once it is named, and forgotten once another is', async () => {
    const { world, slug } = await published()
    const chosen = await read(world, `/ro/${slug}?view=parallel`)
    const cookie = chosen.headers.get('Set-Cookie')?.split(';')[0] ?? ''
    expect(cookie).toBe('view=parallel')
    const next = await read(world, `/en/${slug}`, { Cookie: cookie })
    expect(await next.text()).toContain('class="article parallel"')
    expect(next.headers.get('Set-Cookie')).toBeNull()
    expect(next.headers.get('Vary')).toContain('Cookie')
    const back = await read(world, `/en/${slug}?view=single`, { Cookie: cookie })
    expect(back.headers.get('Set-Cookie')).toMatch(/^view=single;/)
    expect(await back.text()).toContain('class="article single"')
  })

  it('is one language for whoever has named none, or one that there is not', async () => {
    const { world, slug } = await published()
    const plain = await readText(world, `/ro/${slug}`)
    expect(plain).toContain('class="article single"')
    expect(await readText(world, `/ro/${slug}?view=upside-down`, { Cookie: 'view=inside-out' })).toBe(plain)
  })
})

const viewOf = (slug: string, way: ReadingView) => `/ro/${slug}?view=${way}`

describe('a stored page', () => {
  const keyOf = (slug: string) => `site/ro/${slug}.json`
  const bodyOf = async (world: World, slug: string) => (await world.stored.get(keyOf(slug)))?.body ?? ''
  const replace = async (world: World, slug: string, body: string) => {
    world.pass(2000)
    await world.stored.put(keyOf(slug), body)
  }
  /** As many bytes, which nothing else makes. */
  const [ready, marked] = ['<article class="article ', '<article class="ARTICLE ']

  it.each(readingViews)('is sent as it was made ready: %s', async (way) => {
    const { world, slug } = await published()
    await replace(world, slug, (await bodyOf(world, slug)).replace(ready + way, marked + way))
    for (const asked of readingViews)
      expect((await readText(world, viewOf(slug, asked))).includes(marked)).toBe(asked === way)
  })

  it.each(readingViews)('is made anew, the same, where other templates made it: %s', async (way) => {
    const { world, slug } = await published()
    const [before, etag] = [await readText(world, viewOf(slug, way)), await etagOf(world, viewOf(slug, way))]
    const byOthers = (await bodyOf(world, slug))
      .replaceAll(templateOf(noIdentity), 'x'.repeat(templateOf(noIdentity).length))
      .replaceAll(ready, marked)
    await replace(world, slug, byOthers)
    expect(await readText(world, viewOf(slug, way))).toBe(before)
    expect(await etagOf(world, viewOf(slug, way))).not.toBe(etag)
  })

  it('that stands in one language only is the same in every way of reading, and made ready once', async () => {
    const { world, id, slug } = await published()
    await world.request(`/api/v1/articles/${id}/versions/en/unpublish`, { method: 'POST' })
    world.pass(2000)
    await world.settle()
    const stored = await readSiteObject(world.stored, keyOf(slug))
    expect(Object.keys(stored?.site.sections ?? {})).toEqual(['single', 'page'])
    for (const way of readingViews) expect(await readText(world, viewOf(slug, way))).toContain('class="article single"')
  })

  it('knows no origin: each address is the site’s that was asked', async () => {
    const { world, slug } = await published()
    for (const origin of ['https://ziar.example', 'http://127.0.0.1:8787']) {
      const text = await readText(world, `${origin}/en/${slug}`)
      expect(text).toContain(`<link rel="canonical" href="${origin}/en/${slug}">`)
    }
  })
})
