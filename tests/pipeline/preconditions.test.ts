import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { readVersion } from './versions.ts'

const json = { 'Content-Type': 'application/json' }

type Change = { path: string; etag: string; init: RequestInit & { headers: Record<string, string> } }

async function uploaded(world: World) {
  const { id } = await world.upload(article)
  await world.settle()
  return id
}

/** A change of each thing that people change, and the tag of that thing. */
const changes: [what: string, make: (world: World) => Promise<Change>][] = [
  [
    'a segment',
    async (world) => {
      const id = await uploaded(world)
      const pair = (await readVersion(world, id, 'ro')).segments[1]
      const path = `/api/v1/articles/${id}/versions/ro/segments/${pair?.id}`
      return { path, etag: `"${pair?.etag}"`, init: { method: 'PATCH', headers: json, body: '{"state":"reviewed"}' } }
    },
  ],
  [
    'an article',
    async (world) => {
      const path = `/api/v1/articles/${await uploaded(world)}`
      const etag = (await world.request(path)).headers.get('ETag') ?? ''
      const headers = { 'Content-Type': 'text/markdown' }
      return { path: `${path}/source`, etag, init: { method: 'PUT', headers, body: `${article}\nMore.` } }
    },
  ],
  [
    'a term',
    async (world) => {
      const body = JSON.stringify({ rule: 'keep', forms: { en: { base: 'ferry' } } })
      const made = await world.request('/api/v1/glossaries/en-ro/terms', { method: 'POST', headers: json, body })
      const { id } = z.object({ id: z.string() }).parse(await made.json())
      const path = `/api/v1/glossaries/en-ro/terms/${id}`
      return { path, etag: made.headers.get('ETag') ?? '', init: { method: 'DELETE', headers: {} } }
    },
  ],
]

describe.each(changes)('a change of %s', (_, make) => {
  const send = async (header: (etag: string) => string) => {
    const world = makeWorld()
    const { path, etag, init } = await make(world)
    world.pass(2000)
    const response = await world.request(path, { ...init, headers: { ...init.headers, 'If-Match': header(etag) } })
    return response.status
  }

  it.each([
    ['its tag', (etag: string) => etag],
    ['its tag made weak', (etag: string) => `W/${etag}`],
    ['a list that has its tag', (etag: string) => `"0", ${etag}`],
    ['a star, for what is there', () => '*'],
  ])('is made for %s', async (_, header) => {
    expect([200, 202, 204]).toContain(await send(header))
  })

  it.each([
    ['another tag', () => '"0"'],
    ['a list of others', () => 'W/"0", "1000"'],
  ])('is refused for %s', async (_, header) => {
    expect(await send(header)).toBe(412)
  })

  it('is refused without any', async () => {
    expect(await send(() => '')).toBe(428)
  })
})
