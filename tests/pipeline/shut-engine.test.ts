/**
 * An engine that answers 403, and says in its answer what it was sent: over twenty articles, with the driver, the circuit
 * and the jobs as they are. The world's time is the engine's.
 */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { clock } from '../../infra/engines/clock.ts'
import { deepL } from '../../infra/engines/deepl.ts'
import { libreTranslate } from '../../infra/engines/libretranslate.ts'
import { resilientEngine } from '../../shared/engine/resilient-engine.ts'
import { registry } from '../../shared/locales/registry.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { makeWorld, marked, type World } from '../world.ts'
import { readVersion } from './versions.ts'

const askedSchema = z.object({ q: z.array(z.string()), target: z.string() })

const minutes = (count: number) => count * 60_000

/** Words that no other article has. */
const names = 'Adjud Bacau Cluj Deva Eforie Focsani Galati Husi Iasi Jibou Lugoj Mangalia Nehoiu Oradea Pitesti Roman'
const towns = `${names} Sibiu Tulcea Urziceni Vaslui`.split(' ')
const story = (town: string) => `# The mayor of ${town}\n\nThe mayor of ${town} has opened a bridge. It is long.`

type Call = { at: number; texts: string[]; forbidden: boolean }

/** A world over LibreTranslate's driver; `forbids` decides about each call. */
function setUp(forbids: (call: Omit<Call, 'forbidden'>, before: Call[]) => boolean) {
  const calls: Call[] = []
  const world = makeWorld({ engines: [] })
  const { now } = world.ports
  async function fetch(_: string, { body }: RequestInit): Promise<Response> {
    const { q, target } = askedSchema.parse(JSON.parse(String(body)))
    const call = { at: now(), texts: q }
    const forbidden = forbids(call, calls)
    calls.push({ ...call, forbidden })
    return forbidden
      ? Response.json({ error: `Forbidden: ${q.join(' ')}` }, { status: 403 })
      : Response.json({ translatedText: q.map((text) => marked(target, text)) })
  }
  const engine = libreTranslate({ url: 'http://engine.test', fetch })
  /** As a process has it when it begins. */
  const begin = (others: Engine[] = []) => {
    const worldly = { ...clock, now, chance: () => 0.5, sleep: async (ms: number) => world.pass(ms) }
    world.ports.engines = [resilientEngine(engine, worldly, 30_000), ...others]
  }
  begin()
  return { world, calls, begin }
}

const uploadAll = async (world: World): Promise<string[]> => {
  const ids = []
  for (const town of towns) ids.push((await world.upload(story(town))).id)
  return ids
}

/** Until `time`, on the world's clock; it may end a little later. */
async function runUntil(world: World, time: number) {
  while (world.ports.now() < time && (await world.step()));
}

/** What is to come within `ms`, and no more. */
async function runFor(world: World, ms: number) {
  const until = world.ports.now() + ms
  for (let next = world.queue.nextAt(); next !== null && next <= until; next = world.queue.nextAt()) await world.step()
}

const filledOf = async (world: World, ids: string[]) => {
  const versions = await Promise.all(ids.map((id) => readVersion(world, id, 'ro').catch(() => null)))
  return versions.filter((version) => version && version.progress.filled === version.progress.total).length
}

const jobsSchema = z.object({
  items: z.array(
    z.looseObject({ id: z.string(), kind: z.string(), reason: z.string().optional(), comesAt: z.number().optional() }),
  ),
})
const jobsOf = async (world: World, state: 'open' | 'dead') =>
  jobsSchema.parse(await (await world.request(`/api/v1/jobs?state=${state}`)).json()).items
const retry = async (world: World, id: string) =>
  (await world.request(`/api/v1/jobs/${id}/retry`, { method: 'POST' })).status

describe('an engine that answers 403', () => {
  it('once, holds up nothing: all articles are translated at once, for two calls more', async () => {
    const { world, calls } = setUp((_, before) => before.length === 0)
    const begun = world.ports.now()
    const ids = await uploadAll(world)
    await world.settle(2000)
    expect(await filledOf(world, ids)).toBe(20)
    // The call again, and a greeting that told that the account is not to blame.
    expect(calls).toHaveLength(22)
    expect(calls.filter(({ texts }) => texts[0] === registry.en.conventions.greeting)).toHaveLength(1)
    const last = calls.at(-1)?.at ?? 0
    expect(last - begun).toBeLessThan(minutes(1))
  })

  it('to one sentence, leaves that sentence to a person and translates all others', async () => {
    const { world, calls } = setUp(({ texts }) => texts.some((text) => text.includes('mayor of Lugoj has')))
    const begun = world.ports.now()
    const ids = await uploadAll(world)
    await world.settle(2000)
    expect(await filledOf(world, ids)).toBe(19)
    const { segments } = await readVersion(world, ids[towns.indexOf('Lugoj')] ?? '', 'ro')
    expect(segments.map(({ target }) => target !== null)).toEqual([true, false, true])
    expect(segments[1]?.refused).toBe('the engine answered 403')
    expect(calls.length).toBeLessThanOrEqual(20 + 12)
    expect((calls.at(-1)?.at ?? 0) - begun).toBeLessThan(minutes(1))
  })

  it.each([
    ['in one process', false],
    ['over a restart each ten minutes', true],
  ])('for an hour, is asked seldom, and all is translated five minutes after, %s', async (_, restarts) => {
    let mended = Number.POSITIVE_INFINITY
    const { world, calls, begin } = setUp(({ at }) => at < mended)
    const begun = world.ports.now()
    mended = begun + minutes(65)
    const ids = await uploadAll(world)
    for (let time = begun + minutes(10); time <= mended; time += minutes(10)) {
      await runUntil(world, time)
      if (restarts) begin()
    }
    await runUntil(world, mended)
    const during = calls.filter(({ at }) => at < mended).length
    expect(await filledOf(world, ids)).toBe(0)
    await runUntil(world, mended + minutes(5))
    expect(await filledOf(world, ids)).toBe(20)
    await world.settle(2000)
    console.log('calls in 65 minutes', { restarts, during, after: calls.length - during })
    expect(during).toBeLessThanOrEqual(restarts ? 50 : 22)
    // A greeting, and each article once.
    expect(calls.length - during).toBe(21)
  })

  it('never has a word of what it was sent in a reason or the log', async () => {
    const { world } = setUp(() => true)
    await uploadAll(world)
    await runUntil(world, world.ports.now() + minutes(30))
    const open = await jobsOf(world, 'open')
    expect(open).toHaveLength(20)
    expect(new Set(open.map(({ reason }) => reason))).toEqual(
      new Set(['libretranslate: it lets no call in: the engine answered 403']),
    )
    const entries = world.stored.keys().filter((key) => key.startsWith('jobs/'))
    const bodies = await Promise.all(entries.map(async (key) => (await world.stored.get(key))?.body))
    expect(JSON.stringify([bodies, world.logged])).not.toMatch(/mayor|bridge/i)
  })

  it('has the next engine asked meanwhile, and is not asked by each article', async () => {
    const { world, calls, begin } = setUp(() => true)
    const second: string[][] = []
    begin([
      {
        name: 'second',
        limits: { items: 50, characters: 20_000 },
        async translate({ to, texts }) {
          second.push(texts)
          return { ok: true, texts: texts.map((text) => marked(to, text)) }
        },
      },
    ])
    const ids = await uploadAll(world)
    await world.settle(2000)
    expect([await filledOf(world, ids), second.length]).toEqual([20, 20])
    expect(calls.length).toBeLessThanOrEqual(4)
  })
})

describe('a job that waits', () => {
  it('is listed with the time when it comes and the reason', async () => {
    const { world } = setUp(() => true)
    const begun = world.ports.now()
    await world.upload(story('Deva'))
    await runFor(world, 10_000)
    const [job] = await jobsOf(world, 'open')
    expect(job).toMatchObject({
      kind: 'translate',
      comesAt: begun + 31_000,
      reason: 'libretranslate: it lets no call in: the engine answered 403',
    })
    expect(world.queue.nextAt()).toBe(job?.comesAt)
  })

  it('comes at once when an editor wants it, past the engine’s pause, and twenty of them try it once', async () => {
    let up = false
    const { world, calls } = setUp(() => !up)
    const ids = await uploadAll(world)
    await runUntil(world, world.ports.now() + minutes(20))
    const [before, time] = [calls.length, world.ports.now()]
    for (const { id } of await jobsOf(world, 'open')) expect(await retry(world, id)).toBe(204)
    await runFor(world, 10_000)
    expect(calls.length - before).toBe(1)
    up = true
    for (const { id } of await jobsOf(world, 'open')) expect(await retry(world, id)).toBe(204)
    await runFor(world, 20_000)
    expect(await filledOf(world, ids)).toBe(20)
    expect(calls.length - before).toBe(1 + 1 + 20)
    expect(world.ports.now() - time).toBeLessThan(minutes(1))
    await world.settle(2000)
  })

  it('is left as it is when it is due, and is not there once it is done', async () => {
    const { world, calls } = setUp(() => false)
    await world.upload(story('Deva'))
    world.pass(1000)
    const [job] = await jobsOf(world, 'open')
    expect(await retry(world, job?.id ?? '')).toBe(204)
    expect((await jobsOf(world, 'open')).map(({ id }) => id)).toEqual([job?.id])
    await world.settle()
    expect(calls).toHaveLength(1)
    expect(await retry(world, job?.id ?? '')).toBe(404)
  })

  it.each([
    ['456, a quota that is used up', 456],
    ['401, a key that is not taken', 401],
  ])('for DeepL’s %s, comes back within five minutes of its mending', async (_, status) => {
    const calls: number[] = []
    let mended = Number.POSITIVE_INFINITY
    const world = makeWorld({ engines: [] })
    const { now } = world.ports
    async function fetch(_: string, { body }: RequestInit): Promise<Response> {
      calls.push(now())
      if (now() < mended) return Response.json({ message: `Not for ${body}` }, { status })
      const { text } = z.object({ text: z.array(z.string()) }).parse(JSON.parse(String(body)))
      return Response.json({ translations: text.map((one) => ({ text: one })) })
    }
    const worldly = { ...clock, now, chance: () => 0.5, sleep: async (ms: number) => world.pass(ms) }
    world.ports.engines = [resilientEngine(deepL({ key: 'key', fetch }), worldly, 30_000)]
    mended = now() + minutes(60)
    const ids = await uploadAll(world)
    await runUntil(world, mended)
    const during = calls.length
    await runUntil(world, mended + minutes(5))
    expect(await filledOf(world, ids)).toBe(20)
    expect(during).toBeLessThanOrEqual(22)
    expect(calls.length - during).toBe(20)
  })
})
