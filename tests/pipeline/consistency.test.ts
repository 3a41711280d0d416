/** What a version says in two ways, through the API and the command line. */
import { describe, expect, it } from 'vitest'
import { consistencySchema } from '../../shared/check/consistency/model.ts'
import { run, serve } from '../cli/served.ts'
import { makeWorld, type World } from '../world.ts'
import { patch, readVersion } from './versions.ts'

const text = `# A letter to Olena

The letter by Olena Kovalenko was late. Read it on the ferry.

It surprised Kovalenko. Read it on the ferry.
`

async function translated(targets: Record<number, string>) {
  const world = makeWorld()
  const { id } = await world.upload(text, { query: '?locale=en' })
  await world.settle()
  world.pass(5000)
  const { segments } = await readVersion(world, id, 'ro')
  for (const [at, target] of Object.entries(targets)) {
    const pair = segments[Number(at)]
    expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: target })).status).toBe(200)
    world.pass(2000)
  }
  return { world, id, ids: segments.map(({ id }) => id) }
}

const targets = {
  0: 'O scrisoare pentru Olena',
  1: 'Scrisoarea Olenei Kovalenko a întârziat.',
  2: 'Citește-o pe bac.',
  3: 'L-a surprins pe Kovalenco.',
  4: 'O citești pe vapor.',
}

const read = async (world: World, id: string) =>
  consistencySchema.parse(await (await world.request(`/api/v1/articles/${id}/versions/ro/consistency`)).json())

const addFerry = async (world: World) => {
  const body = JSON.stringify({ rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } })
  const headers = { 'Content-Type': 'application/json' }
  expect((await world.request('/api/v1/glossaries/en-ro/terms', { method: 'POST', headers, body })).status).toBe(201)
  world.pass(2000)
}

describe('the consistency of a version', () => {
  it('names the sentences, names and terms, each with its segments and places', async () => {
    const { world, id, ids } = await translated(targets)
    await addFerry(world)
    const found = await read(world, id)
    expect(found).toMatchObject({
      sentences: [
        {
          source: 'Read it on the ferry.',
          targets: [
            { text: targets[2], places: [{ segment: ids[2], start: 0, end: targets[2].length }] },
            { text: targets[4], places: [{ segment: ids[4], start: 0, end: targets[4].length }] },
          ],
        },
      ],
      names: [
        {
          source: 'Kovalenko',
          targets: [
            { text: 'Kovalenko', places: [{ segment: ids[1], start: 18, end: 27 }] },
            { text: 'Kovalenco', places: [{ segment: ids[3], start: 16, end: 25 }] },
          ],
        },
      ],
      terms: [{ source: 'ferry', sourceCount: 2, wantedCount: 1, otherCount: 0 }],
    })
    expect(found.terms[0]?.lacking).toEqual([{ segment: ids[4], start: 15, end: 20 }])
  })

  it('is empty when the sentences have been corrected, also before the version is assembled', async () => {
    const { world, id } = await translated({ ...targets, 3: 'L-a surprins pe Kovalenko.', 4: targets[2] })
    expect(await read(world, id)).toEqual({ sentences: [], names: [], terms: [] })
  })

  it('is for people who are signed in', async () => {
    const { world, id } = await translated({})
    expect((await world.request(`/api/v1/articles/${id}/versions/ro/consistency`, { token: '' })).status).toBe(401)
  })

  it('is printed by punte check --article, a line a finding', async () => {
    const { world, id } = await translated(targets)
    const server = await serve(world)
    const { code, output } = await run(server, ['check', '--article', id, 'ro'])
    const lines = output.trim().split('\n')
    expect([code, lines.map((line) => JSON.parse(line).kind)]).toEqual([0, ['sentence', 'name']])
    expect(await run(server, ['check', '--article', id, 'en'])).toMatchObject({
      ...{ code: 1, output: '' },
      complaints: [expect.stringMatching(/^check: /)],
    })
    expect((await run(server, ['check', '--article', id])).code).toBe(2)
  })
})
