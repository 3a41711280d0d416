/** Processes that stop at any call to the store while a person is changed: all of it is done, or nothing. */
import { describe, expect, it } from 'vitest'
import { hash } from '../../shared/hash.ts'
import { findByEmail } from '../../shared/pipeline/person-claims.ts'
import { crashAt, settleThroughCrashes } from '../pipeline/crash.ts'
import { makeWorld, type World, type WorldOptions } from '../world.ts'
import { add, directoryAndRecords, invitationIn, keysWith, recordsIn, send } from './people-api.ts'

const ana = { name: 'Ana Pop', email: 'ana@example.org', roles: ['editor'] }
const named = { headers: { 'Idempotency-Key': 'one' } }

type Act = {
  /** Before the process stops. Returns the id of the person, if there is one. */
  prepare(world: World): Promise<string>
  act(world: World, id: string): Promise<Response>
  /** Whether it has been done, as the store says. */
  isDone(world: World, id: string): Promise<boolean>
  calls: number
}

const recordOf = async (world: World, id: string) => (await recordsIn(world)).find((record) => record.id === id)
const prepare = async (world: World) => {
  const { id } = await add(world, ana)
  await world.settle()
  world.pass(2000)
  return id
}

const acts: Record<string, Act> = {
  adding: {
    prepare: async () => '',
    act: (world) => send(world, 'POST', '/people', ana, named),
    isDone: async (world) => (await recordsIn(world)).length === 1,
    calls: 6,
  },
  'changing name and e-mail address': {
    prepare,
    act: (world, id) =>
      send(world, 'PATCH', `/people/${id}`, { name: 'Ana Popescu', email: 'pop@example.org' }, { ifMatch: '*' }),
    isDone: async (world, id) => (await recordOf(world, id))?.email === 'pop@example.org',
    calls: 8,
  },
  erasing: {
    prepare,
    act: (world, id) => send(world, 'DELETE', `/people/${id}`, undefined, { ifMatch: '*' }),
    isDone: async (world, id) => (await recordOf(world, id))?.state === 'gone',
    calls: 8,
  },
  inviting: {
    prepare,
    act: (world, id) => send(world, 'POST', `/people/${id}/invitation`),
    isDone: async (world, id) => (await recordOf(world, id))?.invitation !== undefined,
    calls: 4,
  },
  'following an invitation': {
    async prepare(world) {
      const id = await prepare(world)
      invitations.set(world, await invitationIn(await send(world, 'POST', `/people/${id}/invitation`)))
      world.pass(2000)
      return id
    },
    act: (world) => send(world, 'POST', '/session', { invitation: invitations.get(world) }, { token: '' }),
    isDone: async (world, id) => (await recordOf(world, id))?.invitation === undefined,
    calls: 4,
  },
  'making a token': {
    prepare,
    act: (world, id) => send(world, 'POST', `/people/${id}/tokens`, { name: 'import' }),
    isDone: async (world, id) => (await recordOf(world, id))?.tokens.length !== 0,
    calls: 4,
  },
}
const invitations = new WeakMap<World, string>()

/** Whatever happened: people are listed as they are, and found by their address, and by no former one. */
async function expectWhole(world: World) {
  const { directory, records } = await directoryAndRecords(world)
  expect(directory).toEqual(records)
  for (const { id, email } of records) if (email) expect((await findByEmail(world.stored, email))?.id).toBe(id)
}

describe.each(Object.entries(acts))('%s', (_, { prepare, act, isDone, calls }) => {
  it.each(['before', 'after'] as const)('is all or nothing where it stops %s any call to the store', async (when) => {
    let stop = 1
    for (; stop < 100; stop++) {
      const plan: Pick<WorldOptions, 'before' | 'after'> = {}
      const world = makeWorld({ before: (call) => plan.before?.(call), after: (call) => plan.after?.(call) })
      const id = await prepare(world)
      const { state, hooks, disarm } = crashAt(stop, when)
      Object.assign(plan, hooks)
      const response = await act(world, id)
      state.stopped = false
      world.queue.forget()
      await settleThroughCrashes(world, state)
      const stopped = disarm()
      if (response.ok) expect([stop, await isDone(world, id)]).toEqual([stop, true])
      await expectWhole(world)
      world.pass(2000)
      // Sent again it is done, and nothing of what was before is left.
      await act(world, id)
      expect([stop, await isDone(world, id)]).toEqual([stop, true])
      await settleThroughCrashes(world, state)
      await expectWhole(world)
      const addresses = (await recordsIn(world)).flatMap(({ email = [] }) => email)
      const claims = await keysWith(world, hash(ana.email))
      expect([stop, claims.length]).toEqual([stop, addresses.includes(ana.email) ? 1 : 0])
      if (!stopped) break
    }
    expect(stop).toBeGreaterThan(calls)
  })
})
