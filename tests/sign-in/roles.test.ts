/** Roles that a rule of the settings gives. */
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { ana } from './both-issuers.ts'
import { startMockIssuer } from './mock-issuer.ts'
import { makeOffice, peopleOf, signIn, visitorTo } from './office.ts'

const issuer = await startMockIssuer()
afterAll(() => issuer.stop())

describe('roles that a rule gave', () => {
  const rules = [
    { group: 'editors', roles: ['editor'] },
    { group: 'night', roles: ['translator'], languages: ['en'] },
  ]
  const shown = async (world: World) =>
    (await peopleOf(world)).map(({ state, roles, languages, rolesFromIssuer }) => [
      state,
      roles,
      languages,
      rolesFromIssuer,
    ])

  it('follow the rules at each sign-in, and are gone when none fits any more', async () => {
    const world = makeOffice(issuer, rules)
    const as = async (...groups: string[]) => {
      issuer.says({ ...ana, groups })
      world.pass(2000)
      return [await signIn(world), ...(await shown(world))]
    }
    expect(await as('editors')).toEqual(['/desk', ['active', ['editor'], undefined, 'office']])
    expect(await as('night')).toEqual(['/desk', ['active', ['translator'], ['en'], 'office']])
    expect(await as('other')).toEqual(['/desk?sign-in=waiting', ['waiting', [], undefined, undefined]])
    expect(await as('editors')).toEqual(['/desk', ['active', ['editor'], undefined, 'office']])
  })

  it('end the sessions that began with them within a minute', async () => {
    issuer.says({ ...ana, groups: ['editors'] })
    const world = makeOffice(issuer, rules)
    const visitor = visitorTo(world)
    await visitor.signIn('/desk/sign-in/office')
    issuer.says({ ...ana, groups: [] })
    world.pass(60_000)
    await signIn(world)
    expect((await visitor.visit('/api/v1/me')).status).toBe(401)
  })

  it('stay with a sign-in at another issuer, which has other rules', async () => {
    issuer.says({ ...ana, groups: ['editors'] })
    const other = await startMockIssuer({ ...ana, sub: 'other' })
    const world = makeOffice(issuer, rules)
    world.ports.settings.issuers = [...world.ports.settings.issuers, other.settings({ id: 'other' })]
    await signIn(world)
    world.pass(2000)
    expect(await visitorTo(world).signIn('/desk/sign-in/other')).toBe('/desk')
    expect(await shown(world)).toEqual([['active', ['editor'], undefined, 'office']])
    await other.stop()
  })
})
