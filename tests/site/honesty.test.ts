/** Who translated and who reviewed, as readers are told, from the edits that people made and the people's records. */
import { describe, expect, it } from 'vitest'
import { pageOf, readSiteObject } from '../../shared/pipeline/site-object.ts'
import { article } from '../pipeline/article.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World } from '../world.ts'

async function published(publish: 'auto' | 'manual' = 'auto') {
  const world = makeWorld({ publish })
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id, slug }
}

async function edit(world: World, id: string, at: number, token: string, change: object): Promise<void> {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair?.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair?.etag}"` },
    body: JSON.stringify(change),
    token,
  })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  world.pass(2000)
  await world.settle()
}

async function standing(world: World, slug: string, locale = 'ro') {
  const stored = await readSiteObject(world.stored, `site/${locale}/${slug}.json`)
  const page = stored && pageOf(stored.site)
  if (!page) throw new Error('nothing is public there')
  return page
}

describe('a translation’s page', () => {
  it('names whose words it has, and who approved them, the most frequent first', async () => {
    const { world, id, slug } = await published()
    await edit(world, id, 0, 'translator', { text: 'Bacul s-a întors', state: 'translated' })
    await edit(world, id, 1, 'editor', { text: 'Costel Negrea a scos bacul.', state: 'translated' })
    await edit(world, id, 2, 'editor', { text: 'Duce 14 mașini.', state: 'translated' })
    expect(await standing(world, slug)).toMatchObject({
      label: 'machine',
      translators: ['editor', 'translator'],
      reviewers: [],
    })
    for (const at of [0, 1, 2, 3, 4]) await edit(world, id, at, 'reviewer', { state: 'reviewed' })
    expect(await standing(world, slug)).toMatchObject({
      label: 'reviewed',
      translators: ['editor', 'translator'],
      reviewers: ['reviewer'],
    })
  })

  it('keeps whose words they are when they are gone back to by another', async () => {
    const { world, id, slug } = await published()
    await edit(world, id, 0, 'translator', { text: 'Bacul s-a întors' })
    await edit(world, id, 0, 'editor', { text: 'Bacul e înapoi' })
    expect(await standing(world, slug)).toMatchObject({ translators: ['editor'] })
    const pair = (await readVersion(world, id, 'ro')).segments[0]
    await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair?.id}/revert`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${pair?.etag}"` },
      body: JSON.stringify({ n: 1 }),
      token: 'reviewer',
    })
    await world.settle()
    expect(await standing(world, slug)).toMatchObject({ translators: ['translator'], reviewers: ['reviewer'] })
  })

  it('names nobody for a machine’s words, nor tells readers of the API who is who', async () => {
    const { world, id, slug } = await published()
    expect(await standing(world, slug)).toMatchObject({ translators: [], reviewers: [] })
    await edit(world, id, 0, 'translator', { text: 'Bacul s-a întors' })
    expect(await (await world.request(`/ro/${slug}.json`, { token: '' })).text()).not.toContain('translator')
  })
})

describe('a person whom the settings name for readers', () => {
  /** Readers are told `told` of the translator and nothing of the reviewer. */
  async function signed(told: { name?: string; listed?: boolean }) {
    const { world, id, slug } = await published()
    const { settings } = world.ports
    const more: Record<string, object> = { translator: told, reviewer: { name: 'Dan Ionescu', listed: false } }
    settings.people = settings.people.map((person) => ({ ...person, ...more[person.id] }))
    for (const at of [0, 1, 2, 3, 4]) await edit(world, id, at, 'translator', { text: `Propoziția ${at} e a mea.` })
    for (const at of [0, 1]) await edit(world, id, at, 'reviewer', { state: 'final' })
    return { world, id, slug }
  }
  const read = async (world: World, path: string, token = '') => (await world.request(path, { token })).text()

  it('is called by that name on the page and for search engines, also where another has approved their words', async () => {
    const { world, slug } = await signed({ name: 'Ana-Maria Țepeș' })
    expect(await standing(world, slug)).toMatchObject({
      translators: ['Ana-Maria Țepeș'],
      reviewers: ['Ana-Maria Țepeș'],
    })
    const page = await read(world, `/ro/${slug}`)
    expect(page).toContain('Traducere și revizie: Ana-Maria Țepeș.')
    expect(page).toContain('"translator":[{"@type":"Person","name":"Ana-Maria Țepeș"}]')
  })

  it('is told to no reader where they are not listed: neither by name nor by id, in any form', async () => {
    const { world, id, slug } = await signed({ name: 'Ana-Maria Țepeș', listed: false })
    expect(await standing(world, slug)).toMatchObject({ translators: [], reviewers: [], unnamedTranslators: true })
    await world.fold()
    const endings = ['', '?view=parallel', '?view=sentences', '.json', '.md']
    const forms = [...endings.map((ending) => `/ro/${slug}${ending}`), `/api/v1/articles/${id}/versions/ro`]
    for (const path of [...forms, '/ro', '/ro/feed.xml', '/ro/search?q=propozitia', '/sitemap.xml']) {
      const form = await read(world, path)
      expect(form.length, path).toBeGreaterThan(100)
      expect(form, path).not.toMatch(/Țepeș|Ionescu|\btranslator\b|\breviewer\b/)
    }
    const page = await read(world, `/ro/${slug}`)
    expect(page).toContain('<strong>Traducere revizuită de redacție.</strong> Tradus din engleză.  <a')
  })

  it('is known to colleagues by their id all the same', async () => {
    const { world, id } = await signed({ listed: false })
    const [pair] = (await readVersion(world, id, 'ro')).segments
    expect(pair).toMatchObject({ translatedBy: 'translator', reviewedBy: 'reviewer' })
    const history = JSON.parse(
      await read(world, `/api/v1/articles/${id}/versions/ro/segments/${pair?.id}/history`, 'dev'),
    )
    expect(history.items).toMatchObject([{ by: 'reviewer', translatedBy: 'translator' }, { by: 'translator' }])
  })

  it('is called otherwise on pages that are derived from then on, and on all after a rebuild', async () => {
    const { world, id, slug } = await signed({ name: 'Ana Pop' })
    const { settings } = world.ports
    world.pass(2000)
    const named = (more: object) => {
      settings.people = settings.people.map((person) => (person.id === 'translator' ? { ...person, ...more } : person))
    }
    named({ name: 'Ana Ionescu-Pop' })
    await edit(world, id, 2, 'editor', { state: 'reviewed' })
    expect(await standing(world, slug)).toMatchObject({
      translators: ['Ana Ionescu-Pop'],
      reviewers: ['Ana Ionescu-Pop', 'editor'],
    })
    named({ name: 'Ana Ionescu-Pop', listed: false })
    const rebuilt = await world.request(`/api/v1/articles/${id}/rebuild`, { method: 'POST' })
    expect(rebuilt.status).toBe(200)
    expect(await standing(world, slug)).toMatchObject({
      ...{ translators: [], reviewers: ['editor'], unnamedTranslators: true },
    })
    expect(await read(world, `/ro/${slug}`)).not.toContain('Ionescu')
  })

  it('is an id to readers once the settings name them no more', async () => {
    const { world, id, slug } = await signed({ name: 'Ana Pop' })
    const { settings } = world.ports
    world.pass(2000)
    settings.people = settings.people.filter(({ id }) => id !== 'translator')
    await edit(world, id, 2, 'editor', { state: 'reviewed' })
    expect(await standing(world, slug)).toMatchObject({
      translators: ['translator'],
      reviewers: ['translator', 'editor'],
    })
  })
})

describe('the day of a page', () => {
  it('is that of its first publication, and showing it again after hiding it is a change', async () => {
    const { world, id, slug } = await published('manual')
    const day = 86_400_000
    world.pass(day)
    const published1 = world.ports.now()
    await world.request(`/api/v1/articles/${id}/versions/ro/publish`, { method: 'POST' })
    await world.settle()
    expect(await standing(world, slug)).toMatchObject({ publishedAt: published1, modifiedAt: published1 })
    const decide = async (word: string) => {
      world.pass(day)
      const at = world.ports.now()
      await world.request(`/api/v1/articles/${id}/versions/ro/${word}`, { method: 'POST' })
      await world.settle()
      return at
    }
    await decide('publish')
    expect(await standing(world, slug)).toMatchObject({ publishedAt: published1, modifiedAt: published1 })
    await decide('unpublish')
    const shown = await decide('publish')
    expect(await standing(world, slug)).toMatchObject({ publishedAt: published1, modifiedAt: shown })
  })

  it('is that of an editor’s publication where a translation was hidden before it was complete', async () => {
    const world = makeWorld()
    const { id, slug } = await world.upload(article)
    const decide = (word: string) => world.request(`/api/v1/articles/${id}/versions/ro/${word}`, { method: 'POST' })
    await decide('unpublish')
    await world.settle()
    world.pass(86_400_000)
    const at = world.ports.now()
    expect((await decide('publish')).status).toBe(200)
    await world.settle()
    expect(await standing(world, slug)).toMatchObject({ publishedAt: at, modifiedAt: at })
  })

  it('is followed by the day of its last change: a correction, or an editor’s word about a block', async () => {
    const { world, id, slug } = await published()
    const { publishedAt } = await standing(world, slug)
    world.pass(86_400_000)
    await edit(world, id, 0, 'translator', { text: 'Bacul s-a întors' })
    const edited = (await standing(world, slug)).modifiedAt
    expect(edited).toBeGreaterThanOrEqual(publishedAt + 86_400_000)
    expect((await standing(world, slug, 'en')).modifiedAt).toBe(publishedAt)
    world.pass(86_400_000)
    const block = (await readVersion(world, id, 'ro')).segments[3]?.block
    await world.request(`/api/v1/articles/${id}/blocks/${block}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ render: false }),
    })
    await world.settle()
    expect((await standing(world, slug, 'en')).modifiedAt).toBeGreaterThanOrEqual(edited + 86_400_000)
  })
})
