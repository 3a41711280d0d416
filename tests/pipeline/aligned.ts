/** An article whose translation lacks one sentence and has one paragraph more, taken in and linked; and changes of its links. */
import { expect } from 'vitest'
import type * as z from 'zod'
import { linksSchema } from '../../functions/contract/schemas/alignments.ts'
import { makeWorld, type World } from '../world.ts'
import { alignIn, side } from './ferry-translation.ts'

export const original = `# The ferry is back

The old ferry across the Danube is running again. It carries fourteen cars on each trip.

Costel Negrea, its captain, says the river is *higher* than in 2023. Nobody argues with him.

The county council paid 240,000 lei for the repairs.
`

export const translation = `# Bacul s-a întors

Bacul vechi de peste Dunăre circulă din nou. Duce paisprezece mașini la fiecare drum.

Costel Negrea, căpitanul, spune că râul este *mai înalt* decât în 2023.

Consiliul județean a plătit 240.000 de lei pentru reparații.

Biletele se cumpără numai de la bord, în numerar, iar copiii călătoresc gratuit cu [abonament](https://example.ro/abonament).
`

export async function aligned(source = original, target = translation, format = 'markdown') {
  const world = makeWorld()
  const { id, slug } = await alignIn(world, { source: side(source, { format }), target: side(target, { format }) })
  return { world, id, slug }
}

export type Links = z.infer<typeof linksSchema>
export type LinkChange = { source: string[]; target: string[] }

const linksPath = (id: string) => `/api/v1/articles/${id}/versions/ro/links`

export const readLinks = async (world: World, id: string): Promise<Links> =>
  linksSchema.parse(await (await world.request(linksPath(id))).json())

export const sendLinks = (world: World, id: string, number: number, links: LinkChange[]) =>
  world.request(linksPath(id), {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${number}"` },
    body: JSON.stringify({ links }),
  })

/** Changes links as a person who has just read them. */
export async function mend(world: World, id: string, links: (shown: Links) => LinkChange[]): Promise<Links> {
  const shown = await readLinks(world, id)
  const response = await sendLinks(world, id, shown.number, links(shown))
  expect(response.status).toBe(200)
  const after = linksSchema.parse(await response.json())
  await settle(world)
  return after
}

export async function settle(world: World) {
  await world.settle()
  world.pass(2000)
}

/** The n-th sentence's id on a side. */
export const at = (segments: readonly { id: string }[], n: number): string => segments[n]?.id ?? ''
