/** Existing translations through the whole path: taken in, aligned, shown, mended, revised, remembered. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { keys } from '../../shared/storage/keys.ts'
import { makeWorld, type World } from '../world.ts'
import { patch, problemSchema, readVersion } from './versions.ts'

const original = `# The ferry is back

The old ferry across the Danube is running again after two years. It carries fourteen cars on each trip.

Costel Negrea, its captain, says the river is *higher* than in 2023. Nobody argues with him.

The county council paid 240,000 lei for the repairs.
`

const translation = `# Bacul s-a întors

Bacul vechi de peste Dunăre circulă din nou după doi ani și transportă paisprezece mașini la fiecare drum.

Costel Negrea, căpitanul, spune că râul este *mai înalt* decât în 2023.

Consiliul județean a plătit 240.000 de lei pentru reparații.

Biletele se cumpără numai de la bord, în numerar, iar copiii sub șapte ani călătoresc gratuit.
`

const acceptedSchema = z.object({ id: z.string(), translation: z.object({ locale: z.string(), segments: z.int() }) })
const side = (content: string) => ({ content, format: 'markdown' })

const send = (world: World, body: unknown, headers: Record<string, string> = {}) =>
  world.request('/api/v1/alignments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

async function aligned(source = original, target = translation) {
  const world = makeWorld()
  const response = await send(world, { source: side(source), target: side(target) })
  expect(response.status).toBe(202)
  const { id } = acceptedSchema.parse(await response.json())
  await world.settle()
  world.pass(2000)
  return { world, id }
}

const linksPath = (id: string) => `/api/v1/articles/${id}/versions/ro/links`
const readLinks = async (world: World, id: string) => linksSchema.parse(await (await world.request(linksPath(id))).json())
const change = (world: World, id: string, number: number, links: { source: string[]; target: string[] }[]) =>
  world.request(linksPath(id), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${number}"` },
    body: JSON.stringify({ links }),
  })

describe('an existing translation', () => {
  it('becomes a version of origin aligned, without any engine', async () => {
    const { world, id } = await aligned()
    const version = await readVersion(world, id, 'ro')
    expect(version.state).toBe('translated')
    expect(version.segments.map(({ target, origin }) => [origin, target?.text])).toEqual([
      ['aligned', 'Bacul s-a întors'],
      ['aligned', 'Bacul vechi de peste Dunăre circulă din nou după doi ani și transportă paisprezece mașini la fiecare drum.'],
      ['aligned', ''],
      ['aligned', 'Costel Negrea, căpitanul, spune că râul este mai înalt decât în 2023.'],
      ['aligned', ''],
      ['aligned', 'Consiliul județean a plătit 240.000 de lei pentru reparații.'],
    ])
    expect(world.engineCalls).toEqual([])
    console.log(JSON.stringify(await readLinks(world, id), null, 1))
    console.log(JSON.stringify(version.segments, null, 1))
    console.log(await (await world.request('/ro/the-ferry-is-back')).text())
  })
})
