/** ID tokens that do not hold: nobody gets a session by one, and nothing is stored. */
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { type Claims, nothingHappened, startBoth } from './both-issuers.ts'
import { visitorTo } from './office.ts'

const { issuer, makeBoth, say, stop } = await startBoth()
afterAll(stop)

/** What a world logged last of a sign-in that failed. */
const detailOf = ({ logged }: World): unknown => logged.map((event) => (event as Claims).detail).at(-1)

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
