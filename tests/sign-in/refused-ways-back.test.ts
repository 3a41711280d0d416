/** Ways back from an issuer that do not hold: nobody gets a session by one, and nothing is stored. */
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { type Claims, nothingHappened, startBoth } from './both-issuers.ts'
import { site, visitorTo } from './office.ts'
import type { Visitor } from './visitor.ts'

const { issuer, makeBoth, stop } = await startBoth()
afterAll(stop)

describe('a way back that is refused:', () => {
  const come = async (change: (address: URL, visitor: Visitor, world: World) => void | Promise<void>) => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = new URL(await visitor.goToIssuer('/desk/sign-in/office'))
    await change(address, visitor, world)
    const to = await visitor.comeBack(address.href)
    nothingHappened(world, visitor)
    return to
  }

  it.each([
    ['another state', (address) => address.searchParams.set('state', 's'.repeat(43)), 'expired'],
    ['no state', (address) => address.searchParams.delete('state'), 'expired'],
    ['two states', (address) => address.searchParams.append('state', 's'.repeat(43)), 'refused'],
    ['a state that is no name of a cookie', (address) => address.searchParams.set('state', 'a;b=c\r\n'), 'expired'],
    ['another code', (address) => address.searchParams.set('code', 'other'), 'refused'],
    ['no code', (address) => address.searchParams.delete('code'), 'refused'],
    [
      'another issuer’s name (RFC 9207)',
      (address) => address.searchParams.set('iss', 'https://evil.example'),
      'refused',
    ],
    [
      'the address of another issuer',
      (address) => {
        address.pathname = '/desk/sign-in/other/callback'
      },
      'refused',
    ],
    ['a browser that began nothing', (_, visitor) => visitor.cookies.clear(), 'expired'],
    ['an attempt of ten minutes ago', (_, __, world) => world.pass(10 * 60_000), 'expired'],
    ['a token beside the code', (address) => address.searchParams.set('id_token', 'x'), 'refused'],
    ['“access_denied”', (address) => address.searchParams.set('error', 'access_denied'), 'cancelled'],
    [
      '“temporarily_unavailable”',
      (address) => address.searchParams.set('error', 'temporarily_unavailable'),
      'unreachable',
    ],
    ['“invalid_scope”', (address) => address.searchParams.set('error', 'invalid_scope'), 'refused'],
  ] as [string, (address: URL, visitor: Visitor, world: World) => void, string][])(
    'with %s',
    async (_, change, reason) => {
      expect(await come(change)).toBe(`/desk?sign-in=${reason}`)
    },
  )

  it('with an attempt of another browser, whose state it knows', async () => {
    const world = makeBoth()
    const [attacker, victim] = [visitorTo(world), visitorTo(world)]
    const address = await attacker.goToIssuer('/desk/sign-in/office')
    await victim.goToIssuer('/desk/sign-in/office')
    expect(await victim.comeBack(address)).toBe('/desk?sign-in=expired')
    nothingHappened(world, victim)
  })

  it('with the cookie of another attempt under the name of this one', async () => {
    expect(
      await come(async (address, visitor) => {
        await visitor.visit('/desk/sign-in/other')
        const [own = '', others = ''] = [...visitor.cookies.keys()]
        visitor.cookies.set(own, visitor.cookies.get(others) ?? '')
        address.searchParams.set('state', own.slice('__Host-punte-sign-in-'.length))
      }),
    ).toBe('/desk?sign-in=expired')
  })

  it('a second time: the attempt is used up, and so is the code', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = await visitor.goToIssuer('/desk/sign-in/office')
    const before = [...visitor.cookies]
    expect(await visitor.comeBack(address)).toBe('/desk')
    expect(await visitor.comeBack(address)).toBe('/desk?sign-in=expired')
    const thief = visitorTo(world)
    for (const [name, value] of before) thief.cookies.set(name, value)
    expect(await thief.comeBack(address)).toBe('/desk?sign-in=refused')
    expect([...thief.cookies.keys()]).toEqual([])
  })
})

describe('mix-up: an attempt at one issuer whose answer comes from another', () => {
  it('is refused by the address that it comes back to', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    // The other issuer sends the person on to the honest one, in the name of Punte, and wants the code to come to itself.
    const begun = await visitor.visit('/desk/sign-in/other')
    const asked = new URL(begun.headers.get('Location') ?? '')
    const honest = new URL(`${issuer.url}/authorize`)
    honest.search = asked.search
    honest.searchParams.set('redirect_uri', `${site}/desk/sign-in/office/callback`)
    const answered = await fetch(honest, { redirect: 'manual' })
    expect(await visitor.comeBack(answered.headers.get('Location') ?? '')).toBe('/desk?sign-in=refused')
    nothingHappened(world, visitor)
  })

  it('is refused by the name of the issuer', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = new URL(await visitor.goToIssuer('/desk/sign-in/other'))
    address.searchParams.set('iss', issuer.url)
    expect(await visitor.comeBack(address.href)).toBe('/desk?sign-in=refused')
    nothingHappened(world, visitor)
  })

  it('is refused without a name, where the issuer says that it sends one', async () => {
    const world = makeBoth()
    const announce = (answer: { body: Claims }) => {
      answer.body.authorization_response_iss_parameter_supported = true
    }
    issuer.server.service.once('beforeWellKnownOpenIdConfiguration', announce)
    const visitor = visitorTo(world)
    const address = new URL(await visitor.goToIssuer('/desk/sign-in/office'))
    expect(await visitor.comeBack(address.href)).toBe('/desk?sign-in=refused')
    nothingHappened(world, visitor)
  })
})
