/** A bucket that lost everything but its truth comes back: pages byte for byte, listings, the index of terms, memory. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { run, serve } from '../cli/served.ts'
import { makeWorld, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { patch, readSample, readVersion } from './versions.ts'

/** The backup's own filter: of each line whether what its pattern fits is kept. As for rclone, the first that fits counts. */
const rules = readFileSync(join(import.meta.dirname, '../../infra/backup.filter'), 'utf8')
  .split('\n')
  .filter((line) => /^[+-] \//.test(line))
  .map((line) => {
    const pattern = line.slice('- /'.length).replaceAll('.', '\\.')
    const fits = new RegExp(`^${pattern.replace(/\*+/g, (stars) => (stars === '**' ? '.*' : '[^/]*'))}$`)
    return { fits, isKept: line.startsWith('+') }
  })
const isTruth = (key: string) => rules.find(({ fits }) => fits.test(key))?.isKept ?? true
const isPage = (key: string) => /^site\/|^articles\/[^/]+\/(ro|en)\.json$/.test(key)

/** What a newsroom has after a while: corrections, a revision, a withdrawal, a dropped block, terms, folded logs. */
async function newsroom() {
  const world = makeWorld()
  const [first, second, third] = [
    await world.upload(article),
    await world.upload(await readSample('sixty.en.md')),
    await world.upload(await readSample('tren.ro.md')),
  ]
  await world.settle()
  await world.fold()
  world.pass(2000)
  const pair = (await readVersion(world, first.id, 'ro')).segments[1]
  const text = 'Costel Negrea a scos din nou bacul.'
  expect((await patch(world, first.id, pair?.id ?? '', pair?.etag ?? '', { text })).status).toBe(200)
  await world.settle()
  const send = (method: string, path: string, body: unknown, etag?: string) =>
    world.request(`/api/v1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...(etag ? { 'If-Match': etag } : {}) },
      body: JSON.stringify(body),
    })
  const forms = { en: { base: 'ferry' }, ro: { base: 'bac' } }
  expect((await send('POST', '/glossaries/en-ro/terms', { rule: 'preferred', forms })).status).toBe(201)
  const changed = { content: article.replace('fourteen', 'fifteen'), format: 'markdown' }
  expect((await send('PUT', `/articles/${first.id}/source`, changed, '*')).status).toBe(202)
  const dropped = z
    .object({ blocks: z.array(z.object({ id: z.string() })) })
    .parse(await (await world.request(`/api/v1/articles/${second.id}/document`)).json()).blocks[4]
  const path = `/articles/${second.id}/blocks/${dropped?.id}`
  expect((await send('PATCH', path, { render: false, translate: false })).status).toBe(200)
  await world.settle()
  world.pass(2000)
  expect((await send('POST', `/articles/${third.id}/withdraw`, {})).status).toBe(200)
  await world.settle()
  return { world, first, second, third }
}

/** A world that begins with the truth of another. */
async function restored(from: World): Promise<World> {
  const world = makeWorld()
  for (const key of from.stored.keys().filter(isTruth)) {
    await world.stored.put(key, (await from.stored.getBytes(key)) ?? '')
  }
  world.pass(24 * 60 * 60 * 1000)
  return world
}

async function bytesOf(world: World, wanted: (key: string) => boolean): Promise<Record<string, string>> {
  const found = world.stored.keys().filter(wanted)
  return Object.fromEntries(
    await Promise.all(found.map(async (key) => [key, (await world.stored.get(key))?.body ?? ''])),
  )
}

const shown = async (world: World, path: string) => {
  const response = await world.request(path, { token: '' })
  return { status: response.status, text: await response.text() }
}

it('people, what is given to them and what they did come back with the bucket', async () => {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  const server = await serve(world)
  const add = await run(server, ['people', 'add', 'Ana Pop', '--roles', 'translator', '--email', 'ana@news.example'])
  const ana = z.object({ id: z.string() }).parse(JSON.parse(add.output)).id
  await world.settle()
  const { token } = JSON.parse((await run(server, ['people', 'token', ana, 'Laptop'])).output)
  await run(server, ['assign', id, 'ro', '--translator', ana])
  await world.settle()
  await world.fold()
  const copy = await serve(await restored(world))
  for (const args of [['people', 'list', 'Ana'], ['people', 'show', 'ana@news.example'], ['trail']]) {
    const { code, output } = await run(copy, args)
    expect([code, output]).toEqual([0, (await run(server, args)).output])
    expect(output).toContain(ana)
  }
  const work = await run(copy, ['work'], [], { PUNTE_SERVER: copy, PUNTE_TOKEN: token })
  expect(JSON.parse(work.output)).toMatchObject({ article: id, as: ['translator'] })
})

describe('from the truth alone', () => {
  it('`punte rebuild` brings every view back, byte for byte, without a call to an engine', async () => {
    const { world, first, second, third } = await newsroom()
    const copy = await restored(world)
    expect(copy.stored.keys().filter(isPage)).toEqual([])
    const paths = [first, second].flatMap(({ slug }) => ['ro', 'en'].map((locale) => `/${locale}/${slug}`))
    expect((await shown(copy, paths[0] ?? '')).status).toBe(404)
    const { code, output } = await run(await serve(copy), ['rebuild'])
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).found)
    expect([code, lines]).toEqual([1, Array(9).fill('missing')])
    expect(await bytesOf(copy, isPage)).toEqual(await bytesOf(world, isPage))
    for (const path of paths) expect(await shown(copy, path)).toEqual(await shown(world, path))
    expect((await shown(copy, `/ro/${third.slug}`)).status).toBe(410)
    await copy.settle()
    expect(copy.engineCalls).toEqual([])
    expect(await bytesOf(copy, isPage)).toEqual(await bytesOf(world, isPage))
    expect(await run(await serve(copy), ['rebuild', '--dry'])).toEqual({ code: 0, output: '', complaints: [] })
  })

  const listings = [
    ...['/api/v1/articles', '/api/v1/glossaries/en-ro/terms'],
    ...['/en', '/ro', '/en/feed.xml', '/ro/feed.xml', '/sitemap.xml', '/sitemap/newest.xml'],
    ...['/en/search?q=ferry', '/ro/search?q=ferry'],
  ]

  it('the listings, the front pages, search, the glossary and the memory are as they were', async () => {
    const { world } = await newsroom()
    await world.fold()
    const copy = await restored(world)
    await run(await serve(copy), ['rebuild'])
    await copy.settle()
    await copy.fold()
    for (const path of listings)
      expect(await (await copy.request(path)).text()).toBe(await (await world.request(path)).text())
    copy.engineCalls.length = 0
    const { id } = await copy.upload(article)
    await copy.settle()
    expect(copy.engineCalls).toEqual([])
    expect((await readVersion(copy, id, 'ro')).segments[1]).toMatchObject({
      origin: 'memory',
      source: { text: sentences[1] },
      target: { text: 'Costel Negrea a scos din nou bacul.' },
    })
  })

  it('a changed term finds the articles that hold it', async () => {
    const { world, first } = await newsroom()
    const copy = await restored(world)
    await run(await serve(copy), ['rebuild'])
    const forms = { en: { base: 'river' }, ro: { base: 'râu' } }
    await copy.request('/api/v1/glossaries/en-ro/terms', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ rule: 'preferred', forms }),
    })
    await copy.settle()
    const held = (await readVersion(copy, first.id, 'ro')).segments.filter(({ terms }) => terms.length > 0)
    expect(held.map(({ source }) => source.text)).toContain('He says the river is higher than in 2023.')
  })

  it('an article whose jobs were lost with its view is translated after the rebuild', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    const copy = await restored(world)
    await run(await serve(copy), ['rebuild'])
    await copy.settle()
    expect((await readVersion(copy, id, 'ro')).progress).toMatchObject({ total: 5, filled: 5 })
  })
})

describe('a rebuild', () => {
  it('goes by the bucket: an upload half done is no article, and the index is not asked', async () => {
    const world = makeWorld()
    const { id } = await world.upload(article)
    await world.settle()
    await world.stored.put('articles/01M87Z8YJNAB2CH3T593AKQ1EY/sources/01M87Z8YJNAB2CH3T593AKQ1EY/original', 'half')
    await world.stored.delete(world.stored.keys().filter((key) => key.startsWith('index/')))
    expect(await (await world.request('/api/v1/articles:stored')).json()).toEqual({ items: [{ id }] })
    expect((await world.request('/api/v1/articles:stored', { token: 'editor' })).status).toBe(403)
  })

  it('leaves the page of an article that took the address while it was lost', async () => {
    const world = makeWorld()
    const lost = await world.upload(article)
    await world.settle()
    await world.stored.delete(world.stored.keys().filter((key) => key.startsWith('site/')))
    world.pass(2000)
    const { slug } = await world.upload('# The ferry is back\n\nThis is another story. It has the same title.')
    while (await world.step());
    expect(slug).toBe(lost.slug)
    const response = await world.request(`/api/v1/articles/${lost.id}/rebuild`, { method: 'POST' })
    const stood = z.object({ items: z.array(z.object({ found: z.string() })) }).parse(await response.json())
    expect(stood.items.map(({ found }) => found).sort()).toEqual(['same', 'taken', 'taken'])
    const pair = (await readVersion(world, lost.id, 'ro')).segments[1]
    expect((await patch(world, lost.id, pair?.id ?? '', pair?.etag ?? '', { text: 'Bacul.' })).status).toBe(200)
    expect((await shown(world, `/en/${slug}`)).text).toContain('This is another story.')
    expect((await shown(world, `/ro/${slug}`)).text).not.toContain('Bacul.')
  })
})
