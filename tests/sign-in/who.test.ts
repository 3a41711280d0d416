/** Whose account it is, and whether they have access. */
import { afterAll, describe, expect, it } from 'vitest'
import type { PersonRecord } from '../../shared/people/person-record.ts'
import { changePersonRecord, createPersonRecord } from '../../shared/pipeline/people-store.ts'
import { claimEmail } from '../../shared/pipeline/person-claims.ts'
import type { World } from '../world.ts'
import { ana } from './both-issuers.ts'
import { startMockIssuer } from './mock-issuer.ts'
import { makeOffice, peopleOf, signIn, visitorTo } from './office.ts'

const issuer = await startMockIssuer()
afterAll(() => issuer.stop())

/** Somebody whom an admin has added. */
async function add(world: World, more: Partial<PersonRecord> = {}): Promise<PersonRecord> {
  const now = world.ports.now()
  const record: PersonRecord = {
    ...{ v: 1, number: 1, id: world.ports.newId(), name: 'Ana', listed: true, email: 'ana@example.org' },
    ...{ roles: ['translator'], state: 'active', sessionVersion: 1, tokens: [], identities: [] },
    ...{ createdAt: now, changedAt: now, ...more },
  }
  if (record.email) await claimEmail(world.ports, record.email, record.id)
  await createPersonRecord(world.ports, record)
  world.pass(2000)
  return record
}

const change = async (world: World, id: string, record: Partial<PersonRecord>) => {
  await changePersonRecord(world.ports, id, () => ({ ok: true, record }))
  world.pass(2000)
}

describe('somebody whom nobody knows', () => {
  it('waits for an admin, without roles, unknown to readers', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer)
    expect(await signIn(world)).toBe('/desk?sign-in=waiting')
    expect(await peopleOf(world)).toEqual([
      {
        ...{ v: 1, number: 1, id: expect.any(String), name: 'Ana Pop', listed: false, email: 'ana@example.org' },
        ...{ roles: [], state: 'waiting', sessionVersion: 1, tokens: [] },
        identities: [{ issuer: issuer.url, subject: 'ana-1' }],
        ...{ createdAt: expect.any(Number), changedAt: expect.any(Number) },
      },
    ])
    expect(await signIn(world)).toBe('/desk?sign-in=waiting')
    expect(await peopleOf(world)).toHaveLength(1)
  })

  it('is let in once an admin has decided so, and keeps these roles whatever the rules say', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer)
    await signIn(world)
    const [person] = await peopleOf(world)
    world.pass(2000)
    await change(world, person?.id ?? '', { state: 'active', roles: ['reviewer'] })
    world.ports.settings.issuers = [issuer.settings({ admit: [{ domain: 'example.org', roles: ['admin'] }] })]
    expect(await signIn(world)).toBe('/desk')
    expect((await peopleOf(world)).map(({ roles }) => roles)).toEqual([['reviewer']])
  })

  it('has the roles of the first rule that fits', async () => {
    const rules = [
      { email: 'Bo@Example.org', roles: ['admin'] },
      { domain: 'example.org', group: 'desk', roles: ['editor'], listed: true },
      { group: 'desk', roles: ['reviewer'], languages: ['ro'] },
      { domain: 'EXAMPLE.org', roles: ['translator'] },
    ]
    const rolesOf = async (claims: object) => {
      issuer.says({ ...ana, ...claims })
      const world = makeOffice(issuer, rules)
      await signIn(world)
      return (await peopleOf(world)).map(({ roles, languages, listed, state }) => [state, roles, languages, listed])
    }
    expect(await rolesOf({ email: 'bo@example.org' })).toEqual([['active', ['admin'], undefined, false]])
    expect(await rolesOf({ groups: ['x', 'desk'] })).toEqual([['active', ['editor'], undefined, true]])
    expect(await rolesOf({ email: 'a@b.org', groups: 'desk' })).toEqual([['active', ['reviewer'], ['ro'], false]])
    expect(await rolesOf({})).toEqual([['active', ['translator'], undefined, false]])
    expect(await rolesOf({ email: 'ana@sub.example.org' })).toEqual([['waiting', [], undefined, false]])
    expect(await rolesOf({ email: 'ana@example.org.evil' })).toEqual([['waiting', [], undefined, false]])
    expect(await rolesOf({ email_verified: false })).toEqual([['waiting', [], undefined, false]])
    expect(await rolesOf({ email_verified: 'true' })).toEqual([['waiting', [], undefined, false]])
  })

  it('has the name, else the user name, else the address; a name that is no plain text does not count', async () => {
    const nameOf = async (claims: object) => {
      issuer.says({ ...ana, ...claims })
      const world = makeOffice(issuer)
      await signIn(world)
      return (await peopleOf(world))[0]?.name
    }
    expect(await nameOf({ name: ' Ana Pop ' })).toBe('Ana Pop')
    expect(await nameOf({ name: 'a\u202eb', preferred_username: 'ana' })).toBe('ana')
    expect(await nameOf({ name: 'x'.repeat(101) })).toBe('ana@example.org')
    expect(await nameOf({ name: 7, email: 'no address' })).toBe('ana-1')
  })

  it('is one person, whoever of their tabs comes first', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer, [{ domain: 'example.org', roles: ['editor'] }])
    expect(await Promise.all([signIn(world), signIn(world), signIn(world)])).toEqual(['/desk', '/desk', '/desk'])
    expect(await peopleOf(world)).toHaveLength(1)
  })

  it('is one person with two accounts of one address, at two issuers at once', async () => {
    issuer.says(ana)
    const other = await startMockIssuer({ ...ana, sub: 'other' })
    const rules = [{ domain: 'example.org', roles: ['editor'] }]
    const world = makeOffice(issuer, rules)
    world.ports.settings.issuers = [...world.ports.settings.issuers, other.settings({ id: 'other', admit: rules })]
    const both = ['office', 'other'].map((id) => visitorTo(world).signIn(`/desk/sign-in/${id}`))
    expect(await Promise.all(both)).toEqual(['/desk', '/desk'])
    const [person, ...others] = await peopleOf(world)
    expect([person?.identities.map(({ subject }) => subject).sort(), others]).toEqual([['ana-1', 'other'], []])
    await other.stop()
  })

  it('is in after two minutes at the latest, wherever the first sign-in stopped', async () => {
    issuer.says(ana)
    const rules = [{ domain: 'example.org', roles: ['editor'] }]
    for (let stop = 0; ; stop++) {
      let calls = 0
      let isUp = false
      const crash = () => {
        if (isUp && calls++ === stop) throw new Error('stopped')
      }
      const world = makeOffice(issuer, rules, { before: crash, after: crash })
      isUp = true
      const visitor = visitorTo(world)
      const address = new URL(await visitor.goToIssuer('/desk/sign-in/office'))
      const { status } = await visitor.visit(address.pathname + address.search)
      isUp = false
      if (status === 302) break
      world.pass(121_000)
      expect([stop, await signIn(world)]).toEqual([stop, '/desk'])
      const living = (await peopleOf(world)).filter(({ state }) => state !== 'gone')
      expect([stop, living.map(({ roles }) => roles)]).toEqual([stop, [['editor']]])
    }
  })
})

describe('somebody whom an admin has added', () => {
  it('is known by the verified address, and from then on by the account', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer)
    const { id } = await add(world)
    expect(await signIn(world)).toBe('/desk')
    expect(await peopleOf(world)).toEqual([
      expect.objectContaining({ id, roles: ['translator'], identities: [{ issuer: issuer.url, subject: 'ana-1' }] }),
    ])
    issuer.says({ ...ana, email: 'another@example.com' })
    expect(await signIn(world)).toBe('/desk')
    expect((await peopleOf(world)).map((person) => person.email)).toEqual(['ana@example.org'])
  })

  it('is not known by an address that the issuer has not verified', async () => {
    issuer.says({ ...ana, email_verified: false })
    const world = makeOffice(issuer)
    const { id } = await add(world)
    expect(await signIn(world)).toBe('/desk?sign-in=waiting')
    const [one, two] = await peopleOf(world)
    expect([one?.id === id, one?.identities, two?.email]).toEqual([true, [], undefined])
  })

  it('has no access while suspended, and gets none of the rules', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer, [{ domain: 'example.org', roles: ['admin'] }])
    const { id } = await add(world, { state: 'suspended' })
    expect(await signIn(world)).toBe('/desk?sign-in=suspended')
    expect(await peopleOf(world)).toEqual([expect.objectContaining({ id, state: 'suspended', identities: [] })])
  })

  it('keeps the roles that the admin gave, and a sign-in writes nothing but the trail', async () => {
    issuer.says(ana)
    const world = makeOffice(issuer, [{ domain: 'example.org', roles: ['admin'] }])
    await add(world)
    await signIn(world)
    world.calls.length = 0
    expect(await signIn(world)).toBe('/desk')
    expect(world.calls.map(({ operation }) => operation)).toEqual(['get', 'get', 'put'])
    expect(world.calls.at(-1)?.key).toMatch(/^trail\//)
    expect((await peopleOf(world)).map(({ roles }) => roles)).toEqual([['translator']])
  })
})

it('a store that takes no writes now is told as such, and nothing is lost by trying again', async () => {
  issuer.says(ana)
  const world = makeOffice(issuer, [{ domain: 'example.org', roles: ['editor'] }])
  const { put } = world.stored
  for (let tries = 0; tries < 2; tries++) {
    world.stored.put = async () => ({ ok: false, reason: 'busy' })
    const visitor = visitorTo(world)
    expect(await visitor.signIn('/desk/sign-in/office')).toBe('/desk?sign-in=busy')
    expect([...visitor.cookies.keys()]).toEqual([])
    world.stored.put = put
    expect(await signIn(world)).toBe('/desk')
  }
})
