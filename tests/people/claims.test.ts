/** Claims of e-mail addresses and accounts: one person has a name, whoever else writes at the same time. */
import { describe, expect, it } from 'vitest'
import { erasedPerson, type PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord, createPersonRecord, readPersonRecord } from '../../shared/pipeline/people-store.ts'
import { claimEmail, claimIdentity, findByEmail, findByIdentity } from '../../shared/pipeline/person-claims.ts'
import { requestMs } from '../../shared/pipeline/request-time.ts'
import { interrupt } from '../pipeline/interrupt.ts'
import { makeWorld, type World } from '../world.ts'
import { recordsIn } from './people-api.ts'
import { addPerson, change } from './stored-people.ts'

const email = 'ana@example.org'
const account = { issuer: 'https://accounts.example', subject: '1' }

/** As a request adds somebody: the name is claimed, then the record is stored. Whether it has succeeded. */
async function addWith({ ports }: World, id: string): Promise<boolean> {
  if (!(await claimEmail(ports, email, id))) return false
  const record: PersonRecord = {
    ...{ v: 1, number: 1, id, name: id, listed: true, email, roles: ['editor'], state: 'active', sessionVersion: 1 },
    ...{ tokens: [], identities: [], createdAt: ports.now(), changedAt: ports.now() },
  }
  return createPersonRecord(ports, record)
}

/** As a request gives the address to somebody who is there. */
async function take({ ports }: World, id: string): Promise<boolean> {
  const refused = { ok: false, reason: 'taken' } as const
  const changed = await changePersonRecord<typeof refused>(ports, id, async (record) => {
    if (record.state === 'gone') return refused
    return (await claimEmail(ports, email, id)) ? { ok: true, record: { email } } : refused
  })
  return changed.ok
}

/** Nobody has the address, or one person has it and is found by it. */
async function expectOneOwner(world: World) {
  const owners = (await recordsIn(world)).filter((record) => record.email === email)
  expect(owners.length).toBeLessThanOrEqual(1)
  expect((await findByEmail(world.stored, email))?.id).toBe(owners[0]?.id)
  return owners.map(({ id }) => id)
}

const ways: [string, (world: World) => Promise<() => Promise<boolean>>][] = [
  [
    'a new person',
    async (world) => {
      const id = world.ports.newId()
      return () => addWith(world, id)
    },
  ],
  [
    'somebody who is there',
    async (world) => {
      const { id } = await addPerson(world)
      return () => take(world, id)
    },
  ],
]
const pairs = ways.flatMap(([first, begin]) => ways.map(([second, other]) => [first, second, begin, other] as const))

describe.each(pairs)('one address for %s and for %s', (_1, _2, begin, other) => {
  /** The other's whole request stands before each call of the first to the store, in turn. */
  const interleave = async (prepare: (world: World) => Promise<void>, wait: number) => {
    let call = 1
    for (; call < 60; call++) {
      const world = makeWorld()
      await prepare(world)
      const [one, two] = [await begin(world), await other(world)]
      world.pass(2 * requestMs)
      let second = false
      const ran = interrupt(world, call, async () => {
        world.pass(wait)
        second = await two()
        world.pass(wait)
      })
      const first = await one().catch(() => false)
      if (!ran()) break
      expect([call, [first, second].filter(Boolean).length]).toEqual([call, 1])
      expect(await expectOneOwner(world)).toHaveLength(1)
      await world.settle()
      expect(await expectOneOwner(world)).toHaveLength(1)
    }
    expect(call).toBeGreaterThan(3)
  }

  it('goes to one of them, in whatever order they write', async () => {
    await interleave(async () => {}, 0)
  })

  it('goes to one of them, though the first takes longer than a request may', async () => {
    await interleave(async () => {}, 1.5 * requestMs)
  })

  it('goes to one of them after somebody who was never stored has claimed it', async () => {
    const prepare = async (world: World) => {
      await claimEmail(world.ports, email, world.ports.newId())
      world.pass(2 * requestMs)
    }
    await interleave(prepare, 0)
  })

  it('goes to one of them after its owner has given it up', async () => {
    const prepare = async (world: World) => {
      const id = world.ports.newId()
      expect(await addWith(world, id)).toBe(true)
      world.pass(2000)
      await change(world, id, { email: undefined })
      world.pass(2 * requestMs)
    }
    await interleave(prepare, 0)
  })
})

describe('a claim', () => {
  it('without a person is held for as long as a request may take, and not longer', async () => {
    const world = makeWorld()
    const [first, second] = [world.ports.newId(), world.ports.newId()]
    expect(await claimEmail(world.ports, email, first)).toBe(true)
    world.pass(requestMs - 1000)
    expect(await claimEmail(world.ports, email, second)).toBe(false)
    world.pass(1000)
    expect(await claimEmail(world.ports, email, second)).toBe(true)
    // Whoever was too late can't be stored any more.
    expect(await addWith(world, first)).toBe(false)
    world.pass(2000)
    expect(await addWith(world, second)).toBe(true)
    await expectOneOwner(world)
  })

  it('with a person holds for good', async () => {
    const world = makeWorld()
    const id = world.ports.newId()
    expect(await addWith(world, id)).toBe(true)
    world.pass(100 * requestMs)
    expect(await claimEmail(world.ports, email, world.ports.newId())).toBe(false)
    expect(await claimEmail(world.ports, email, id)).toBe(true)
  })

  it('of somebody who is gone is free', async () => {
    const world = makeWorld()
    const id = world.ports.newId()
    await addWith(world, id)
    world.pass(2 * requestMs)
    const stored = await readPersonRecord(world.stored, id)
    if (stored) await change(world, id, erasedPerson(stored.value))
    expect(await claimEmail(world.ports, email, world.ports.newId())).toBe(true)
  })

  it('of an account names its person in the same way', async () => {
    const world = makeWorld()
    const { id } = await addPerson(world)
    world.pass(2000)
    expect(await claimIdentity(world.ports, account, id)).toBe(true)
    expect(await findByIdentity(world.stored, account)).toBe(null)
    await change(world, id, { identities: [account] })
    expect((await findByIdentity(world.stored, account))?.id).toBe(id)
    expect(await claimIdentity(world.ports, account, world.ports.newId())).toBe(false)
    expect(await claimIdentity(world.ports, { ...account, subject: '2' }, world.ports.newId())).toBe(true)
  })
})

it('an address that is taken back while a job deletes its claim stays with its person', async () => {
  let call = 1
  for (; call < 60; call++) {
    const world = makeWorld()
    const id = world.ports.newId()
    await addWith(world, id)
    world.pass(2 * requestMs)
    await change(world, id, { email: undefined })
    let isBack = false
    const ran = interrupt(world, call, async () => {
      isBack = await take(world, id).catch(() => false)
    })
    await world.settle()
    if (!ran()) break
    expect([call, await expectOneOwner(world)]).toEqual([call, isBack ? [id] : []])
  }
  expect(call).toBeGreaterThan(5)
})
