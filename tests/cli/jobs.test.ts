import { expect, it } from 'vitest'
import { clock } from '../../infra/engines/clock.ts'
import { resilientEngine } from '../../shared/engine/resilient-engine.ts'
import { registry } from '../../shared/locales/registry.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { article } from '../pipeline/article.ts'
import { readVersion } from '../pipeline/versions.ts'
import { makeWorld } from '../world.ts'
import { run, serve } from './served.ts'

const revision = (n: number) => article.replaceAll('ferry', `ferry ${n}`)

/** Two articles that wait for an engine whose key is not taken, and one job that is dead. */
async function setUp() {
  const state = { isTaken: false, calls: [] as string[][] }
  const engine: Engine = {
    name: 'locked',
    limits: { items: 50, characters: 20_000 },
    async translate({ texts }) {
      state.calls.push(texts)
      return state.isTaken ? { ok: true, texts } : { ok: false, failure: { kind: 'forbidden', reason: 'no' } }
    },
  }
  const world = makeWorld({ engines: [] })
  const { now } = world.ports
  world.ports.engines = [resilientEngine(engine, { ...clock, now, sleep: async (ms) => world.pass(ms) }, 10_000)]
  const ids = [(await world.upload(revision(1))).id, (await world.upload(revision(2))).id]
  for (let i = 0; i < 60; i++) await world.step()
  const dead = {
    v: 1,
    job: { kind: 'compact', log: 'index/articles' },
    at: 0,
    attempts: 9,
    losses: 0,
    postponements: 0,
    reason: 'x',
  }
  await world.stored.put('jobs/dead/compact-index.articles-1.json', JSON.stringify(dead))
  return { world, ids, state, server: await serve(world) }
}

it('punte jobs lists what waits and what is dead, with the time and the reason', async () => {
  const { server } = await setUp()
  const waits = /^open {2}2026-03-11T\S+Z {2}\d{13}\.translate-\S+ {2}locked: it lets no call in: no$/
  const { code, output } = await run(server, ['jobs'])
  expect(code).toBe(0)
  expect(output.trim().split('\n')).toEqual([
    expect.stringMatching(waits),
    expect.stringMatching(waits),
    'dead  1970-01-01T00:00:00.000Z  compact-index.articles-1  x',
  ])
  expect((await run(server, ['jobs', '--state', 'dead'])).output.split('\n')).toHaveLength(2)
})

it('punte jobs retry --all has all done at once when the key is mended, at the cost of one call more', async () => {
  const { world, ids, state, server } = await setUp()
  Object.assign(state, { isTaken: true, calls: [] })
  const begun = world.ports.now()
  expect(await run(server, ['jobs', 'retry', '--all'])).toEqual({ code: 0, output: 'retried 3\n', complaints: [] })
  while ((world.queue.nextAt() ?? Number.POSITIVE_INFINITY) < begun + 15_000) await world.step()
  for (const id of ids) expect((await readVersion(world, id, 'ro')).progress).toMatchObject({ total: 5, filled: 5 })
  expect(state.calls.filter(([first]) => first === registry.en.conventions.greeting)).toHaveLength(1)
  expect(state.calls).toHaveLength(3)
  await world.settle()
  expect(await run(server, ['jobs'])).toEqual({ code: 0, output: '', complaints: [] })
})

it('punte jobs retry has one done, says when there is none, and takes no other words', async () => {
  const { server } = await setUp()
  const id = /\d{13}\.translate-\S+/.exec((await run(server, ['jobs'])).output)?.[0] ?? ''
  expect(await run(server, ['jobs', 'retry', id])).toMatchObject({ code: 0, output: 'retried 1\n' })
  expect(await run(server, ['jobs', 'retry', id])).toMatchObject({ code: 1, output: 'retried 0\n' })
  for (const args of [['retry'], ['retry', id, '--all'], ['--all'], ['stop'], ['--state', 'lost']])
    expect((await run(server, ['jobs', ...args])).code).toBe(2)
})
