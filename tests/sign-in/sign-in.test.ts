import { afterAll, describe, expect, it } from 'vitest'
import { startMockIssuer } from './mock-issuer.ts'
import { makeOffice, site, visitorTo } from './office.ts'

const issuer = await startMockIssuer()
afterAll(() => issuer.stop())

const ana = { sub: 'ana-1', email: 'Ana@Example.org', email_verified: true, name: 'Ana Pop' }
const editors = [{ domain: 'example.org', roles: ['editor'] }]
const own = { headers: { 'Sec-Fetch-Site': 'same-origin' } }

describe('signing in at an issuer', () => {
  it('goes there with a challenge, a state and a nonce, and comes back with a session', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const world = makeOffice(issuer, editors)
    const visitor = visitorTo(world)
    const begun = await visitor.visit('/desk/sign-in/office?to=/desk/articles/1%3Fa=b')
    const asked = new URL(begun.headers.get('Location') ?? '')
    expect(asked.origin).toBe(issuer.url)
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: 'code',
      client_id: 'punte',
      redirect_uri: `${site}/desk/sign-in/office/callback`,
      scope: 'openid email profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
    const [cookie] = begun.headers.getSetCookie()
    expect(cookie).toMatch(
      /^__Host-punte-sign-in-[\w-]{43}=[\w.-]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    expect(begun.headers.get('Cache-Control')).toBe('no-store')
    expect(await visitor.signIn('/desk/sign-in/office?to=/desk/articles/1%3Fa=b')).toBe('/desk/articles/1?a=b')
    const me = await visitor.visit('/api/v1/me')
    expect([me.status, await me.json()]).toEqual([200, expect.objectContaining({ name: 'Ana Pop', roles: ['editor'] })])
  })

  it('leaves the session alone in the browser: the attempt is used up', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const visitor = visitorTo(makeOffice(issuer, editors))
    await visitor.signIn('/desk/sign-in/office')
    expect([...visitor.cookies.keys()]).toEqual(['__Host-punte'])
  })

  it('ends with signing out', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const visitor = visitorTo(makeOffice(issuer, editors))
    await visitor.signIn('/desk/sign-in/office')
    expect((await visitor.visit('/api/v1/session', { method: 'DELETE', ...own })).status).toBe(204)
    expect([...visitor.cookies.keys()]).toEqual([])
    expect((await visitor.visit('/api/v1/me')).status).toBe(401)
  })

  it('lasts twelve hours after the last use', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const world = makeOffice(issuer, editors)
    const visitor = visitorTo(world)
    await visitor.signIn('/desk/sign-in/office')
    const hours = (count: number) => world.pass(count * 60 * 60_000)
    hours(11)
    expect((await visitor.visit('/api/v1/me')).status).toBe(200)
    hours(11)
    expect((await visitor.visit('/api/v1/me')).status).toBe(200)
    hours(12)
    const ended = await visitor.visit('/api/v1/me')
    expect([ended.status, await ended.json()]).toEqual([401, expect.objectContaining({ code: 'session-ended' })])
  })

  it('is possible in several tabs at once', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const visitor = visitorTo(makeOffice(issuer, editors))
    const first = await visitor.goToIssuer('/desk/sign-in/office?to=/desk/articles/1')
    const second = await visitor.goToIssuer('/desk/sign-in/office?to=/desk/articles/2')
    expect(await visitor.comeBack(first)).toBe('/desk/articles/1')
    expect(await visitor.comeBack(second)).toBe('/desk/articles/2')
  })

  it('that is given up again and again leaves five attempts in the browser', async () => {
    const visitor = visitorTo(makeOffice(issuer))
    for (let tab = 0; tab < 9; tab++) await visitor.visit('/desk/sign-in/office')
    expect(visitor.cookies.size).toBe(5)
  })

  it('reads what the ID token leaves out at the issuer’s UserInfo endpoint', async () => {
    issuer.says({ sub: 'ana-1', aud: 'punte' })
    issuer.server.service.once('beforeUserinfo', (answer: { body: object }) => {
      answer.body = ana
    })
    const visitor = visitorTo(makeOffice(issuer, editors))
    expect(await visitor.signIn('/desk/sign-in/office')).toBe('/desk')
    expect(await (await visitor.visit('/api/v1/me')).json()).toMatchObject({ name: 'Ana Pop', roles: ['editor'] })
  })

  it('holds after the issuer has changed its keys, at once', async () => {
    const first = await startMockIssuer({ ...ana, aud: 'punte' })
    const world = makeOffice(first, editors)
    expect(await visitorTo(world).signIn('/desk/sign-in/office')).toBe('/desk')
    await first.stop()
    const second = await startMockIssuer({ ...ana, aud: 'punte' }, Number(new URL(first.url).port))
    expect(second.server.issuer.keys.toJSON()[0]?.kid).not.toBe(first.server.issuer.keys.toJSON()[0]?.kid)
    expect(await visitorTo(world).signIn('/desk/sign-in/office')).toBe('/desk')
    await second.stop()
  })

  it('asks the issuer for its addresses once an hour, and for its keys once in five minutes', async () => {
    issuer.says({ ...ana, aud: 'punte' })
    const world = makeOffice(issuer, editors)
    const asked: string[] = []
    const { fetch } = world.ports
    world.ports.fetch = (address, request) => {
      asked.push(new URL(address).pathname)
      return fetch(address, request)
    }
    await visitorTo(world).signIn('/desk/sign-in/office')
    await visitorTo(world).signIn('/desk/sign-in/office')
    expect(asked).toEqual(['/.well-known/openid-configuration', '/token', '/jwks', '/token'])
  })

  it('is for nobody where the settings name no such issuer, or no key for cookies', async () => {
    const world = makeOffice(issuer)
    expect((await visitorTo(world).visit('/desk/sign-in/other')).status).toBe(404)
    expect((await visitorTo(world).visit('/desk/sign-in/other/callback')).status).toBe(404)
    world.ports.settings.sessionKeys = []
    expect((await visitorTo(world).visit('/desk/sign-in/office')).status).toBe(404)
    expect(await (await world.request('/api/v1/session/ways', { token: '' })).json()).toEqual({ issuers: [] })
  })
})
