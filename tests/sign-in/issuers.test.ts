/** Issuers that are out of order, or say something wrong of themselves. */
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '../world.ts'
import { ana, type Claims, nothingHappened, startBoth } from './both-issuers.ts'
import { visitorTo } from './office.ts'

const { issuer, makeBoth, say, stop } = await startBoth()
afterAll(stop)

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
