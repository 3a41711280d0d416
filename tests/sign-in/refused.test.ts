/** Answers of an issuer that do not hold: nobody gets a session by one, and nothing is stored. */
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import { startMockIssuer } from './mock-issuer.ts'
import { makeOffice, site, visitorTo } from './office.ts'
import type { Visitor } from './visitor.ts'

const ana = { sub: 'ana-1', email: 'ana@example.org', email_verified: true, name: 'Ana Pop', aud: 'punte' }
const issuer = await startMockIssuer(ana)
const other = await startMockIssuer({ ...ana, sub: 'mallory' })
afterAll(async () => {
  await issuer.stop()
  await other.stop()
})

const rules = [{ domain: 'example.org', roles: ['editor'] }]

function makeBoth() {
  const world = makeOffice(issuer, rules)
  world.ports.settings.issuers = [...world.ports.settings.issuers, other.settings({ id: 'other', admit: rules })]
  return world
}
type World = ReturnType<typeof makeBoth>

function nothingHappened(world: World, visitor: Visitor): void {
  expect([...visitor.cookies.keys()].filter((name) => name === '__Host-punte')).toEqual([])
  expect(world.stored.keys().filter((key) => key.startsWith('people/'))).toEqual([])
}

type Claims = Record<string, unknown>

/** What a world logged last of a sign-in that failed. */
const detailOf = ({ logged }: World): unknown => logged.map((event) => (event as Claims).detail).at(-1)

/** Changes what the next ID token says. The access token is signed before it. */
const say = (change: Claims) =>
  issuer.server.service.once('beforeTokenSigning', () => {
    issuer.server.service.once('beforeTokenSigning', ({ payload }: { payload: Claims }) => {
      Object.assign(payload, change)
      for (const [name, value] of Object.entries(change)) if (value === undefined) delete payload[name]
    })
  })

const seconds = () => Math.floor(Date.now() / 1000)
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const partsOf = (token: string) => token.split('.') as [string, string, string]
const read = (part: string): Claims => JSON.parse(Buffer.from(part, 'base64url').toString())

const { kid } = issuer.server.issuer.keys.toJSON()[0] ?? {}
const forged = await generateKeyPair('RS256')
const edwards = await generateKeyPair('EdDSA')
type Key = Parameters<SignJWT['sign']>[0]
const sign = (header: { alg: string; kid?: string | undefined }, claims: Claims, key: Key) =>
  new SignJWT(claims).setProtectedHeader(header).sign(key)

describe('an ID token that is refused:', () => {
  it.each([
    ['of another nonce', { nonce: 'other' }, '"nonce"'],
    ['without a nonce', { nonce: undefined }, '"nonce"'],
    ['for another client', { aud: 'other' }, '"aud"'],
    ['for two clients, of which it names the other as authorised', { aud: ['punte', 'other'], azp: 'other' }, '"azp"'],
    ['for two clients, of which it names none as authorised', { aud: ['punte', 'other'] }, '"aud"'],
    ['of another issuer', { iss: 'https://evil.example' }, '"iss"'],
    ['expired', { exp: seconds() - 60 }, '"exp"'],
    ['without an end', { exp: undefined }, '"exp"'],
    ['not valid yet', { nbf: seconds() + 600 }, '"nbf"'],
    ['without the time at which it was made', { iat: undefined }, '"iat"'],
    ['of nobody', { sub: undefined }, '"sub"'],
  ] as [string, Claims, string][])('%s', async (_, change, detail) => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = await visitor.goToIssuer('/desk/sign-in/office')
    say(change)
    expect(await visitor.comeBack(address)).toBe('/desk?sign-in=refused')
    expect(detailOf(world)).toContain(detail)
    nothingHappened(world, visitor)
  })

  // The issuer's own list of algorithms has all of them, so that it is not this list that refuses them.
  it.each([
    ['without a signature', (claims) => new UnsecuredJWT(claims).encode(), 'unsupported JWS'],
    [
      'signed with a secret',
      (claims) => sign({ alg: 'HS256' }, claims, Buffer.from('secret'.repeat(9))),
      'unsupported JWS',
    ],
    [
      'signed with a key of another kind',
      (claims) => sign({ alg: 'EdDSA' }, claims, edwards.privateKey),
      'no applicable keys',
    ],
    [
      'signed with a key of another name',
      (claims) => sign({ alg: 'RS256', kid: 'x' }, claims, forged.privateKey),
      'no applicable keys',
    ],
    [
      'signed with another key of the same name',
      (claims) => sign({ alg: 'RS256', kid }, claims, forged.privateKey),
      'signature verification',
    ],
    [
      'whose words were changed',
      (claims, [header, , end]) => [header, base64({ ...claims, sub: 'bo' }), end].join('.'),
      'signature verification',
    ],
    ['whose signature is cut off', (_, [header, body]) => `${header}.${body}.`, 'signature verification'],
    ['that is no token', () => 'text', 'Invalid JWT'],
    ['that is missing', () => undefined, '"id_token"'],
  ] as [string, (claims: Claims, parts: [string, string, string]) => unknown, string][])(
    '%s',
    async (_, spoil, detail) => {
      const world = makeBoth()
      issuer.server.service.once('beforeWellKnownOpenIdConfiguration', (answer: { body: Claims }) => {
        answer.body.id_token_signing_alg_values_supported = ['none', 'HS256', 'RS256', 'EdDSA']
      })
      const { fetch } = world.ports
      world.ports.fetch = async (to, request) => {
        const response = await fetch(to, request)
        if (!to.endsWith('/token')) return response
        const body = (await response.json()) as Claims
        const parts = partsOf(String(body.id_token))
        return Response.json({ ...body, id_token: await spoil(read(parts[1]), parts) })
      }
      const visitor = visitorTo(world)
      expect(await visitor.signIn('/desk/sign-in/office')).toBe('/desk?sign-in=refused')
      expect(detailOf(world)).toContain(detail)
      nothingHappened(world, visitor)
    },
  )
})

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

describe('an issuer', () => {
  const begin = async (change: (world: World) => void) => {
    const world = makeBoth()
    change(world)
    const visitor = visitorTo(world)
    const answer = await visitor.visit('/desk/sign-in/office')
    nothingHappened(world, visitor)
    expect([...visitor.cookies.keys()]).toEqual([])
    return answer.headers.get('Location')
  }
  const discovered = (change: (answer: { body: Claims; statusCode: number }) => void) => () =>
    issuer.server.service.once('beforeWellKnownOpenIdConfiguration', change)

  it.each([
    [
      'that names itself otherwise is refused',
      discovered((answer) => Object.assign(answer.body, { issuer: 'https://evil.example' })),
      'refused',
    ],
    [
      'that sends people to no web address is refused',
      discovered((answer) => Object.assign(answer.body, { authorization_endpoint: 'javascript:alert(1)' })),
      'refused',
    ],
    [
      'that has no address for people is refused',
      discovered((answer) => {
        delete answer.body.authorization_endpoint
      }),
      'refused',
    ],
    [
      'that is out of order cannot be reached',
      discovered((answer) => {
        answer.statusCode = 502
      }),
      'unreachable',
    ],
    [
      'that is not there cannot be reached',
      (world: World) => {
        world.ports.fetch = () => Promise.reject(new TypeError('fetch failed'))
      },
      'unreachable',
    ],
  ])('%s', async (_, change, reason) => {
    expect(await begin(change as (world: World) => void)).toBe(`/desk?sign-in=${reason}`)
  })

  it('that dies on the way back cannot be reached', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = await visitor.goToIssuer('/desk/sign-in/office')
    const { fetch } = world.ports
    for (const dead of ['/token', '/jwks', '/userinfo']) {
      world.ports.fetch = (to, request) =>
        new URL(to).pathname === dead ? Promise.reject(new TypeError('fetch failed')) : fetch(to, request)
      const again = dead === '/token' ? address : await visitor.goToIssuer('/desk/sign-in/office')
      if (dead === '/userinfo') say({ name: undefined })
      expect([dead, await visitor.comeBack(again)]).toEqual([dead, '/desk?sign-in=unreachable'])
    }
    nothingHappened(world, visitor)
  })

  it('that says of another person at UserInfo is refused', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    const address = await visitor.goToIssuer('/desk/sign-in/office')
    say({ name: undefined })
    issuer.server.service.once('beforeUserinfo', (answer: { body: object }) => {
      answer.body = { ...ana, sub: 'bogdan' }
    })
    expect(await visitor.comeBack(address)).toBe('/desk?sign-in=refused')
    nothingHappened(world, visitor)
  })

  it('learns nothing of who it was from our log: no code, no token, no name, no address', async () => {
    const world = makeBoth()
    const visitor = visitorTo(world)
    for (const change of [{}, { nonce: 'other' }, { aud: 'other' }]) {
      const address = await visitor.goToIssuer('/desk/sign-in/office')
      say(change)
      await visitor.comeBack(address)
      const text = JSON.stringify(world.logged)
      const { searchParams } = new URL(address)
      for (const secret of [searchParams.get('code'), searchParams.get('state'), 'Ana', 'ana-1', 'example.org', 'eyJ'])
        expect(text).not.toContain(secret)
    }
    expect(world.logged).toContainEqual({ event: 'signed-in', by: expect.any(String), way: 'issuer', issuer: 'office' })
    expect(world.logged).toContainEqual(expect.objectContaining({ event: 'sign-in-failed', reason: 'refused' }))
  })
})
