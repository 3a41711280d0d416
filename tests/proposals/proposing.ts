/** A translated article, and a reader who proposes something for one of its sentences. */
import * as z from 'zod'
import { article } from '../pipeline/article.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'

export async function translated(options: WorldOptions = {}, text = article) {
  const world = makeWorld(options)
  const { id, slug } = await world.upload(text)
  await world.settle()
  world.pass(2000)
  const { segments } = await readVersion(world, id, 'ro')
  const pair = segments[1]
  if (!pair) throw new Error('the article has no sentence')
  world.calls.length = 0
  return { world, id, slug, pair, segments, path: `/ro/${slug}/propose?segment=${pair.id}` }
}

export const get = (world: World, path: string) => world.request(path, { token: '' })

export const send = (
  world: World,
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = { 'X-Address': '192.0.2.1' },
) => world.request(path, { method: 'POST', token: '', headers, body: new URLSearchParams(fields) })

const listSchema = z.object({
  open: z.int(),
  items: z.array(
    z.object({
      ...{ id: z.string(), segment: z.string(), text: z.string(), note: z.string().optional(), at: z.number() },
      ...{ stale: z.boolean(), targetChanged: z.boolean() },
    }),
  ),
  next: z.string().optional(),
})

export async function list(world: World, id: string, query = '') {
  const response = await world.request(`/api/v1/articles/${id}/versions/ro/proposals${query}`, { token: 'translator' })
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return listSchema.parse(await response.json())
}

export const close = (world: World, id: string, proposal: string, body: unknown, token = 'translator') =>
  world.request(`/api/v1/articles/${id}/versions/ro/proposals/${proposal}/close`, {
    ...{ method: 'POST', token, body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json' },
  })
