/** What a newsroom's own memory shows of omissions: told when a segment is read, and stored in no view. */
import { describe, expect, it } from 'vitest'
import { pairSchema, translatorVersionSchema } from '../../functions/contract/schemas/segments.ts'
import { addToMemory } from '../../shared/memory/translation-memory.ts'
import { chance, pairOf } from '../memory/pairs.ts'
import { makeWorld, type World } from '../world.ts'
import { patch } from './versions.ts'

/** Words that no seed has. */
const words =
  'zornik cavolet plamber drozin vexil tornac grimpo sulvan hastrel mibord quolint perdig trebaz falucon wendok ghiparu'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : []))
const [en, ro] = [words.map(([word]) => word), words.map(([, word]) => word)]

const names = 'Washington Wellington Harrington Covington Livingstone Montgomery'
const source = `The ${en.slice(0, 4).join(' ')} of ${names} the ${en.slice(4).join(' ')}.`
const omitted = en.slice(4).join(' ')
const whole = `Un ${ro.slice(0, 4).join(' ')} de ${names} cu un ${ro.slice(4).join(' ')}.`
const short = `Un ${ro.slice(0, 4).join(' ')} de ${names}.`

async function translated() {
  const answer = (texts: string[]) => ({
    ok: true as const,
    texts: texts.map((text) => (text === source ? short : 'Bac')),
  })
  const world = makeWorld({ answer })
  const { id } = await world.upload(`# Ferry\n\n${source}`)
  await world.settle()
  world.pass(60_000)
  return { world, id }
}

/** People translate sentences of the words. */
async function teach(world: World, seed = 1) {
  const next = chance(seed)
  const pairs = Array.from({ length: 200 * seed }, (_, i) => {
    const picked = Array.from({ length: 4 }, () => words[Math.floor(next() * words.length)] ?? ['', ''])
    const [one, other] = [picked.map(([word]) => word).join(' '), picked.map(([, word]) => word).join(' ')]
    return pairOf(`${one} ${seed}/${i}.`, `${other} ${seed}/${i}.`, { approved: true })
  })
  await addToMemory(world.ports.objects, world.ports.newId(), 'en', 'ro', pairs)
  world.pass(2000)
  await world.fold()
  await world.settle()
  world.pass(60_000)
}

async function pairIn(world: World, id: string) {
  const response = await world.request(`/api/v1/articles/${id}/versions/ro`)
  const pair = translatorVersionSchema.parse(await response.json()).segments[1]
  if (!pair) throw new Error('there is no second segment')
  const alone = await world.request(`/api/v1/articles/${id}/versions/ro/segments/${pair.id}`)
  expect(pairSchema.parse(await alone.json())).toEqual(pair)
  return pair
}
const omission = ({ checks }: Awaited<ReturnType<typeof pairIn>>) =>
  checks.find(({ code }) => code === 'omission.words')

describe('an omission that only the memory shows', () => {
  it('is told with its place once memory has taught the words, and takes from the confidence', async () => {
    const { world, id } = await translated()
    const before = await pairIn(world, id)
    expect(omission(before)).toBeUndefined()
    await teach(world)
    const after = await pairIn(world, id)
    const found = omission(after)
    expect(source.slice(found?.source?.start, found?.source?.end)).toBe(omitted)
    expect(after.confidence ?? 1).toBeLessThan(before.confidence ?? 0)
    expect({ ...after, checks: [], confidence: 0 }).toEqual({ ...before, checks: [], confidence: 0 })
  })

  it('is in no view, and every view is what the truth gives', async () => {
    const { world, id } = await translated()
    await teach(world)
    await pairIn(world, id)
    const view = await world.stored.get(`articles/${id}/ro.json`)
    expect(view?.body).not.toContain('omission.words')
    await world.rebuilt()
  })

  it('is quiet once somebody has dismissed it, also when the lexicon is learnt again', async () => {
    const { world, id } = await translated()
    await teach(world)
    const pair = await pairIn(world, id)
    const response = await world.request(
      `/api/v1/articles/${id}/versions/ro/segments/${pair.id}/checks/${omission(pair)?.id}/dismissal`,
      { method: 'PUT', headers: { 'If-Match': `"${pair.etag}"` } },
    )
    expect(response.status).toBe(200)
    expect(omission(pairSchema.parse(await response.json()))?.dismissed?.by).toBe('dev')
    await teach(world, 2)
    const later = await pairIn(world, id)
    expect(omission(later)?.dismissed?.by).toBe('dev')
    expect(later.confidence ?? 0).toBeGreaterThan(pair.confidence ?? 1)
  })

  it('is gone once the sentence is whole', async () => {
    const { world, id } = await translated()
    await teach(world)
    const { id: segment, etag } = await pairIn(world, id)
    const response = await patch(world, id, segment, etag, { text: whole })
    expect(response.status).toBe(200)
    expect(omission(pairSchema.parse(await response.json()))).toBeUndefined()
    expect(omission(await pairIn(world, id))).toBeUndefined()
  })

  it('costs one more read a minute', async () => {
    const { world, id } = await translated()
    await teach(world)
    world.calls.length = 0
    const reads = () => world.calls.filter(({ key }) => key.startsWith('memory/')).length
    for (let i = 0; i < 3; i++) await pairIn(world, id)
    expect(reads()).toBe(1)
    world.pass(60_000)
    for (let i = 0; i < 3; i++) await pairIn(world, id)
    expect(reads()).toBe(2)
  })
})
