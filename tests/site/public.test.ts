/** What is not public stays so, whatever is asked for and however. */
import { describe, expect, it } from 'vitest'
import { documentSchema } from '../../shared/document/model/document.ts'
import { article } from '../pipeline/article.ts'
import { makeWorld, type World } from '../world.ts'
import { read, readPairs, readText } from './read.ts'

const post = async (world: World, path: string) => {
  const response = await world.request(`/api/v1/articles/${path}`, { method: 'POST' })
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  await world.settle()
}

const changeBlock = (world: World, id: string, block: string, change: object) =>
  world.request(`/api/v1/articles/${id}/blocks/${block}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(change),
  })

async function published() {
  const world = makeWorld()
  const { id, slug } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const { blocks } = documentSchema.parse(await (await world.request(`/api/v1/articles/${id}/document`)).json())
  const block = (words: string) => blocks.find(({ text }) => text.includes(words))?.id ?? ''
  return { world, id, slug, block }
}

/** Every address at which readers and programs have an article in a locale. */
const everyForm = (id: string, locale: string, slug: string) => [
  ...['', '?view=parallel', '?view=sentences', '.json', '.md'].map((form) => `/${locale}/${slug}${form}`),
  `/api/v1/articles/${id}/versions/${locale}`,
]

describe('a block that an editor hides', () => {
  it.each(['ro', 'en'])('is in no form of the article for readers (%s)', async (locale) => {
    const { world, id, slug, block } = await published()
    expect((await changeBlock(world, id, block('Nobody argues'), { render: false })).status).toBe(200)
    await world.settle()
    for (const path of everyForm(id, locale, slug)) {
      const text = await readText(world, path)
      expect(text, path).not.toContain('Nobody argues')
      expect(text, path).toContain('fourteen cars')
    }
  })
})

describe('an original that its editor hides', () => {
  const shownIn = async (world: World, slug: string) => {
    const paths = ['/ro', `/ro/${slug}`, `/ro/${slug}.json`, `/ro/${slug}.md`, '/ro/feed.xml']
    const texts = await Promise.all(paths.map((path) => readText(world, path)))
    return texts.join('\n')
  }

  async function revised(content: string) {
    let away = false
    const failure = { kind: 'unavailable', reason: 'it is being mended' } as const
    const world = makeWorld({ answer: () => (away ? { ok: false, failure } : undefined) })
    const { id, slug } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    await post(world, `${id}/versions/en/unpublish`)
    world.pass(2000)
    away = true
    const headers = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
    await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body: content })
    for (let i = 0; i < 30; i++) await world.step()
    return { world, slug }
  }

  it('gives its new headline to nobody while that has no translation: the page is called by how its text begins', async () => {
    const { world, slug } = await revised(article.replace('The ferry is back', 'Mayor under suspicion'))
    const shown = await shownIn(world, slug)
    expect(shown).not.toContain('Mayor')
    expect(shown).toContain('<title>[ro] Costel Negrea has taken the ferry out again. · Punte</title>')
  })

  it('is not translated for readers while a revision of all its words has no translation', async () => {
    const { world, slug } = await revised('# Mayor under suspicion\n\nThe council meets tonight, and nobody knows why.')
    expect(await shownIn(world, slug)).not.toContain('Mayor')
    expect((await read(world, `/ro/${slug}`)).status).toBe(404)
  })
})

it('a translation of an article without a title is called by how it begins itself', async () => {
  const world = makeWorld()
  const text = 'The council met on Monday, as it does.\n\nNobody came to hear what it would say, and nobody left.'
  const { slug } = await world.upload(text, { type: 'text/plain' })
  await world.settle()
  expect(await readText(world, `/ro/${slug}`)).toContain(
    '<title>[ro] The council met on Monday, as it does. · Punte</title>',
  )
})

describe('a block that an editor restores', () => {
  it('is never shown in the language of the original, not even until it is translated', async () => {
    const world = makeWorld()
    const { id, slug } = await world.upload(`${article}\n\nRead also: How to apply for the free pass\n`)
    await world.settle()
    world.pass(2000)
    const { blocks } = documentSchema.parse(await (await world.request(`/api/v1/articles/${id}/document`)).json())
    const related = blocks.find(({ role }) => role === 'related')?.id ?? ''
    await changeBlock(world, id, related, { role: 'body', translate: true, render: true })
    expect(await readText(world, `/ro/${slug}.md`)).not.toContain('Read also')
    expect(JSON.stringify(await readPairs(world, `/ro/${slug}.json`))).not.toContain('Read also')
    await world.settle()
    expect(await readText(world, `/ro/${slug}.md`)).toContain('\\[ro] Read also')
  })
})

describe('an original that is not public', () => {
  it('is not published beside its translation', async () => {
    const answer = (texts: string[]) => ({ ok: true as const, texts: texts.map((text) => text.toUpperCase()) })
    const world = makeWorld({ publish: 'manual', answer })
    const { id, slug } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    await post(world, `${id}/versions/ro/publish`)
    for (const path of [
      `/ro/${slug}`,
      `/ro/${slug}?view=parallel`,
      `/ro/${slug}.json`,
      `/ro/${slug}.md`,
      `/api/v1/articles/${id}/versions/ro`,
    ]) {
      const response = await read(world, path)
      expect([path, response.status]).toEqual([path, 200])
      const text = await response.text()
      expect(text, path).toContain('COSTEL NEGREA HAS TAKEN')
      expect(text, path).not.toContain('Costel Negrea')
    }
  })

  it('comes beside it once it is', async () => {
    const { world, slug } = await published()
    const pairs = await readPairs(world, `/ro/${slug}.json`)
    expect(pairs[1]?.source?.text).toBe('Costel Negrea has taken the ferry out again.')
  })
})

describe('a withdrawn article', () => {
  it('is 410 in every form and both locales, the API too', async () => {
    const { world, id, slug } = await published()
    await post(world, `${id}/withdraw`)
    for (const locale of ['ro', 'en'])
      for (const path of everyForm(id, locale, slug)) {
        const response = await read(world, path)
        expect([path, response.status]).toEqual([path, 410])
        expect(await response.text()).not.toContain('Negrea')
      }
  })
})
