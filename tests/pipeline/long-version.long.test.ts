/** An article of several parts: everybody sees it whole, and who changes a sentence reads and writes its part alone. */
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../shared/document/model/document.ts'
import { makeWorld, marked, type World } from '../world.ts'
import { patch, readVersion } from './versions.ts'

const length = 700
const sentences = Array.from({ length }, (_, at) => `The ${at + 1}th boat came into the harbour with ${at + 1} people.`)
const original = (own = sentences) =>
  `# The long report\n\n${own.map((text, at) => (at % 3 === 2 ? `${text}\n\n` : `${text} `)).join('')}`

async function translated(publish: 'auto' | 'manual' = 'auto') {
  const world = makeWorld({ publish })
  const uploaded = await world.upload(original(), { query: '?locale=en' })
  await world.settle(2000)
  world.pass(5000)
  return { world, ...uploaded }
}

const read = async (world: World, path: string) => (await world.request(path, { token: '' })).text()

async function correct(world: World, id: string, at: number, text: string) {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  world.pass(5000)
  const from = world.calls.length
  const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text })
  expect(response.status).toBe(200)
  return world.calls.slice(from)
}

async function revise(world: World, id: string, own: string[]) {
  const head = await world.request(`/api/v1/articles/${id}`)
  const response = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': head.headers.get('ETag') ?? '' },
    body: original(own),
  })
  expect(response.status).toBe(202)
  await world.settle(2000)
  world.pass(5000)
}

/** Adds a term that stands in every sentence, and expects it to be marked in each. */
async function markHarbour(world: World, id: string) {
  const added = await world.request('/api/v1/glossaries/en-ro/terms', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ rule: 'preferred', forms: { en: { base: 'harbour' }, ro: { base: 'port' } } }),
  })
  expect(added.status).toBe(201)
  await world.settle(2000)
  const { segments } = await readVersion(world, id, 'ro')
  expect(segments.filter(({ terms }) => terms.length === 1)).toHaveLength(length)
}

describe('an article of several parts', () => {
  it('is stored in them, and translated, read, compared and exported whole', async () => {
    const { world, id, slug, segments } = await translated()
    expect(segments).toBe(length + 1)
    const parts = world.stored.keys().filter((key) => key.startsWith(`articles/${id}/ro/parts/`))
    expect(parts).toHaveLength(3)
    const version = await readVersion(world, id, 'ro')
    expect(version.progress).toEqual({ total: length + 1, filled: length + 1, reviewed: 0, stale: 0 })
    expect(version.segments.slice(1).map(({ source }) => source.text)).toEqual(sentences)
    world.calls.length = 0
    const consistency = await world.request(`/api/v1/articles/${id}/versions/ro/consistency`)
    expect(await consistency.json()).toEqual({ sentences: [], names: [], terms: [] })
    expect(world.calls.filter(({ operation, key }) => operation === 'get' && parts.includes(key))).toHaveLength(3)
    for (const [way, locale] of [
      ['single', 'ro'],
      ['parallel', 'ro'],
      ['sentences', 'en'],
    ] as const) {
      const page = await read(world, `/${locale}/${slug}?view=${way}`)
      expect(page.endsWith('</html>\n')).toBe(true)
      const places = sentences.map((text) => page.indexOf(locale === 'ro' ? marked('ro', text) : text))
      expect(places.every((place, at) => place > (places[at - 1] ?? 0))).toBe(true)
      expect(page.split('<h1').length).toBe(2)
      if (way !== 'single') expect(sentences.every((text) => page.includes(marked('ro', text)))).toBe(true)
    }
    expect((await read(world, `/ro/${slug}.md`)).includes(sentences[length - 1] ?? '')).toBe(true)
  })

  it('is read again only when it has changed', async () => {
    const { world, id, slug } = await translated()
    const first = await world.request(`/ro/${slug}`, { token: '' })
    const etag = first.headers.get('ETag') ?? ''
    await first.text()
    const again = () => world.request(`/ro/${slug}`, { token: '', headers: { 'If-None-Match': etag } })
    expect((await again()).status).toBe(304)
    await correct(world, id, length, 'Ultima barcă.')
    expect((await again()).status).toBe(200)
  })

  it('is corrected by reading and writing one part', async () => {
    const { world, id, slug } = await translated()
    const calls = await correct(world, id, length - 10, 'Barca a venit în port.')
    const partsOf = (operation: string) =>
      new Set(
        calls
          .filter(({ key, ...call }) => call.operation === operation && key.includes('/parts/'))
          .map(({ key }) => key),
      )
    expect([partsOf('get').size, partsOf('put').size]).toEqual([2, 1])
    expect((await read(world, `/ro/${slug}`)).includes('Barca a venit în port.')).toBe(true)
    expect((await read(world, `/en/${slug}?view=sentences`)).includes('Barca a venit în port.')).toBe(true)
    await world.settle()
  })

  it('keeps what people wrote through a revision that moves every sentence to another place', async () => {
    const { world, id, slug } = await translated()
    await correct(world, id, 600, 'Barca mea.')
    await world.settle()
    const paid = world.engineCalls.flat().length
    await revise(world, id, [
      ...Array.from({ length: 300 }, (_, at) => `A new sentence ${at} stands here.`),
      ...sentences.slice(0, 690),
    ])
    const version = await readVersion(world, id, 'ro')
    expect(version.progress).toMatchObject({ total: 991, filled: 991 })
    expect(version.segments.filter(({ origin }) => origin === 'person').map(({ target }) => target?.text)).toEqual([
      'Barca mea.',
    ])
    expect(world.engineCalls.flat()).toHaveLength(paid + 300)
    const page = await read(world, `/ro/${slug}`)
    expect(page).toContain('Barca mea.')
    expect(page).not.toContain(marked('ro', sentences[695] ?? ''))
    await revise(world, id, sentences.slice(0, 50))
    expect((await readVersion(world, id, 'ro')).progress.total).toBe(51)
    await revise(world, id, sentences)
    expect((await readVersion(world, id, 'ro')).segments[600]?.target?.text).toBe('Barca mea.')
  })

  it('shows nothing of a draft, and hides in both languages what its editor hides', async () => {
    const { world, id, slug } = await translated('manual')
    expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(404)
    const decide = async (locale: string, what: string) => {
      const response = await world.request(`/api/v1/articles/${id}/versions/${locale}/${what}`, { method: 'POST' })
      expect(response.status).toBe(200)
      await world.settle()
      world.pass(5000)
    }
    await decide('ro', 'publish')
    expect((await read(world, `/ro/${slug}?view=parallel`)).includes(`>${sentences[0]}`)).toBe(false)
    await decide('en', 'publish')
    expect((await read(world, `/ro/${slug}?view=parallel`)).includes(`>${sentences[0]}`)).toBe(true)
    const { blocks } = documentSchema.parse(await (await world.request(`/api/v1/articles/${id}/document`)).json())
    const block = blocks.at(-1)?.id
    const change = await world.request(`/api/v1/articles/${id}/blocks/${block}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ render: false }),
    })
    expect(change.status).toBe(200)
    await world.settle()
    world.pass(5000)
    for (const path of [`/ro/${slug}?view=parallel`, `/en/${slug}`, `/en/${slug}.md`])
      expect((await read(world, path)).includes(`>${sentences[length - 1]}`)).toBe(false)
    await decide('en', 'unpublish')
    expect((await read(world, `/ro/${slug}?view=sentences`)).includes(`>${sentences[0]}`)).toBe(false)
  })

  it('is found by a word of its last part, proposed for there, and erased with its parts', async () => {
    const { world, id, slug } = await translated()
    await correct(world, id, length, 'Zanzibarul e departe.')
    await world.settle()
    world.pass(5000)
    await world.fold()
    expect((await read(world, '/ro/search?q=zanzibarul')).includes(`href="/ro/${slug}"`)).toBe(true)
    const last = (await readVersion(world, id, 'ro')).segments.at(-1)
    expect((await read(world, `/ro/${slug}/propose?segment=${last?.id}`)).includes('Zanzibarul e departe.')).toBe(true)
    expect((await world.request(`/api/v1/articles/${id}`, { method: 'DELETE' })).status).toBe(202)
    for (let steps = 0; steps < 500 && (await world.step()); steps++);
    expect(world.stored.keys().filter((key) => key.startsWith(`articles/${id}/`))).toEqual([
      `articles/${id}/record.json`,
    ])
  })

  it('has its terms marked in every part, those of a later glossary too', async () => {
    const { world, id } = await translated()
    await markHarbour(world, id)
  })

  it('is marked in one look, though somebody writes the version meanwhile', async () => {
    const { world, id } = await translated()
    const key = `articles/${id}/ro.json`
    const { put } = world.ports.objects
    let isWritten = false
    world.ports.objects.put = async (at, body, condition) => {
      if (at === key && !isWritten) {
        isWritten = true
        // Another's words, under another ETag.
        await world.stored.put(key, ` ${(await world.stored.get(key))?.body}`)
        world.pass(2000)
      }
      return put(at, body, condition)
    }
    world.calls.length = 0
    await markHarbour(world, id)
    expect(isWritten).toBe(true)
    const parts = world.calls.filter(({ operation, key }) => operation === 'put' && key.includes('/ro/parts/'))
    expect(parts.length).toBe(new Set(parts.map(({ key }) => key)).size)
    expect(world.calls.filter(({ operation, key }) => operation === 'put' && key.includes('glossary-'))).toHaveLength(1)
  })
})
