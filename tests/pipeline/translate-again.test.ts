/** A segment or a version translated again: by engines, never over people's words, each request paid once. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { roundOf } from '../../shared/article/draft-translation.ts'
import type { Engine, EngineResult } from '../../shared/ports/engine.ts'
import { keys } from '../../shared/storage/keys.ts'
import { makeWorld, type World } from '../world.ts'
import { article, sentences } from './article.ts'
import { readVersion } from './versions.ts'

/** Says which time it is asked, and answers otherwise where the test does. */
function counting(name = 'counting', answer?: (texts: string[], call: number) => EngineResult | undefined) {
  const calls: string[][] = []
  const engine: Engine = {
    name,
    limits: { items: 50, characters: 20_000 },
    async translate({ texts }) {
      calls.push(texts)
      const call = calls.length
      return answer?.(texts, call) ?? { ok: true, texts: texts.map((text) => `${name} ${call}: ${text}`) }
    },
  }
  return { engine, calls }
}

const versionOf = (id: string) => `/api/v1/articles/${id}/versions/ro`
const again = (world: World, path: string, query = '') =>
  world.request(`${path}/translate-again${query}`, { method: 'POST' })
const textsOf = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ target }) => target?.text)
const roundsOf = async (world: World, id: string) =>
  (await readVersion(world, id, 'ro')).segments.map(({ round }) => round)
const ledgerSchema = z.object({ engines: z.array(z.object({ calls: z.number(), texts: z.number() })) })
const paidFor = async (world: World, id: string) =>
  ledgerSchema.parse(await (await world.request(`/api/v1/articles/${id}/ledger`)).json()).engines
const draftsOf = (world: World, id: string) =>
  world.stored.keys().filter((key) => key.startsWith(keys.drafts(id, 'ro')))

async function edit(world: World, id: string, segment: string) {
  world.pass(2000)
  const response = await world.request(`${versionOf(id)}/segments/${segment}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
    body: JSON.stringify({ text: 'Scris de un om.' }),
  })
  expect(response.status).toBe(200)
  await world.settle()
}

async function translated(engines: Engine[]) {
  const world = makeWorld({ engines })
  const { id } = await world.upload(article)
  await world.settle()
  world.pass(2000)
  const { segments } = await readVersion(world, id, 'ro')
  return { world, id, ids: segments.map(({ id }) => id) }
}

describe('a segment', () => {
  it('gets a new draft beside the first, which stays stored, and the ledger counts it', async () => {
    const { engine, calls } = counting()
    const { world, id, ids } = await translated([engine])
    const before = draftsOf(world, id)
    const response = await again(world, `${versionOf(id)}/segments/${ids[2]}`)
    expect([response.status, await response.json()]).toEqual([202, { round: 1 }])
    await world.settle()
    expect((await textsOf(world, id)).map((text) => text?.slice(0, 11))).toEqual([
      'Counting 1:',
      'Counting 1:',
      'Counting 2:',
      'Counting 1:',
      'Counting 1:',
    ])
    // Its first draft is in memory, and is no suggestion.
    expect((await readVersion(world, id, 'ro')).segments.filter(({ suggestion }) => suggestion)).toEqual([])
    expect(await roundsOf(world, id)).toEqual([undefined, undefined, 1, undefined, undefined])
    const after = draftsOf(world, id)
    expect(after).toEqual(expect.arrayContaining(before))
    expect(after.slice().filter((key) => roundOf(key.split('/').at(-1) ?? '') === 1)).toHaveLength(1)
    expect(calls.slice(1)).toEqual([[sentences[2]]])
    expect(await paidFor(world, id)).toEqual([{ calls: 2, texts: 7 }].map((paid) => expect.objectContaining(paid)))
  })

  it.each(['', ' \n', '\u200b', '\u0000'])(
    'that an engine answered with nothing is asked for again: %j',
    async (none) => {
      const { engine } = counting('counting', (texts, call) =>
        call === 1
          ? { ok: true, texts: texts.map((text) => (text === sentences[2] ? none : `Iată: ${text}`)) }
          : undefined,
      )
      const { world, id, ids } = await translated([engine])
      expect((await readVersion(world, id, 'ro')).segments[2]).toMatchObject({
        target: null,
        refused: 'the engine gave nothing',
      })
      await again(world, `${versionOf(id)}/segments/${ids[2]}`)
      await world.settle()
      const segment = (await readVersion(world, id, 'ro')).segments[2]
      expect([segment?.target?.text, segment?.refused]).toEqual([`Counting 2: ${sentences[2]}`, undefined])
    },
  )

  it('keeps its draft if the engine gives none this time', async () => {
    const { engine } = counting('counting', (texts, call) =>
      call > 1 ? { ok: true, texts: texts.map(() => '') } : undefined,
    )
    const { world, id, ids } = await translated([engine])
    const before = await textsOf(world, id)
    await again(world, `${versionOf(id)}/segments/${ids[2]}`)
    await world.settle()
    expect(await textsOf(world, id)).toEqual(before)
    expect((await roundsOf(world, id))[2]).toBe(1)
  })

  it('is translated by the engine that is named, and again as often as somebody asks', async () => {
    const [first, second] = [counting('first'), counting('second')]
    const { world, id, ids } = await translated([first.engine, second.engine])
    const path = `${versionOf(id)}/segments/${ids[1]}`
    for (const [query, round] of [
      ['?engines=second', 1],
      ['?engines=first', 2],
      ['?engines=second', 3],
    ] as const) {
      expect(await (await again(world, path, query)).json()).toEqual({ round })
      await world.settle()
      world.pass(2000)
    }
    expect((await textsOf(world, id))[1]).toBe(`Second 2: ${sentences[1]}`)
    expect([first.calls.length, second.calls.length]).toEqual([2, 2])
  })

  it('is paid once if it is asked for twice at the same moment', async () => {
    const { engine, calls } = counting()
    const { world, id, ids } = await translated([engine])
    const path = `${versionOf(id)}/segments/${ids[2]}`
    const rounds = await Promise.all([again(world, path), again(world, path)])
    expect(await Promise.all(rounds.map((response) => response.json()))).toEqual([{ round: 1 }, { round: 1 }])
    await world.settle()
    expect(calls.slice(1)).toEqual([[sentences[2]]])
  })

  it('that a person wrote is refused, and one that a person writes meanwhile stays theirs', async () => {
    const { engine, calls } = counting()
    const { world, id, ids } = await translated([engine])
    await edit(world, id, ids[1] ?? '')
    const refused = await again(world, `${versionOf(id)}/segments/${ids[1]}`)
    expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'segment-edited' }])
    await again(world, `${versionOf(id)}/segments/${ids[2]}`)
    await edit(world, id, ids[2] ?? '')
    expect((await textsOf(world, id)).slice(1, 3)).toEqual(['Scris de un om.', 'Scris de un om.'])
    expect((await roundsOf(world, id)).slice(1, 3)).toEqual([undefined, undefined])
    expect(calls.length).toBeLessThanOrEqual(2)
  })

  it('waits for an engine that is away, and is paid once when it is back', async () => {
    const state = { up: true }
    const { engine, calls } = counting('counting', () =>
      state.up ? undefined : { ok: false, failure: { kind: 'unavailable', reason: 'down' } },
    )
    const { world, id, ids } = await translated([engine])
    state.up = false
    await again(world, `${versionOf(id)}/segments/${ids[2]}`)
    for (let i = 0; i < 10; i++) await world.step()
    state.up = true
    await world.settle()
    expect((await textsOf(world, id))[2]).toBe(`Counting ${calls.length}: ${sentences[2]}`)
    expect(await paidFor(world, id)).toMatchObject([{ calls: 2, texts: 7 }])
  })
})

describe('a version', () => {
  it('is translated again where machines translated it; people’s words stay, here and from memory', async () => {
    const { engine, calls } = counting()
    const { world, id, ids } = await translated([engine])
    await edit(world, id, ids[1] ?? '')
    const { id: other } = await world.upload(`# Another day\n\n${sentences[1]} It rains.\n`)
    await world.settle()
    world.pass(2000)
    expect((await again(world, versionOf(other))).status).toBe(202)
    await world.settle()
    expect(await textsOf(world, other)).toEqual(['Counting 3: Another day', 'Scris de un om.', 'Counting 3: It rains.'])
    await again(world, versionOf(id))
    await world.settle()
    expect((await textsOf(world, id))[1]).toBe('Scris de un om.')
    expect(calls.at(-1)).toEqual([sentences[0], sentences[2], sentences[3], 'higher', sentences[4]])
  })

  it('of several parts is translated again in the parts that are meant', async () => {
    const { engine, calls } = counting()
    const world = makeWorld({ engines: [engine] })
    const text = Array.from({ length: 400 }, (_, n) => `The ${n + 1}th boat came with ${n + 1} people.`)
    const paragraphs = Array.from({ length: 80 }, (_, n) => text.slice(n * 5, n * 5 + 5).join(' '))
    const { id } = await world.upload(`# Long\n\n${paragraphs.join('\n\n')}\n`)
    await world.settle()
    world.pass(2000)
    const { segments } = await readVersion(world, id, 'ro')
    expect(world.stored.keys().filter((key) => key.startsWith(keys.versionParts(id, 'ro')))).toHaveLength(2)
    const last = segments.at(-1)
    const before = calls.length
    await again(world, `${versionOf(id)}/segments/${last?.id}`)
    await world.settle()
    expect(calls.slice(before)).toEqual([[last?.source.text]])
    expect((await readVersion(world, id, 'ro')).segments.at(-1)?.target?.text).toMatch(/^Counting /)
    const texts = calls.flat().length
    world.pass(2000)
    await again(world, versionOf(id))
    await world.settle(2000)
    expect(calls.flat().length - texts).toBe(segments.length)
  })
})
