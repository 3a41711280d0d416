/** Links from one article to another keep a reader in the language that they read. */
import { describe, expect, it } from 'vitest'
import { localizeHref } from '../../shared/article/article-links.ts'
import { noIdentity } from '../../shared/page/identity.ts'
import { templateOf } from '../../shared/page/template.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld } from '../world.ts'
import { read, readText } from './read.ts'

describe('a link in a text in Romanian', () => {
  it.each([
    ['/en/the-ferry', '/ro/to/en/the-ferry'],
    ['/en/the-ferry#s1', '/ro/to/en/the-ferry#s1'],
    ['/en/the-ferry?view=parallel', '/ro/to/en/the-ferry?view=parallel'],
    ['/ro/bacul', '/ro/bacul'],
    ['/en', '/en'],
    ['/en/', '/en/'],
    ['/en/section/local', '/en/section/local'],
    ['/en/the-ferry.md', '/en/the-ferry.md'],
    ['/en//the-ferry', '/en//the-ferry'],
    ['/de/die-faehre', '/de/die-faehre'],
    ['#s1', '#s1'],
    ['https://example.org/en/the-ferry', 'https://example.org/en/the-ferry'],
    ['mailto:ana@example.org', 'mailto:ana@example.org'],
  ])('to %s leads to %s', (href, expected) => {
    expect(localizeHref(href, 'ro')).toBe(expected)
  })
})

async function published() {
  const world = makeWorld()
  const ferry = await world.upload(article)
  const text = `# The harbour\n\nThe [ferry](/en/${ferry.slug}) is back, and [here](https://ziar.example/en/${ferry.slug}#s) too, not [there](https://other.example/en/${ferry.slug}).`
  const harbour = await world.upload(text)
  await world.settle()
  world.pass(2000)
  return { world, ferry, harbour }
}

describe('an article that links to another', () => {
  it('leads to it in the page’s language, by address and by the site’s name', async () => {
    const { world, ferry, harbour } = await published()
    const page = await readText(world, `https://ziar.example/ro/${harbour.slug}`)
    expect(page).toContain(`<a href="/ro/to/en/${ferry.slug}">`)
    expect(page).toContain(`<a href="/ro/to/en/${ferry.slug}#s"`)
    expect(page).toContain(`<a href="https://other.example/en/${ferry.slug}" rel="noopener">`)
    const original = await readText(world, `https://ziar.example/en/${harbour.slug}`)
    expect(original).not.toContain('/to/')
    expect(original).toContain(`<a href="/en/${ferry.slug}">`)
  })

  it('leads to it from a page that is made anew too', async () => {
    const { world, ferry, harbour } = await published()
    const key = `site/ro/${harbour.slug}.json`
    const stored = await world.stored.get(key)
    await world.stored.put(
      key,
      (stored?.body ?? '').replaceAll(templateOf(noIdentity), 'x'.repeat(templateOf(noIdentity).length)),
    )
    const page = await readText(world, `https://ziar.example/ro/${harbour.slug}`)
    expect(page).toContain(`<a href="/ro/to/en/${ferry.slug}#s"`)
  })

  it('keeps each side’s links in its language where both are read', async () => {
    const { world, ferry, harbour } = await published()
    const page = await readText(world, `/ro/${harbour.slug}?view=parallel`)
    expect(page).toContain(`<a href="/ro/to/en/${ferry.slug}">`)
    expect(page).toContain(`<a href="/en/${ferry.slug}">`)
  })

  it('sends on to the counterpart, by one read', async () => {
    const { world, ferry } = await published()
    world.calls.length = 0
    const response = await read(world, `/ro/to/en/${ferry.slug}`)
    expect([response.status, response.headers.get('Location')]).toEqual([302, `/ro/${ferry.slug}`])
    expect(world.calls).toHaveLength(1)
  })

  it('sends on to the article itself while its counterpart is not public', async () => {
    const { world, ferry } = await published()
    await world.request(`/api/v1/articles/${ferry.id}/versions/ro/unpublish`, { method: 'POST' })
    expect((await read(world, `/ro/to/en/${ferry.slug}`)).headers.get('Location')).toBe(`/en/${ferry.slug}`)
  })

  it('sends on to where it is said that there is nothing', async () => {
    const { world } = await published()
    expect((await read(world, '/ro/to/en/nothing')).headers.get('Location')).toBe('/en/nothing')
    for (const path of ['/ro/to/de/nothing', '/ro/to/en/no--slug', '/de/to/en/nothing'])
      expect((await read(world, path)).status).toBe(404)
  })
})
