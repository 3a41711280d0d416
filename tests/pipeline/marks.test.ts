/** Whoever shows a version before its translate job is done owes the glossary a look at it: marks and words are complete. */
import { expect, it } from 'vitest'
import { makeWorld, type World } from '../world.ts'
import { interrupt } from './interrupt.ts'
import { patch, readVersion } from './versions.ts'

const json = { 'Content-Type': 'application/json' }
const term = JSON.stringify({ rule: 'preferred', forms: { en: { base: 'harbour' }, ro: { base: 'port' } } })

async function addTerm(world: World): Promise<void> {
  const added = await world.request('/api/v1/glossaries/en-ro/terms', { method: 'POST', headers: json, body: term })
  expect(added.status).toBe(201)
}

it.each(['en', 'ro'])('marks every term whenever an editor hides %s while the job runs', async (locale) => {
  let reached = true
  for (let n = 1; reached; n++) {
    const world = makeWorld()
    await addTerm(world)
    const { id } = await world.upload('# The ferry\n\nThe ferry came into the harbour at noon.\n', {
      query: '?locale=en',
    })
    world.pass(1500)
    const isDone = interrupt(world, n, async () => {
      await world.request(`/api/v1/articles/${id}/versions/${locale}/unpublish`, { method: 'POST' })
      world.pass(1100)
    })
    await world.settle()
    reached = isDone()
    expect([n, (await readVersion(world, id, 'ro')).segments[1]?.terms.length]).toEqual([n, 1])
  }
})

/** A person has translated it all; a revision changes the second sentence, and somebody saves the third before the job runs. */
async function revisedAndSaved(world: World): Promise<string> {
  const text = (second: string) => `# The ferry\n\n${second}\n\nThe captain was tired.\n`
  const { id } = await world.upload(text('The ferry came in at noon.'), { query: '?locale=en' })
  await world.settle()
  const save = async (at: number, target: string) => {
    world.pass(5000)
    const pair = (await readVersion(world, id, 'ro')).segments[at]
    expect((await patch(world, id, pair?.id ?? '', pair?.etag ?? '', { text: target })).status).toBe(200)
  }
  for (const [at, target] of ['Feribotul', 'Feribotul a venit la prânz.', 'Căpitanul era obosit.'].entries())
    await save(at, target)
  await world.settle()
  world.pass(5000)
  const head = await world.request(`/api/v1/articles/${id}`)
  const revised = await world.request(`/api/v1/articles/${id}/source`, {
    method: 'PUT',
    headers: { 'Content-Type': 'text/markdown', 'If-Match': head.headers.get('ETag') ?? '' },
    body: text('The ferry came into the harbour at noon.'),
  })
  expect(revised.status).toBe(202)
  await save(2, 'Căpitanul era foarte obosit.')
  await world.settle()
  world.pass(60_000)
  await world.fold()
  await world.settle()
  return id
}

it('marks the terms of a revised sentence when another is saved before the job runs', async () => {
  const world = makeWorld()
  await addTerm(world)
  const id = await revisedAndSaved(world)
  expect((await readVersion(world, id, 'ro')).segments[1]?.terms).toHaveLength(1)
})

it('finds the revised sentence for a term that comes later', async () => {
  const world = makeWorld()
  const id = await revisedAndSaved(world)
  await addTerm(world)
  await world.settle()
  expect((await readVersion(world, id, 'ro')).segments[1]?.terms).toHaveLength(1)
})
