/** The main path's further turns; its main job is in tests/contracts/main-job.ts, for every wiring. */
import { describe, expect, it } from 'vitest'
import { makeWorld } from '../world.ts'
import { article } from './article.ts'
import { patch, readVersion } from './versions.ts'

describe('the main path', () => {
  it('stores the original as it came, byte for byte', async () => {
    const world = makeWorld()
    const { id } = await world.upload(`\uFEFF${article}\r\n`)
    const stored = await world.stored.getBytes(`articles/${id}/sources/${id}/original`)
    expect(stored).toEqual(new TextEncoder().encode(`\uFEFF${article}\r\n`))
  })

  it('asks the engine nothing for an article that it has translated before', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    const calls = world.engineCalls.length
    const { id } = await world.upload(article)
    await world.settle()
    expect(world.engineCalls.length).toBe(calls)
    expect((await readVersion(world, id, 'ro')).segments.every(({ origin }) => origin === 'memory')).toBe(true)
  })

  it('keeps memory right when its tail is folded between', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    await world.fold()
    const calls = world.engineCalls.length
    await world.upload(article)
    await world.settle()
    expect(world.engineCalls.length).toBe(calls)
  })

  it('shares a long article out to jobs of its parts, and fills every segment once', async () => {
    const world = makeWorld()
    const long = `# Long\n\n${Array.from({ length: 330 }, (_, i) => `Sentence number ${i} stands here.`).join('\n\n')}`
    const { id } = await world.upload(long)
    await world.settle()
    const version = await readVersion(world, id, 'ro')
    expect(version.progress).toMatchObject({ total: 331, filled: 331 })
    const asked = world.engineCalls.flat()
    expect(new Set(asked).size).toBe(asked.length)
    expect(world.engineCalls.length).toBeLessThanOrEqual(8)
  })

  it('answers with the public original, marked, while a locale is not public', async () => {
    const world = makeWorld({ publish: 'auto' })
    const { slug, id } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    const hidden = await world.request(`/api/v1/articles/${id}/versions/ro/unpublish`, { method: 'POST' })
    expect(hidden.status).toBe(200)
    await world.settle()
    const response = await world.request(`/ro/${slug}`, { token: '' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Language')).toBe('en')
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex')
    const text = await response.text()
    expect(text).toContain('Costel Negrea has taken')
    expect(text).not.toContain('[ro]')
  })

  it('shows readers nothing of what is not public', async () => {
    const world = makeWorld({ publish: 'manual' })
    const { id, slug } = await world.upload(article)
    await world.settle()
    for (const path of [
      `/en/${slug}`,
      `/ro/${slug}`,
      `/ro/${slug}.json`,
      `/en/${slug}.md`,
      `/api/v1/articles/${id}/versions/ro`,
    ]) {
      const response = await world.request(path, { token: '' })
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.text()).not.toContain('Negrea')
    }
    expect(await (await world.request('/en', { token: '' })).text()).not.toContain('ferry')
  })

  it('publishes one locale at an editor’s word, and withdraws all of them', async () => {
    const world = makeWorld({ publish: 'manual' })
    const { id, slug } = await world.upload(article)
    await world.settle()
    world.pass(2000)
    expect((await world.request(`/api/v1/articles/${id}/versions/ro/publish`, { method: 'POST' })).status).toBe(200)
    await world.settle()
    expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(200)
    expect((await world.request(`/en/${slug}`, { token: '' })).status).toBe(404)
    world.pass(2000)
    await world.request(`/api/v1/articles/${id}/withdraw`, { method: 'POST' })
    await world.settle()
    expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(410)
    expect((await world.request(`/en/${slug}`, { token: '' })).status).toBe(410)
  })

  it('lists public articles on the front page of their locale', async () => {
    const world = makeWorld()
    await world.upload(article)
    await world.settle()
    await world.fold()
    expect(await (await world.request('/ro', { token: '' })).text()).toContain('[ro] The ferry is back')
    expect(await (await world.request('/en', { token: '' })).text()).toContain('The ferry is back')
  })
})

describe('markup in a correction', () => {
  const linked = '# Prices\n\nThe [ticket](https://ferry.example/) costs five lei for adults today.'

  it('stays on the words that it was on, where the person kept them', async () => {
    const world = makeWorld({
      answer: (texts) => ({
        ok: true,
        texts: texts.map((text) => (text === 'ticket' ? 'biletul' : 'Azi biletul costă cinci lei.')),
      }),
    })
    const { id } = await world.upload(linked)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Pentru adulți biletul costă azi cinci lei.' })
    const after = (await readVersion(world, id, 'ro')).segments[1]
    expect(after?.target?.tags).toEqual([expect.objectContaining({ name: 'a', start: 14, end: 21 })])
    expect(after?.checks.filter(({ check }) => check === 'tags')).toEqual([])
  })

  it('is kept and reported as a guess, where the words are gone', async () => {
    const world = makeWorld({
      answer: (texts) => ({
        ok: true,
        texts: texts.map((text) => (text === 'ticket' ? 'biletul' : 'Azi biletul costă cinci lei.')),
      }),
    })
    const { id, slug } = await world.upload(linked)
    await world.settle()
    world.pass(2000)
    const pair = (await readVersion(world, id, 'ro')).segments[1]
    await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: 'Un drum dus se plătește cu cinci lei.' })
    const after = (await readVersion(world, id, 'ro')).segments[1]
    expect(after?.target?.tags).toHaveLength(1)
    expect(after?.checks).toContainEqual(expect.objectContaining({ check: 'tags', severity: 'warning' }))
    expect(await (await world.request(`/ro/${slug}`)).text()).toContain('href="https://ferry.example/"')
  })
})
