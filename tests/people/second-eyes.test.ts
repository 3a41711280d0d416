/** A second pair of eyes: where the newsroom asks for it, nobody makes final what they wrote. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { segmentPairSchema } from '../../shared/article/segment-pair.ts'
import { hash } from '../../shared/hash.ts'
import type { Person } from '../../shared/people/person.ts'
import { article } from '../pipeline/article.ts'
import { alignIn } from '../pipeline/ferry-translation.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld, type World } from '../world.ts'

/** People whose tokens are their ids. */
const people: Person[] = [
  { id: 'ana', roles: ['translator', 'reviewer'] },
  { id: 'ion', roles: ['reviewer'] },
  { id: 'eva', roles: ['admin'] },
  { id: 'lia', roles: ['reviewer'], languages: ['en'] },
  { id: 'ema', roles: ['reviewer', 'editor'], languages: ['en'] },
]

async function newsroom({ secondEyes = true } = {}) {
  const world = makeWorld()
  world.ports.settings.secondEyes = secondEyes
  world.ports.settings.people.push(...people.map((one) => ({ ...one, tokenHash: hash(one.id) })))
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  return { world, id }
}

async function pairOf(world: World, id: string) {
  const pair = (await readVersion(world, id, 'ro')).segments[1]
  if (!pair) throw new Error('the version has no sentence')
  return pair
}

type Sent = { path?: string; key?: string }

/** Sends a correction of the second segment, as it is now. */
async function send(world: World, id: string, token: string, body: object, { path = '', key }: Sent = {}) {
  const pair = await pairOf(world, id)
  const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair.id}${path}`, {
    ...{ method: path ? 'POST' : 'PATCH', token },
    headers: {
      ...{ 'Content-Type': 'application/json', 'If-Match': `"${pair.etag}"` },
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    body: JSON.stringify(body),
  })
  await world.settle()
  world.pass(2000)
  return response
}

const refusalOf = async (response: Response) => [
  response.status,
  z.object({ code: z.string() }).parse(await response.json()).code,
]

const saved = async (response: Response) => {
  expect(response.status).toBe(200)
  return segmentPairSchema.parse(await response.json())
}

describe('with a second pair of eyes', () => {
  it.each(['ana', 'eva'])('nobody makes final what they wrote, not even an admin: %s', async (token) => {
    const { world, id } = await newsroom()
    await saved(await send(world, id, token, { text: 'Unu e aici.' }))
    const before = await pairOf(world, id)
    expect(await refusalOf(await send(world, id, token, { state: 'final' }))).toEqual([403, 'second-eyes'])
    expect(await pairOf(world, id)).toEqual(before)
    expect(await saved(await send(world, id, 'ion', { state: 'final' }))).toMatchObject({
      ...{ state: 'final', translatedBy: token, reviewedBy: 'ion' },
    })
  })

  it('nobody changes a translation and makes it final in one step, whoever wrote it before', async () => {
    const { world, id } = await newsroom()
    const both = { text: 'Doi e aici.', state: 'final' }
    expect(await refusalOf(await send(world, id, 'ion', both))).toEqual([403, 'second-eyes'])
    await saved(await send(world, id, 'ana', { text: 'Unu e aici.' }))
    await saved(await send(world, id, 'ion', { state: 'final' }))
    expect(await refusalOf(await send(world, id, 'ion', both))).toEqual([403, 'second-eyes'])
    expect(await saved(await send(world, id, 'ion', { ...both, state: 'reviewed' }))).toMatchObject({
      ...{ state: 'reviewed', translatedBy: 'ion' },
    })
    expect((await saved(await send(world, id, 'ana', { state: 'final' }))).state).toBe('final')
  })

  it('what was made final can be said once more by somebody else, and not by its translator', async () => {
    const { world, id } = await newsroom()
    await saved(await send(world, id, 'ana', { text: 'Unu e aici.' }))
    await saved(await send(world, id, 'ion', { state: 'final' }))
    expect(await refusalOf(await send(world, id, 'ana', { state: 'final' }))).toEqual([403, 'second-eyes'])
    const again = await saved(await send(world, id, 'eva', { text: 'Unu e aici.', state: 'final' }))
    expect(again).toMatchObject({ state: 'final', translatedBy: 'ana', reviewedBy: 'eva' })
  })

  it('a machine’s words may be made final by anybody who may', async () => {
    const { world, id } = await newsroom()
    expect(await saved(await send(world, id, 'ana', { state: 'final' }))).toMatchObject({
      ...{ origin: 'engine', state: 'final', reviewedBy: 'ana' },
    })
  })

  it('the words of an existing translation are nobody’s here', async () => {
    const { world } = await newsroom()
    const { id } = await alignIn(world)
    world.pass(2000)
    expect(await saved(await send(world, id, 'ana', { state: 'final' }))).toMatchObject({
      ...{ origin: 'aligned', state: 'final' },
    })
  })

  it('who goes back to a final text of their own has it reviewed, and others have it final', async () => {
    const { world, id } = await newsroom()
    await saved(await send(world, id, 'ana', { text: 'Unu e aici.' }))
    await saved(await send(world, id, 'ion', { state: 'final' }))
    await saved(await send(world, id, 'ion', { text: 'Doi e aici.' }))
    const back = { path: '/revert' }
    expect(await saved(await send(world, id, 'ana', { n: 2 }, back))).toMatchObject({
      ...{ target: { text: 'Unu e aici.' }, state: 'reviewed', translatedBy: 'ana' },
    })
    expect(await saved(await send(world, id, 'ion', { n: 2 }, back))).toMatchObject({
      ...{ target: { text: 'Unu e aici.' }, state: 'final', translatedBy: 'ana', reviewedBy: 'ion' },
    })
  })

  it('holds for each segment of a batch by itself', async () => {
    const { world, id } = await newsroom()
    await saved(await send(world, id, 'ana', { text: 'Unu e aici.' }))
    const [, own, other] = (await readVersion(world, id, 'ro')).segments
    const response = await world.request(`/api/v1/articles/${id}/versions/ro/segments:batch`, {
      ...{ method: 'POST', token: 'ana', headers: { 'Content-Type': 'application/json' } },
      body: JSON.stringify({
        segments: [own, other].map((pair) => ({ segment: pair?.id, ifMatch: pair?.etag, state: 'final' })),
      }),
    })
    expect(response.status).toBe(207)
    expect(await response.json()).toMatchObject({
      items: [
        { status: 403, body: { code: 'second-eyes' } },
        { status: 200, body: { state: 'final' } },
      ],
    })
  })

  it('a correction that is sent again gets its answer again, also when the setting came since', async () => {
    const { world, id } = await newsroom({ secondEyes: false })
    const both = { text: 'Unu e aici.', state: 'final' }
    const first = await saved(await send(world, id, 'ana', both, { key: 'once' }))
    world.ports.settings.secondEyes = true
    const pair = await pairOf(world, id)
    const again = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair.id}`, {
      ...{ method: 'PATCH', token: 'ana', body: JSON.stringify(both) },
      headers: { 'Content-Type': 'application/json', 'If-Match': '"older"', 'Idempotency-Key': 'once' },
    })
    expect((await saved(again)).edit).toBe(first.edit)
  })
})

it('without the setting a reviewer makes their own words final in one step', async () => {
  const { world, id } = await newsroom({ secondEyes: false })
  expect(await saved(await send(world, id, 'ana', { text: 'Unu e aici.', state: 'final' }))).toMatchObject({
    ...{ state: 'final', translatedBy: 'ana', reviewedBy: 'ana' },
  })
})

describe('a reviewer of other languages', () => {
  it('may not touch this one', async () => {
    const { world, id } = await newsroom()
    expect(await refusalOf(await send(world, id, 'lia', { state: 'final' }))).toEqual([403, 'language-missing'])
  })

  it('who is an editor corrects it, but neither makes it final nor changes what is', async () => {
    const { world, id } = await newsroom()
    expect(await refusalOf(await send(world, id, 'ema', { state: 'final' }))).toEqual([403, 'final-needs-reviewer'])
    await saved(await send(world, id, 'ana', { text: 'Unu e aici.' }))
    await saved(await send(world, id, 'ion', { state: 'final' }))
    expect(await refusalOf(await send(world, id, 'ema', { text: 'Doi.' }))).toEqual([403, 'segment-final'])
    const back = await send(world, id, 'ema', { n: 1 }, { path: '/revert' })
    expect(await refusalOf(back)).toEqual([403, 'segment-final'])
  })
})
