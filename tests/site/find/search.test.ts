import { beforeAll, describe, expect, it } from 'vitest'
import { documentSchema } from '../../../shared/document/model/document.ts'
import { rareWord } from '../../pipeline/newsroom.ts'
import { readVersion } from '../../pipeline/versions.ts'
import { makeWorld, type World } from '../../world.ts'
import { newsroom, publishTo } from './newsroom.ts'

const articles = {
  pod: `---
tags: [Transport]
author: Ana Țurcanu
---
# Podul de la Brăila se deschide

Primul pod suspendat peste Dunăre se deschide vineri. Școlile din oraș au liber.`,
  scoala: `# Școala din Vlădeni rămâne fără elevi

Primarul spune că nu poate ține deschisă o clădire pentru șase copii. Podul spre sat e închis.`,
  munca: `# Salariile profesorilor cresc

Guvernul a hotărât creșterea din ianuarie. Profesorii cer mai mult. Profesorii vor grevă.

Sindicatele profesorilor se întrunesc.`,
  bridge: `# Two bridges and a ferry

The mayor decided to close the old bridge. Children will cross the river by ferry.`,
}

/** Titles of what is found, best first. */
async function titles(world: World, path: string): Promise<string[]> {
  const response = await world.app.request(path)
  expect(response.status).toBe(200)
  const page = await response.text()
  return [...page.matchAll(/<h2><a href="[^"]+">([^<]*)<\/a>/g)].map(([, title = '']) => title)
}
const ask = (world: World, locale: string, query: string) =>
  titles(world, `/${locale}/search?q=${encodeURIComponent(query)}`)

async function upload(world: World): Promise<Record<keyof typeof articles, string>> {
  const ids: Record<string, string> = {}
  for (const [slug, text] of Object.entries(articles))
    ids[slug] = (await world.upload(text, { query: `?slug=${slug}` })).id
  await world.settle()
  world.pass(2000)
  return ids as Record<keyof typeof articles, string>
}

describe('search', () => {
  let world: World
  beforeAll(async () => {
    world = makeWorld()
    await upload(world)
    await world.fold()
  })
  const pod = 'Podul de la Brăila se deschide'
  const scoala = 'Școala din Vlădeni rămâne fără elevi'
  const munca = 'Salariile profesorilor cresc'
  const bridge = 'Two bridges and a ferry'

  it.each([
    ['ro', 'Brăila', [pod]],
    ['ro', 'braila', [pod]],
    ['ro', 'BRĂILA', [pod]],
    ['ro', 'brăilei', [pod]],
    // In the title before the text.
    ['ro', 'poduri', [pod, scoala]],
    ['ro', 'scoli', [scoala, pod]],
    ['ro', 'școlilor', [scoala, pod]],
    ['ro', 'profesor salariu', [munca]],
    ['ro', 'copil', [scoala]],
    ['ro', 'podurile din Vladeni', [scoala]],
    // Of three words no article has them all: those that have two.
    ['ro', 'podul școlii profesor', [pod, scoala]],
    ['ro', 'Ana Turcanu', [pod]],
    ['ro', 'transporturi', [pod]],
    ['ro', 'nimic', []],
    ['ro', 'și la de', []],
    ['ro', '«»!?', []],
    ['en', 'bridge', [bridge]],
    ['en', 'Bridges', [bridge]],
    ['en', 'deciding', [bridge]],
    ['en', 'child crossing', [bridge]],
    ['en', 'the mayors', [bridge]],
  ])('in %s for "%s" finds %j', async (locale, query, found) => {
    const shown = await ask(world, locale, query)
    // The world's engine leaves words as they are and marks what it translated.
    const own = shown.filter((title) => !title.startsWith('['))
    expect(own).toEqual(expect.arrayContaining(found))
    expect(own).toHaveLength(found.length)
    if (found.length > 1 && query !== 'podul școlii profesor') expect(own).toEqual(found)
  })

  it('shows the words in the text, marked, and who and when; asks not to be indexed', async () => {
    const page = await (await world.app.request('/ro/search?q=scoli')).text()
    expect(page).toContain('<mark>Școlile</mark> din oraș au liber.')
    expect(page).toContain('<a href="/ro/author/ana-turcanu">Ana Țurcanu</a>')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('2 articole pentru „scoli”')
    expect(page).toContain('value="scoli"')
  })

  it('without a query shows how to search; a hostile one is text', async () => {
    expect(await (await world.app.request('/en/search')).text()).toContain('Words are found in their other forms too')
    const hostile = '"><script>alert(1)</script>'
    const page = await (await world.app.request(`/ro/search?q=${encodeURIComponent(hostile)}`)).text()
    expect(page).not.toContain('<script>alert')
    for (const path of ['/ro/search?q=a&page=0', '/ro/search?q=a&page=x', '/ro/search?q=a&page=1e9'])
      expect((await world.app.request(path)).status).toBe(404)
    expect((await world.app.request(`/ro/search?q=${'pod%20'.repeat(5000)}`)).status).toBe(200)
  })
})

describe('search and what happens to an article', () => {
  it('finds it no more within seconds once it is hidden or withdrawn, in each locale by itself', async () => {
    const world = makeWorld()
    const ids = await upload(world)
    await world.fold()
    world.pass(2000)
    expect((await world.request(`/api/v1/articles/${ids.pod}/versions/ro/unpublish`, { method: 'POST' })).status).toBe(
      200,
    )
    expect((await world.request(`/api/v1/articles/${ids.scoala}/withdraw`, { method: 'POST' })).status).toBe(200)
    const check = async () => {
      expect(await ask(world, 'ro', 'brăila')).toEqual([])
      expect(await ask(world, 'en', 'brăila')).toEqual(['[en] Podul de la Brăila se deschide'])
      for (const locale of ['ro', 'en']) expect(await ask(world, locale, 'vlădeni')).toEqual([])
    }
    await world.settle()
    await check()
    // Nothing of its text is left in what search keeps.
    const cards = world.stored.keys().filter((key) => key.startsWith('index/search/ro/cards/'))
    const texts = await Promise.all(cards.map(async (key) => (await world.stored.get(key))?.body))
    expect(texts.filter((text) => text?.includes('suspendat'))).toEqual([])
    world.pass(2000)
    await world.request(`/api/v1/articles/${ids.pod}/versions/ro/publish`, { method: 'POST' })
    await world.settle()
    expect(await ask(world, 'ro', 'suspendat')).toEqual(['Podul de la Brăila se deschide'])
  })

  it('shows no words any more of a block that an editor has hidden, before the cron comes by', async () => {
    const world = makeWorld()
    const { munca } = await upload(world)
    await world.fold()
    world.pass(2000)
    const search = async () => (await world.app.request('/ro/search?q=sindicat')).text()
    expect(await search()).toContain('<mark>Sindicatele</mark>')
    const { blocks } = documentSchema.parse(await (await world.request(`/api/v1/articles/${munca}/document`)).json())
    const hidden = blocks.find(({ text }) => text.startsWith('Sindicatele'))
    const headers = { 'Content-Type': 'application/json' }
    const init = { method: 'PATCH', headers, body: JSON.stringify({ render: false }) }
    expect((await world.request(`/api/v1/articles/${munca}/blocks/${hidden?.id}`, init)).status).toBe(200)
    await world.settle()
    expect(await search()).not.toContain('Sindicatele')
    expect(await ask(world, 'ro', 'sindicat')).toEqual([])
  })

  it('follows a correction: the new word is found, the old one no more', async () => {
    const world = makeWorld()
    const { bridge } = await upload(world)
    await world.fold()
    world.pass(2000)
    const { segments } = await readVersion(world, bridge, 'ro')
    const pair = segments.find(({ source }) => source.text.includes('ferry.'))
    const response = await world.request(`/api/v1/articles/${bridge}/versions/ro/segments/${pair?.id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair?.etag}"` },
      body: JSON.stringify({ text: 'Copiii vor trece râul cu bacul.' }),
    })
    expect(response.status).toBe(200)
    await world.fold()
    expect(await ask(world, 'ro', 'bacuri')).toHaveLength(1)
    expect(await ask(world, 'ro', 'children')).toEqual([])
  })
})

it('a query that is cut within a character finds what the rest of it does', async () => {
  const response = await makeWorld().request(`/ro/search?q=${encodeURIComponent(`${'a'.repeat(199)}😀`)}`, {
    token: '',
  })
  expect(response.status).toBe(200)
})

describe('search in a large newsroom', () => {
  it('pages through all results, each once, and keeps the newest first among equals', async () => {
    const world = await newsroom(300)
    const seen: string[] = []
    for (let page = 1; page <= 20; page++) {
      const found = await titles(world, `/ro/search?q=${encodeURIComponent('școală')}&page=${page}`)
      seen.push(...found)
      if (found.length < 10) break
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThan(50)
  })

  it('finds an article that is withdrawn no more, wherever the index has it', async () => {
    const world = await newsroom(300)
    for (const n of [42, 299]) {
      expect(await ask(world, 'ro', rareWord(n))).toHaveLength(1)
      await publishTo(world, n, n + 1, true)
    }
    await world.fold()
    for (const n of [42, 299]) expect(await ask(world, 'ro', rareWord(n))).toEqual([])
    expect(await ask(world, 'ro', rareWord(43))).toHaveLength(1)
  })
})
