/** An article that people have translated, and revisions of it. */
import { expect } from 'vitest'
import * as z from 'zod'
import { makeWorld, type World } from '../world.ts'
import { patch, readVersion } from './versions.ts'

export const revisedSchema = z.object({
  revision: z.int(),
  changes: z.array(z.object({ segment: z.string(), kind: z.string(), from: z.array(z.string()) })),
})

export async function numberOf(world: World, id: string): Promise<string> {
  return (await world.request(`/api/v1/articles/${id}`)).headers.get('ETag') ?? ''
}

export async function revise(world: World, id: string, content: string, type = 'text/markdown') {
  const response = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': type, 'If-Match': await numberOf(world, id) },
    body: content,
  })
  expect(response.status).toBe(202)
  return revisedSchema.parse(await response.json())
}

/** Every segment in a person's words: "P: " and the source. */
export async function translateAll(world: World, id: string) {
  for (const pair of (await readVersion(world, id, 'ro')).segments) {
    world.pass(1500)
    expect((await patch(world, id, pair.id, pair.etag, { text: `P: ${pair.source.text}` })).status).toBe(200)
  }
  await world.settle()
}

export const story = (...paragraphs: string[]) => `# The ferry is back\n\n${paragraphs.join('\n\n')}\n`
export const first = 'Costel Negrea has taken the ferry out again. He carries fourteen cars a trip.'
export const second = 'He says the river is higher than in 2023. Nobody argues with him.'

export async function translated(...paragraphs: string[]) {
  const world = makeWorld()
  const { id, slug } = await world.upload(story(...paragraphs))
  await world.settle()
  await translateAll(world, id)
  return { world, id, slug }
}

export const shown = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ source, target, stale }) => [source.text, target?.text, stale])
