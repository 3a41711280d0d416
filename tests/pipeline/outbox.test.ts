/** Entries that can't be read: they hold up no other, and are kept until somebody knows them. */
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { consume } from '../../functions/jobs/consume.ts'
import { resendOverdue } from '../../shared/pipeline/outbox.ts'
import { makeWorld, type World } from '../world.ts'
import { article } from './article.ts'
import { readVersion } from './versions.ts'

const listSchema = z.object({ items: z.array(z.looseObject({ id: z.string(), kind: z.string() })) })
const list = async (world: World, state: string) =>
  listSchema.parse(await (await world.request(`/api/v1/jobs?state=${state}`)).json()).items

const counts = { at: 0, attempts: 0, losses: 0, postponements: 0 }
const later = JSON.stringify({ v: 1, job: { kind: 'newkind', article: 'x' }, ...counts })
const keyOf = (n: number) => `jobs/open/000000000000${n}/newkind-x-${n}.json`

/** An upload whose messages are lost, and entries before it that can't be read. */
async function withStrangers(bodies: string[]) {
  const world = makeWorld()
  for (const [n, body] of bodies.entries()) await world.stored.put(keyOf(n), body)
  const { id } = await world.upload(article)
  world.queue.forget()
  return { world, id }
}

describe('an entry that can’t be read', () => {
  it('is buried by the sweep as it stood, with the reason, and the jobs behind it are done', async () => {
    const bodies = [later, 'no JSON', ...Array.from({ length: 8 }, () => later)]
    const { world, id } = await withStrangers(bodies)
    await world.settle()
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    const dead = await list(world, 'dead')
    expect(dead.map(({ id, kind }) => [id, kind])).toEqual(bodies.map((_, n) => [`newkind-x-${n}`, 'newkind']))
    expect(dead[0]).toMatchObject({ reason: expect.stringContaining('can’t be read') })
    const kept = JSON.parse((await world.stored.get('jobs/dead/newkind-x-0.json'))?.body ?? '{}')
    expect(kept.unreadable).toBe(later)
  })

  it('is listed while it is open, and holds up no other of its batch', async () => {
    const { world, id } = await withStrangers([later, 'no JSON'])
    const open = world.stored.keys().filter((key) => key.startsWith('jobs/open/'))
    expect((await list(world, 'open')).map(({ kind }) => kind)).toEqual(['newkind', 'newkind', 'translate'])
    await consume(
      world.ports,
      open.map((entry) => ({ entry })),
    )
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect(world.stored.keys()).toEqual(expect.arrayContaining([keyOf(0), keyOf(1)]))
  })

  it('is put back to work by a version that knows it, and by no other', async () => {
    const { world, id } = await withStrangers([later])
    await world.settle()
    const retry = () => world.request('/api/v1/jobs/newkind-x-0/retry', { method: 'POST' })
    expect((await retry()).status).toBe(409)
    const known = JSON.stringify({
      v: 1,
      job: { kind: 'assemble', article: id, locale: 'ro', fromScratch: true },
      ...counts,
    })
    const dead = { v: 1, unreadable: known, at: 0, reason: 'it can’t be read' }
    await world.stored.put('jobs/dead/newkind-x-0.json', JSON.stringify(dead))
    world.pass(2000)
    await world.stored.put(`articles/${id}/ro.json`, 'broken')
    expect((await retry()).status).toBe(204)
    await world.settle()
    expect(await list(world, 'dead')).toEqual([])
  })

  it('that the store won’t give up now holds up no other, and is buried by a later sweep', async () => {
    const { world, id } = await withStrangers([later])
    const { delete: remove } = world.ports.objects
    let refused = 0
    world.ports.objects.delete = async (keys) => {
      if (keys.includes(keyOf(0)) && ++refused === 1) throw new Error('away')
      return remove(keys)
    }
    await world.settle()
    expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
    expect(world.stored.keys().filter((key) => key.startsWith('jobs/'))).toEqual(['jobs/dead/newkind-x-0.json'])
  })
})

it('a log that can’t be folded holds up no other', async () => {
  const world = makeWorld()
  await world.upload(article)
  await world.settle()
  await world.stored.put('index/articles/tail/00.json', 'broken')
  await world.fold()
  const logs = world.stored.keys().filter((key) => key.endsWith('/manifest.json') && !key.startsWith('articles/'))
  expect(logs).toEqual(expect.arrayContaining(['index/terms/manifest.json', 'memory/en-ro/manifest.json']))
  expect(world.logged).toContainEqual(expect.objectContaining({ event: 'compaction-failed', log: 'index/articles' }))
})

it('a message that comes late has a whole lease: no sweep sends it again while it is served', async () => {
  const swept: number[] = []
  const world: World = makeWorld({
    engines: [
      {
        name: 'slow',
        limits: { items: 50, characters: 20_000 },
        async translate({ texts }) {
          world.pass(5000)
          swept.push(await resendOverdue(world.ports))
          return { ok: true, texts: texts.map((text) => `[ro] ${text}`) }
        },
      },
    ],
  })
  const { id } = await world.upload(article)
  const [due] = world.queue.take()
  expect(due).toBeUndefined()
  // The entry is due in a minute and a second.
  world.pass(59_000)
  await consume(
    world.ports,
    world.queue.take().map(({ message }) => message),
  )
  expect(swept).toEqual([0])
  expect((await readVersion(world, id, 'ro')).progress.filled).toBe(5)
  expect(world.stored.keys().filter((key) => key.includes('open') && key.includes('translate'))).toEqual([])
})
