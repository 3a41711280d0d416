/** An article is erased: nothing of its text is left in the store, whatever was under way, and nothing of others is lost. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { article as other, sentences } from './article.ts'
import { crashAt, settleThroughCrashes } from './crash.ts'
import { interrupt } from './interrupt.ts'
import { patch, readVersion } from './versions.ts'

/** Words that stand in no other text. */
const words = /zorvandel|quibbleton|vrajulina|brindlewick|mirodoi/i

const text = `---
slug: s-1
---
# Zorvandel is back

Quibbleton has taken the ferry out again. Nobody argues with him.

He says the [river](https://example.org/zorvandel) is higher than Zorvandel.
`
const revised = text.replace('Nobody argues with him.', 'Brindlewick argues with him.')

/** Where the erased article's words still stand. */
async function findWords(world: World): Promise<string[]> {
  const found: string[] = []
  for (const key of world.stored.keys()) {
    const body = new TextDecoder().decode((await world.stored.getBytes(key)) ?? undefined)
    if (words.test(key) || words.test(body)) found.push(key)
  }
  return found
}

const erase = (world: World, id: string, token = 'admin') =>
  world.request(`/api/v1/articles/${id}`, { method: 'DELETE', token })

async function correct(world: World, id: string, at: number, target: string) {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: target })
  await world.settle()
  world.pass(2000)
  return response.status
}

/** An article that is folded and corrected since, and another with a sentence that both have. */
async function uploaded(options: WorldOptions = {}) {
  const world = makeWorld(options)
  const kept = await world.upload(other)
  const { id } = await world.upload(text)
  await world.settle()
  await world.fold()
  world.pass(2000)
  expect(await correct(world, id, 1, 'Vrajulina a scos din nou bacul.')).toBe(200)
  expect(await correct(world, kept.id, 1, 'Costel Negrea a scos din nou bacul.')).toBe(200)
  return { world, id, kept }
}

/** And revised, folded again, corrected again. */
async function worked() {
  const { world, id, kept } = await uploaded()
  const markdown = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
  await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers: markdown, body: revised })
  await world.settle()
  await world.fold()
  world.pass(2000)
  expect(await correct(world, id, 2, 'Mirodoi se ceartă cu el.')).toBe(200)
  return { world, id, kept }
}

/** What is due in so many milliseconds: whoever is interrupted by it is not taken for lost. */
async function runFor(world: World, ms: number) {
  const until = world.ports.now() + ms
  while ((world.queue.nextAt() ?? Number.POSITIVE_INFINITY) <= until) await world.step()
}

/** The other article is as it was, in every place. */
async function isWhole(world: World, { id, slug }: { id: string; slug: string }) {
  expect(await (await world.request('/api/v1/articles')).json()).toMatchObject({ items: [{ id }] })
  const front = await (await world.request('/ro', { token: '' })).text()
  expect([front.includes(slug), words.test(front)]).toEqual([true, false])
  expect((await world.request(`/ro/${slug}`, { token: '' })).status).toBe(200)
  const next = await world.upload(other.replace('is back', 'is back again'))
  await world.settle()
  const { segments } = await readVersion(world, next.id, 'ro')
  expect(segments.map(({ origin }) => origin)).toEqual(['engine', 'memory', 'memory', 'memory', 'memory'])
  expect(segments[1]?.target?.text).toBe('Costel Negrea a scos din nou bacul.')
  expect(segments.map(({ source }) => source.text).slice(1)).toEqual(sentences.slice(1))
}

describe('an article that is erased', () => {
  it('leaves its id and its addresses, and nothing else, folded or not', async () => {
    const { world, id, kept } = await worked()
    const find = async () => (await world.request('/ro/search?q=zorvandel', { token: '' })).text()
    expect(await find()).toContain('/ro/s-1')
    expect((await findWords(world)).length).toBeGreaterThan(15)
    expect((await erase(world, id)).status).toBe(202)
    await world.settle()
    expect(await findWords(world)).toEqual([])
    expect(await find()).not.toContain('/ro/s-1')
    const left = world.stored.keys().filter((key) => key.startsWith(`articles/${id}/`))
    expect(left).toEqual([`articles/${id}/record.json`])
    for (const locale of ['en', 'ro']) {
      const page = await world.request(`/${locale}/s-1`, { token: '' })
      expect([page.status, words.test(await page.text())]).toEqual([410, false])
    }
    expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    await isWhole(world, kept)
    await world.fold()
    expect(await findWords(world)).toEqual([])
  })

  it('is found by no call any more, and its address is no other’s', async () => {
    const { world, id } = await worked()
    await erase(world, id)
    for (const settled of [false, true]) {
      if (settled) await world.settle()
      const api = `/api/v1/articles/${id}`
      const gets = ['', '/document', '/progress', '/revisions', '/versions/ro', '/ledger']
      const statuses = await Promise.all(gets.map(async (path) => (await world.request(`${api}${path}`)).status))
      expect(statuses).toEqual(gets.map(() => 404))
      const posts = ['/withdraw', '/versions/ro/publish', '/rebuild']
      for (const path of posts) expect((await world.request(`${api}${path}`, { method: 'POST' })).status).toBe(404)
      const { items } = z
        .object({ items: z.array(z.object({ id: z.string() })) })
        .parse(await (await world.request('/api/v1/articles')).json())
      if (settled) expect(items.map((row) => row.id)).not.toContain(id)
      const headers = { 'Content-Type': 'text/markdown' }
      const taken = await world.request('/api/v1/articles?slug=s-1', { method: 'POST', headers, body: other })
      expect(taken.status).toBe(409)
    }
  })

  it('is erased by an admin alone, and again when asked again', async () => {
    const { world, id } = await worked()
    for (const token of ['editor', 'translator', 'reviewer']) expect((await erase(world, id, token)).status).toBe(403)
    expect((await erase(world, `${id.slice(0, -1)}Z`)).status).toBe(404)
    const first = await (await erase(world, id)).json()
    await world.settle()
    await world.stored.put(`articles/${id}/ro.json`, '"Zorvandel"')
    const again = await erase(world, id)
    expect([again.status, await again.json()]).toEqual([202, first])
    await world.settle()
    expect(await findWords(world)).toEqual([])
  })

  it('stays gone when its text comes again under the key that it came with', async () => {
    const world = makeWorld()
    const upload = (key: string) =>
      world.request('/api/v1/articles', {
        method: 'POST',
        headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': key },
        body: text,
      })
    const { id } = z.object({ id: z.string() }).parse(await (await upload('one')).json())
    await world.settle()
    await erase(world, id)
    await world.settle()
    expect((await upload('one')).status).toBe(410)
    expect(await findWords(world)).toEqual([])
    expect((await upload('two')).status).toBe(202)
    await world.settle()
    // Nothing was remembered: the engine is asked for every sentence again.
    expect(world.engineCalls.flat()).toHaveLength(10)
  })
})

describe('erasing', () => {
  it.each(['before', 'after'] as const)(
    'that stops %s any call to the store is done wholly or not begun',
    async (when) => {
      let stop = when === 'before' ? 1 : 2
      for (; stop < 400; stop += 2) {
        const plan: Pick<WorldOptions, 'before' | 'after'> = {}
        const { world, id, kept } = await uploaded({
          before: (call) => plan.before?.(call),
          after: (call) => plan.after?.(call),
        })
        const crash = crashAt(stop, when)
        Object.assign(plan, crash.hooks)
        const { status } = await erase(world, id)
        if (crash.state.stopped) world.queue.forget()
        crash.state.stopped = false
        await settleThroughCrashes(world, crash.state)
        const stopped = crash.disarm()
        const isThere = (await world.request(`/api/v1/articles/${id}`)).status === 200
        if (status === 202) expect([stop, isThere]).toEqual([stop, false])
        if (isThere) {
          expect((await readVersion(world, id, 'ro')).progress.filled).toBe(4)
          expect((await erase(world, id)).status).toBe(202)
          await world.settle()
        }
        expect([stop, await findWords(world)]).toEqual([stop, []])
        if (!stopped) {
          await isWhole(world, kept)
          break
        }
      }
      expect(stop).toBeGreaterThan(60)
    },
  )

  const acts: Record<string, (world: World, id: string) => Promise<unknown>> = {
    translates: (world) => world.settle(),
    corrects: (world, id) => correct(world, id, 1, 'Vrajulina a scos din nou bacul.').catch(() => {}),
    revises: async (world, id) => {
      const headers = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
      await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers, body: revised })
    },
    rebuilds: async (world, id) => world.request(`/api/v1/articles/${id}/rebuild`, { method: 'POST' }),
    folds: (world) => world.fold(),
  }
  it.each(Object.keys(acts))('at any moment while somebody %s leaves nothing', async (name) => {
    let n = 1
    for (; n < 200; n++) {
      const world = makeWorld()
      const { id } = await world.upload(text)
      if (name !== 'translates') await world.settle()
      world.pass(2000)
      const done = interrupt(world, n, async () => {
        expect((await erase(world, id)).status).toBe(202)
        world.pass(1100)
      })
      await acts[name]?.(world, id)
      await world.settle()
      const reached = done()
      if (!reached) break
      expect([n, await findWords(world)]).toEqual([n, []])
      expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual([])
    }
    expect(n).toBeGreaterThan(8)
  })

  it('loses nothing of another article that is uploaded and folded at any moment of it', async () => {
    let n = 1
    for (; n < 400; n += 3) {
      const { world, id } = await uploaded()
      expect((await erase(world, id)).status).toBe(202)
      let late: { id: string; slug: string } | undefined
      const done = interrupt(world, n, async () => {
        late = await world.upload('# The mayor has promised a bridge\n\nIt is to be there by Christmas.')
        await runFor(world, 20_000)
        await world.fold()
      })
      await world.settle()
      const reached = done()
      expect([n, await findWords(world)]).toEqual([n, []])
      if (!reached) break
      await world.fold()
      const front = await (await world.request('/ro', { token: '' })).text()
      expect(front).toContain(late?.slug ?? 'none')
      const next = await world.upload('# Another day\n\nIt is to be there by Christmas. Nobody argues with him.')
      await world.settle()
      const { segments } = await readVersion(world, next.id, 'ro')
      expect(segments.map(({ origin }) => origin)).toEqual(['engine', 'memory', 'memory'])
    }
    expect(n).toBeGreaterThan(60)
  })

  it('takes along what folds left that stopped half-way', async () => {
    let stop = 1
    for (; stop < 100; stop++) {
      const plan: Pick<WorldOptions, 'before' | 'after'> = {}
      const { world, id } = await uploaded({ before: (call) => plan.before?.(call) })
      const crash = crashAt(stop, 'before')
      Object.assign(plan, crash.hooks)
      await world.fold()
      const stopped = crash.disarm()
      crash.state.stopped = false
      world.pass(2000)
      await erase(world, id)
      await world.settle()
      expect([stop, await findWords(world)]).toEqual([stop, []])
      if (!stopped) break
    }
    expect(stop).toBeGreaterThan(20)
  })
})
