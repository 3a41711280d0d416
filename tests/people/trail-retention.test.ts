/** The trail is kept as long as a setting says. */
import { expect, it } from 'vitest'
import { record } from '../../functions/http/record.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { observedObjects } from '../adapters/observed-objects.ts'
import { makeWorld } from '../world.ts'
import { trailOf } from './trail-records.ts'

const dayMs = 86_400_000
const act = { by: 'ana', what: 'changeMe' }

/** A trail that is kept for three days, with a record on each of eight, and the time at which hourly work is done. */
async function oldTrail() {
  const world = makeWorld()
  world.ports.settings.trailDays = 3
  for (let day = 0; day < 8; day++) {
    await record(world.ports, act)
    await world.fold()
    world.pass(dayMs)
  }
  world.pass(45 * 60_000)
  const days = async () => (await trailOf(world)).map(({ at }) => new Date(at).toISOString().slice(0, 10))
  const shards = () => world.stored.keys().filter((key) => key.startsWith('trail/shards/'))
  return { world, days, shards }
}

it('the hourly work removes older days, with all that was stored of them', async () => {
  const { world, days, shards } = await oldTrail()
  expect(await days()).toHaveLength(8)
  await tick(world.ports)
  expect(await days()).toEqual(['2026-03-16', '2026-03-17', '2026-03-18'])
  expect(shards()).toHaveLength(3)
})

it('older days are not shown even before they are removed', async () => {
  const { world } = await oldTrail()
  const response = await world.request('/api/v1/trail', { token: 'admin' })
  expect(await response.json()).toMatchObject({ items: [act, act, act] })
})

it('the removal goes on in the next hour, wherever it stops', async () => {
  for (let stop = 1; stop <= 4; stop++) {
    const { world, days, shards } = await oldTrail()
    let calls = 0
    const failing = observedObjects(world.ports.objects, ({ key }) => {
      if (key.startsWith('trail/') && !key.startsWith('trail/tail/') && ++calls === stop) throw new Error('stopped')
    })
    await expect(tick({ ...world.ports, objects: failing })).rejects.toThrow('stopped')
    world.pass(3_600_000)
    await record(world.ports, act)
    await tick(world.ports)
    expect(await days()).toEqual(['2026-03-16', '2026-03-17', '2026-03-18', '2026-03-19'])
    expect(shards().every((key) => key >= 'trail/shards/2026-03-16')).toBe(true)
  }
})
