/** What search engines are told of an article's locales: each page of all, all of each, and of none by a machine alone. */
import { describe, expect, it } from 'vitest'
import { article } from '../pipeline/article.ts'
import { patch, readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World } from '../world.ts'
import { readText } from './read.ts'

const origin = 'https://ziar.example'

async function headOf(world: World, path: string) {
  const page = await readText(world, origin + path)
  const links = [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)]
  return {
    canonical: page.match(/<link rel="canonical" href="([^"]+)">/)?.[1],
    alternates: Object.fromEntries(links.map(([, lang, href]) => [lang, href])),
    noindex: page.includes('<meta name="robots" content="noindex">'),
  }
}

async function reviewed() {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  for (const { id: segment } of (await readVersion(world, id, 'ro')).segments) {
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments.find((pair) => pair.id === segment)
    await patch(world, id, segment, pair?.etag ?? '', { state: 'reviewed' })
  }
  await world.settle()
  return { world, id, slug }
}

describe('an article that people reviewed', () => {
  it('names all its locales on each page, itself among them, and the original for all others', async () => {
    const { world, slug } = await reviewed()
    const expected = { ro: `${origin}/ro/${slug}`, en: `${origin}/en/${slug}`, 'x-default': `${origin}/en/${slug}` }
    for (const locale of ['ro', 'en'] as const) {
      const head = await headOf(world, `/${locale}/${slug}`)
      expect(head).toEqual({ canonical: expected[locale], alternates: expected, noindex: false })
      // Whoever follows one comes to a page that names this one.
      for (const address of Object.values(head.alternates)) {
        const there = await headOf(world, String(address).slice(origin.length))
        expect(there.canonical).toBe(address)
        expect(Object.values(there.alternates)).toContain(head.canonical)
      }
    }
  })

  it.each(['parallel', 'sentences'])('has one canonical address, however it is read: %s', async (way) => {
    const { world, slug } = await reviewed()
    expect(await headOf(world, `/ro/${slug}?view=${way}`)).toEqual(await headOf(world, `/ro/${slug}`))
  })
})

describe('an article whose translation nobody has reviewed', () => {
  it('names no alternate on either page, and keeps the translation out of search engines', async () => {
    const world = makeWorld()
    const { slug } = await world.upload(article)
    await world.settle()
    expect(await headOf(world, `/ro/${slug}`)).toMatchObject({ alternates: {}, noindex: true })
    expect(await headOf(world, `/en/${slug}`)).toMatchObject({ alternates: {}, noindex: false })
  })

  it('names none where one locale is hidden', async () => {
    const { world, id, slug } = await reviewed()
    await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
    await world.settle()
    expect(await headOf(world, `/en/${slug}`)).toMatchObject({ alternates: {}, noindex: false })
    expect(await headOf(world, `/ro/${slug}`)).toMatchObject({ canonical: `${origin}/en/${slug}`, noindex: true })
  })
})
