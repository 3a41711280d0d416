/** A person who did everything and is erased: what they did stays, under an id, and their name is in no object. */
import { expect, it } from 'vitest'
import * as z from 'zod'
import { pairSchema } from '../../functions/contract/schemas/segments.ts'
import { hash } from '../../shared/hash.ts'
import { keys } from '../../shared/storage/keys.ts'
import { bothTexts } from '../pipeline/ferry-translation.ts'
import { readVersion } from '../pipeline/versions.ts'
import { list, send } from '../proposals/proposing.ts'
import { makeWorld, type World } from '../world.ts'
import { asJson, changeOwn, correct, findWords, firstName } from './credited.ts'

const email = 'ilinca@zorvandel.example'
const words = [...firstName.split(' '), email, 'zorvandel']

const text = `# The ferry is back

It carries 14 cars and 60 people a trip.

He says the river is higher. Nobody argues with him.
`
const linksSchema = z.object({
  source: z.array(z.object({ id: z.string() })),
  target: z.array(z.object({ id: z.string() })),
})
const createdSchema = z.object({ id: z.string() })
const tokenSchema = z.object({ token: z.string() })

/** Adds the person as an admin does. */
async function add(world: World): Promise<{ id: string; token: string }> {
  const asked = { name: firstName, email, roles: ['translator', 'reviewer', 'editor'] }
  const path = '/api/v1/people'
  const added = await world.request(path, { ...asJson('POST', asked, { 'Idempotency-Key': 'one' }), token: 'admin' })
  const { id } = createdSchema.parse(await added.json())
  world.pass(2000)
  const made = await world.request(`${path}/${id}/tokens`, { ...asJson('POST', { name: 'hers' }), token: 'admin' })
  world.pass(2000)
  return { id, ...tokenSchema.parse(await made.json()) }
}

/** Everything that somebody with all roles but that of an admin does, each step answered with success. */
async function doEverything(world: World, { id: person, token }: { id: string; token: string }) {
  const ask = async (path: string, init: RequestInit) => {
    const response = await world.request(path, { ...init, token })
    expect([path, response.status, response.ok]).toEqual([path, response.status, true])
    await world.settle()
    world.pass(2000)
    return response
  }
  const markdown = (method: string, body: string, more: Record<string, string> = {}) => ({
    ...{ method, body, headers: { 'Content-Type': 'text/markdown', 'Idempotency-Key': 'one', ...more } },
  })
  const { id } = createdSchema.parse(await (await ask('/api/v1/articles?slug=ferry', markdown('POST', text))).json())
  const api = `/api/v1/articles/${id}`
  const path = `${api}/versions/ro`
  const own = { id, token }
  const save = async (at: number, change: object) => {
    expect((await correct(world, own, at, change)).status).toBe(200)
    await world.settle()
    world.pass(2000)
  }
  // A number is missing, which is a warning.
  await save(1, { text: 'Duce 14 mașini la fiecare drum.', state: 'translated' })
  const pair = (await readVersion(world, id, 'ro')).segments[1]
  const shown = pairSchema.parse(await (await world.request(`${path}/segments/${pair?.id}`, { token })).json())
  const [finding] = shown.checks
  const seen = { 'If-Match': `"${shown.etag}"` }
  await ask(`${path}/segments/${pair?.id}/checks/${finding?.id}/dismissal`, { method: 'PUT', headers: seen })
  await save(2, { text: 'Spune că râul e mai înalt.', factual: true })
  await save(2, { state: 'final' })
  await send(world, `/ro/ferry/propose?segment=${pair?.id}`, { text: 'Duce 14 mașini și 60 de oameni.' })
  const [proposal] = (await list(world, id)).items
  await ask(`${path}/proposals/${proposal?.id}/close`, asJson('POST', { decision: 'accepted' }))
  const given = { translator: person, reviewer: person, note: 'Până vineri.' }
  await ask(`${path}/assignment`, asJson('PUT', given, { 'If-Match': '"0"' }))
  const term = { rule: 'preferred', forms: { en: { base: 'ferry' }, ro: { base: 'bac' } } }
  await ask('/api/v1/glossaries/en-ro/terms', asJson('POST', term))
  await ask(`${api}/blocks/${pair?.block}`, asJson('PATCH', { render: true }))
  await ask(`${api}/source`, markdown('PUT', text.replace('higher', 'lower'), { 'If-Match': '*' }))
  await ask(`${path}/translate-again`, { method: 'POST' })
  const aligned = createdSchema.parse(await (await ask('/api/v1/alignments', asJson('POST', bothTexts))).json())
  const linked = `/api/v1/articles/${aligned.id}/versions/ro/links`
  const links = await world.request(linked, { token })
  const { source, target } = linksSchema.parse(await links.json())
  const change = { links: [{ source: [source[1]?.id, source[2]?.id], target: [target[1]?.id, target[2]?.id] }] }
  await ask(linked, asJson('PATCH', change, { 'If-Match': links.headers.get('ETag') ?? '' }))
  expect((await correct(world, { id: aligned.id, token }, 3, { state: 'reviewed' })).status).toBe(200)
  expect((await changeOwn(world, token, { name: `${firstName}-Quibbleton` })).status).toBe(200)
  await ask('/api/v1/me/tokens', asJson('POST', { name: 'Zorvandel’s script' }))
  return id
}

it('an erased person’s name is in no object, and what they did stays under their id', async () => {
  const world = makeWorld()
  const person = await add(world)
  await world.settle()
  const id = await doEverything(world, person)
  await world.fold()
  await world.settle()
  world.pass(2000)
  const before = await findWords(world, [...words, hash(email)])
  for (const prefix of ['site/ro/', `${keys.directory()}/shards/`, 'people/emails/', `people/${person.id}.json`])
    expect([prefix, before.some((key) => key.startsWith(prefix))]).toEqual([prefix, true])
  const path = `/api/v1/people/${person.id}`
  const etag = (await world.request(path, { token: 'admin' })).headers.get('ETag') ?? ''
  const erased = await world.request(path, { method: 'DELETE', token: 'admin', headers: { 'If-Match': etag } })
  expect(erased.status).toBe(204)
  await world.settle()
  expect(await findWords(world, [...words, 'quibbleton', hash(email)])).toEqual([])
  // Facts stay.
  expect((await readVersion(world, id, 'ro')).segments[1]).toMatchObject({ translatedBy: person.id })
  expect((await findWords(world, [person.id])).some((key) => key.startsWith('trail/'))).toBe(true)
})
