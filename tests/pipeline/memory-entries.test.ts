import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { entrySchema, suggestionsSchema } from '../../functions/contract/schemas/memory.ts'
import { makeWorld, marked, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { patch, readVersion } from './versions.ts'

const sentence = sentences[2] ?? ''
const drafted = marked('ro', sentence)

async function search(world: World, q = sentence) {
  const response = await world.request(`/api/v1/memory/en-ro?q=${encodeURIComponent(q)}`)
  return suggestionsSchema.parse(await response.json()).items
}

const targets = async (world: World) =>
  (await search(world)).filter(({ score }) => score === 100).map(({ target }) => target.text)

async function call(world: World, method: string, id: string, etag: string, body?: unknown) {
  world.pass(2000)
  return world.request(`/api/v1/memory/en-ro/${id}`, {
    method,
    headers: { 'If-Match': etag, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** A world with an article, its sentence corrected by a person or not. */
async function translated(text?: string) {
  const world = makeWorld()
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  if (text !== undefined) await save(world, id, text)
  return { world, id }
}

async function save(world: World, id: string, text: string) {
  const pair = (await readVersion(world, id, 'ro')).segments[2]
  expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text })).status).toBe(200)
  world.pass(2000)
}

/** What the sentence has in the next article, and whether an engine was asked for it. */
async function next(world: World, n: number) {
  world.engineCalls.length = 0
  const { id } = await world.upload(`${article}\n\nThis is number ${n}.`)
  await world.settle()
  world.pass(2000)
  const text = (await readVersion(world, id, 'ro')).segments[2]?.target?.text
  return { text, asked: world.engineCalls.flat().includes(sentence) }
}

const deleteFirst = async (world: World) => {
  const [first] = await search(world)
  return call(world, 'DELETE', first?.id ?? '', `"${first?.etag}"`)
}

describe('a translation in memory', () => {
  it('is listed with all others of the same text, a person’s first', async () => {
    const { world } = await translated('Duce paisprezece mașini o dată.')
    expect(await targets(world)).toEqual(['Duce paisprezece mașini o dată.', drafted])
    await world.fold()
    expect(await targets(world)).toEqual(['Duce paisprezece mașini o dată.', drafted])
  })

  it.each([false, true])(
    'fills no article once it is deleted, and the next best does (compacted: %s)',
    async (folded) => {
      const { world } = await translated('Duce cincisprezece mașini o dată.')
      if (folded) await world.fold()
      expect((await next(world, 1)).text).toBe('Duce cincisprezece mașini o dată.')
      expect((await deleteFirst(world)).status).toBe(204)
      if (folded) await world.fold()
      expect(await targets(world)).toEqual([drafted])
      expect(await next(world, 2)).toEqual({ text: drafted, asked: false })
      expect((await deleteFirst(world)).status).toBe(204)
      expect(await next(world, 3)).toEqual({ text: drafted, asked: true })
      // The engine has given the deleted translation again.
      expect(await targets(world)).toEqual([])
      expect(await next(world, 4)).toEqual({ text: drafted, asked: true })
    },
  )

  it('is learnt again when a person saves it again, and what was saved before stays out', async () => {
    const { world, id } = await translated('Duce cincisprezece mașini o dată.')
    await deleteFirst(world)
    await world.request(`/api/v1/articles/${id}/rebuild`, { method: 'POST' })
    await world.settle()
    world.pass(2000)
    expect(await targets(world)).toEqual([drafted])
    await save(world, id, 'Duce paisprezece mașini o dată.')
    expect((await next(world, 1)).text).toBe('Duce paisprezece mașini o dată.')
    await save(world, id, 'Duce cincisprezece mașini o dată.')
    expect((await next(world, 2)).text).toBe('Duce cincisprezece mașini o dată.')
  })

  it('is corrected: the next article has the new text, and a repeated request changes nothing', async () => {
    const { world } = await translated()
    const [first] = await search(world)
    const body = { text: 'Duce paisprezece mașini o dată.' }
    const response = await call(world, 'PUT', first?.id ?? '', `"${first?.etag}"`, body)
    const corrected = entrySchema.parse(await response.json())
    expect(corrected).toMatchObject({ target: body, approved: true, origin: 'person', by: 'dev' })
    expect(corrected.id).not.toBe(first?.id)
    const puts = world.calls.length
    const again = await call(world, 'PUT', first?.id ?? '', `"${first?.etag}"`, body)
    expect(entrySchema.parse(await again.json())).toEqual(corrected)
    const written = world.calls.slice(puts).filter(({ operation }) => operation === 'put')
    // The trail says that it was asked for twice.
    expect(written.filter(({ key }) => !key.startsWith('trail/'))).toEqual([])
    expect(await targets(world)).toEqual(['Duce paisprezece mașini o dată.'])
    expect(await next(world, 1)).toEqual({ text: body.text, asked: false })
  })

  it('is not changed by somebody who has not seen that a person approved it', async () => {
    const { world, id } = await translated()
    const [first] = await search(world)
    await save(world, id, drafted)
    const stale = z.object({ code: z.literal('entry-stale'), entry: entrySchema })
    for (const method of ['PUT', 'DELETE']) {
      const response = await call(world, method, first?.id ?? '', `"${first?.etag}"`, { text: 'Altceva.' })
      expect(response.status).toBe(412)
      expect(stale.parse(await response.json()).entry).toMatchObject({ id: first?.id, approved: true })
    }
    expect(await targets(world)).toEqual([drafted])
  })

  it('keeps its tags on the words that had them when its text is corrected', async () => {
    const world = makeWorld()
    await world.upload('# Prices\n\nThe council bought **new lamps** today.')
    await world.settle()
    const [first] = await search(world, 'The council bought new lamps today.')
    const body = { text: 'new lamps, asta a cumpărat consiliul azi.' }
    const response = await call(world, 'PUT', first?.id ?? '', '*', body)
    const { target } = entrySchema.parse(await response.json())
    expect(target.tags?.map(({ start, end }) => target.text.slice(start, end))).toEqual(['new lamps'])
  })

  it('is learnt from nothing that was left untranslated: a copied source fills no other article', async () => {
    const { world } = await translated(sentence)
    expect(await targets(world)).toEqual([drafted])
    expect((await next(world, 1)).text).toBe(drafted)
  })
})

it('a text with other quotes and spaces is filled from memory, as it is there', async () => {
  const world = makeWorld()
  await world.upload('# Ferry\n\nHe said “it’s the old ferry” again.')
  await world.settle()
  world.engineCalls.length = 0
  const { id } = await world.upload('# Ferry\n\nHe said "it\'s the  old ferry" again.')
  await world.settle()
  expect(world.engineCalls).toEqual([])
  const { match, target } = (await readVersion(world, id, 'ro')).segments[1] ?? {}
  expect([match, target?.text]).toEqual([101, '[ro] He said „it’s the old ferry” again.'])
})
