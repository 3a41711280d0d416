/** The small article in Romanian, as a person translated it, and worlds that have taken both in. */
import * as z from 'zod'
import type { World } from '../world.ts'
import { article } from './article.ts'

export const ferryInRomanian = `# Bacul s-a întors

Costel Negrea a scos din nou bacul. Duce paisprezece mașini la o cursă.

Spune că râul este *mai înalt* decât în 2023. Nimeni nu-l contrazice.
`

export const side = (content: string, more: Record<string, unknown> = {}) => ({ content, format: 'markdown', ...more })

export const bothTexts = { source: side(article), target: side(ferryInRomanian) }

export const sendAlignment = (world: World, body: unknown, headers: Record<string, string> = {}) =>
  world.request('/api/v1/alignments', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const acceptedSchema = z.object({ id: z.string(), slug: z.string() })

/** Takes both texts in and waits until they are aligned. */
export async function alignIn(world: World, body: unknown = bothTexts) {
  const response = await sendAlignment(world, body)
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`)
  const accepted = acceptedSchema.parse(await response.json())
  await world.settle()
  world.pass(2000)
  return accepted
}
