/** An article to erase, beside another that stays: their texts, and where words of the first still stand. */
import { expect } from 'vitest'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { article as other, sentences } from './article.ts'
import { patch, readVersion } from './versions.ts'

/** Words that stand in no other text. */
export const words = /zorvandel|quibbleton|vrajulina|brindlewick|mirodoi/i

export const text = `---
slug: s-1
---
# Zorvandel is back

Quibbleton has taken the ferry out again. Nobody argues with him.

He says the [river](https://example.org/zorvandel) is higher than Zorvandel.
`
export const revised = text.replace('Nobody argues with him.', 'Brindlewick argues with him.')

/** Where the erased article's words still stand. */
export async function findWords(world: World): Promise<string[]> {
  const found: string[] = []
  for (const key of world.stored.keys()) {
    const body = new TextDecoder().decode((await world.stored.getBytes(key)) ?? undefined)
    if (words.test(key) || words.test(body)) found.push(key)
  }
  return found
}

export const erase = (world: World, id: string, token = 'admin') =>
  world.request(`/api/v1/articles/${id}`, { method: 'DELETE', token })

export async function correct(world: World, id: string, at: number, target: string) {
  const pair = (await readVersion(world, id, 'ro')).segments[at]
  const response = await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: target })
  await world.settle()
  world.pass(2000)
  return response.status
}

/** An article that is folded and corrected since, and another with a sentence that both have. */
export async function uploaded(options: WorldOptions = {}) {
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
export async function worked() {
  const { world, id, kept } = await uploaded()
  const markdown = { 'Content-Type': 'text/markdown', 'If-Match': '*' }
  await world.request(`/api/v1/articles/${id}/source`, { method: 'PUT', headers: markdown, body: revised })
  await world.settle()
  await world.fold()
  world.pass(2000)
  expect(await correct(world, id, 2, 'Mirodoi se ceartă cu el.')).toBe(200)
  return { world, id, kept }
}

/** The other article is as it was, in every place. */
export async function isWhole(world: World, { id, slug }: { id: string; slug: string }) {
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
