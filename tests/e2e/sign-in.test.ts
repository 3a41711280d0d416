/** Signing in at issuers, with the real Worker and a real browser. */
import type { Browser } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { seal } from '../../functions/http/seal.ts'
import { startCertifiedIssuer } from '../sign-in/certified-issuer.ts'
import { startMockIssuer } from '../sign-in/mock-issuer.ts'
import { visitorOf } from '../sign-in/visitor.ts'
import { launch, openWith, type PageTest } from './browser.ts'
import { gatedEngine } from './gate.ts'
import { startPunte } from './punte.ts'

const ana = { sub: 'ana-1', email: 'ana@example.org', email_verified: true, name: 'Ana Pop', aud: 'punte' }
const sessionKey = 'the key for the cookies of this test'

const certified = await startCertifiedIssuer()
const mock = await startMockIssuer(ana)
const admit = [{ group: 'editors', roles: ['editor'] }]
const punte = await startPunte({
  engine: gatedEngine(),
  variables: {
    PUNTE_SESSION_KEY: sessionKey,
    PUNTE_OIDC: JSON.stringify([
      certified.settings({ admit }),
      mock.settings({ id: 'mock', admit: [{ domain: 'example.org', roles: ['editor'] }] }),
    ]),
  },
})
await certified.serve(punte.url)
const browser: Browser = await launch()
afterAll(async () => {
  await browser.close()
  await punte.stop()
  await certified.stop()
  await mock.stop()
})

const visitor = () => visitorOf((path, init) => fetch(punte.url + path, init))
const open = (test: PageTest) => openWith(browser, punte.url, {}, test)

type Claims = Record<string, unknown>
/** Changes what the next ID token says; the access token is signed before it. */
const say = (change: Claims) =>
  mock.server.service.once('beforeTokenSigning', () => {
    mock.server.service.once('beforeTokenSigning', ({ payload }: { payload: Claims }) => Object.assign(payload, change))
  })

describe('in a browser', () => {
  it('one signs in at the issuer and comes back to the page that one wanted, then signs out', () =>
    open(async ({ page }, context) => {
      await page.goto('/desk/sign-in/office?to=/desk/align')
      await page.click('text=ana')
      await page.waitForURL(`${punte.url}/desk/align`)
      const kept = (await context.cookies(punte.url)).filter(({ name }) => name.startsWith('__Host-'))
      expect(kept).toEqual([
        expect.objectContaining({ name: '__Host-punte', httpOnly: true, secure: true, sameSite: 'Lax', path: '/' }),
      ])
      expect(await page.evaluate('document.cookie')).toBe('')
      const me = await page.evaluate(`fetch('/api/v1/me').then((answer) => answer.json())`)
      expect(me).toMatchObject({ name: 'Ana Pop', roles: ['editor'], isStored: true })
      expect(await page.evaluate(`fetch('/api/v1/session', { method: 'DELETE' }).then(({ status }) => status)`)).toBe(
        204,
      )
      const left = (await context.cookies(punte.url)).filter(({ name }) => name.startsWith('__Host-'))
      expect(left).toEqual([])
    }))

  it('two tabs sign in at once, and one session is for both', () =>
    open(async ({ page }, context) => {
      const other = await context.newPage()
      await page.goto('/desk/sign-in/office?to=/desk/align')
      await other.goto('/desk/sign-in/office?to=/desk/articles/1')
      await page.click('text=ana')
      await page.waitForURL(`${punte.url}/desk/align`)
      await other.click('text=ana')
      await other.waitForURL(`${punte.url}/desk/articles/1`)
      for (const tab of [page, other])
        expect(await tab.evaluate(`fetch('/api/v1/me').then(({ status }) => status)`)).toBe(200)
    }))

  it('one cancels, comes back a second time, or is not known yet, and the desk is told', () =>
    open(async ({ page }) => {
      const backs: string[] = []
      page.on('request', (request) => {
        if (request.url().includes('/callback?')) backs.push(request.url())
      })
      await page.goto('/desk/sign-in/office')
      await page.click('text=Cancel')
      await page.waitForURL(`${punte.url}/desk?sign-in=cancelled`)
      await page.goto(backs[0] ?? '')
      expect(page.url()).toBe(`${punte.url}/desk?sign-in=expired`)
      await page.goto('/desk/sign-in/office')
      await page.click('text=bo')
      await page.waitForURL(`${punte.url}/desk?sign-in=waiting`)
    }))

  it('one signs in after the issuer has changed its keys', async () => {
    await certified.serve(punte.url)
    await open(async ({ page }) => {
      await page.goto('/desk/sign-in/office?to=/desk/align')
      await page.click('text=ana')
      await page.waitForURL(`${punte.url}/desk/align`)
    })
  })

  it('a form of another site does nothing in one’s name', async () => {
    // A refused form is a page of its own, with the browser's own request for an icon, so nothing is watched here.
    const context = await browser.newContext({ baseURL: punte.url })
    const page = await context.newPage()
    await page.goto('/desk/sign-in/office?to=/desk/align')
    await page.click('text=ana')
    await page.waitForURL(`${punte.url}/desk/align`)
    await page.goto(`${certified.url}/interaction/none`)
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/me/sign-out')),
      page.evaluate(`Object.assign(document.forms[0], { action: '${punte.url}/api/v1/me/sign-out' }).submit()`),
    ])
    expect([answer.status(), await answer.json()]).toEqual([403, expect.objectContaining({ code: 'origin-refused' })])
    await page.goto('/desk/align')
    expect(await page.evaluate(`fetch('/api/v1/me').then(({ status }) => status)`)).toBe(200)
    await context.close()
  })
})

describe('the Worker', () => {
  it('lets in by an answer that holds, after a change of keys too', async () => {
    const who = visitor()
    expect(await who.signIn('/desk/sign-in/mock?to=/desk/articles/1')).toBe('/desk/articles/1')
    expect((await who.visit('/api/v1/me')).status).toBe(200)
    await mock.server.issuer.keys.generate('RS256')
    for (let tokens = 0; tokens < 2; tokens++) expect(await visitor().signIn('/desk/sign-in/mock')).toBe('/desk')
  })

  it.each([
    ['another nonce', { nonce: 'other' }],
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['an end in the past', { exp: 1 }],
  ])('refuses an ID token with %s', async (_, change) => {
    const who = visitor()
    const address = await who.goToIssuer('/desk/sign-in/mock')
    say(change)
    expect(await who.comeBack(address)).toBe('/desk?sign-in=refused')
    expect([...who.cookies.keys()]).toEqual([])
  })

  it('refuses an ID token without a signature', async () => {
    const who = visitor()
    const address = await who.goToIssuer('/desk/sign-in/mock')
    mock.server.service.once('beforeResponse', ({ body }: { body: Claims }) => {
      const [, claims] = String(body.id_token).split('.')
      body.id_token = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`
    })
    expect(await who.comeBack(address)).toBe('/desk?sign-in=refused')
  })

  it.each([
    ['another state', (address: URL) => address.searchParams.set('state', 's'.repeat(43)), 'expired'],
    ['another issuer’s name', (address: URL) => address.searchParams.set('iss', certified.url), 'refused'],
    [
      'the address of another issuer',
      (address: URL) => Object.assign(address, { pathname: '/desk/sign-in/office/callback' }),
      'refused',
    ],
    ['another code', (address: URL) => address.searchParams.set('code', 'other'), 'refused'],
  ])('refuses a way back with %s', async (_, change, reason) => {
    const who = visitor()
    const address = new URL(await who.goToIssuer('/desk/sign-in/mock'))
    change(address)
    expect(await who.comeBack(address.href)).toBe(`/desk?sign-in=${reason}`)
    expect((await who.visit('/api/v1/me')).status).toBe(401)
  })

  it('refuses a code that was used, even with the attempt’s own cookie', async () => {
    const who = visitor()
    const address = await who.goToIssuer('/desk/sign-in/mock')
    const thief = visitor()
    for (const [name, value] of who.cookies) thief.cookies.set(name, value)
    expect(await who.comeBack(address)).toBe('/desk')
    expect(await thief.comeBack(address)).toBe('/desk?sign-in=refused')
  })

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example/desk', '/desk/../ro', '/desk/sign-in/mock'])(
    'leads nowhere else after signing in: %s',
    async (to) => {
      expect(await visitor().signIn(`/desk/sign-in/mock?to=${encodeURIComponent(to)}`)).toBe('/desk')
    },
  )

  it('refuses a session that has ended, whatever the browser still sends', async () => {
    const who = visitor()
    await who.signIn('/desk/sign-in/mock')
    const { id } = (await (await who.visit('/api/v1/me')).json()) as { id: string }
    const person = { id, roles: ['editor'] }
    const sessionOf = (checkedAt: number) =>
      seal(sessionKey, '__Host-punte', JSON.stringify({ person, version: 1, startedAt: checkedAt, checkedAt }))
    const hours = 60 * 60_000
    who.cookies.set('__Host-punte', await sessionOf(Date.now() - 11 * hours))
    expect((await who.visit('/api/v1/me')).status).toBe(200)
    who.cookies.set('__Host-punte', await sessionOf(Date.now() - 12 * hours))
    const ended = await who.visit('/api/v1/me')
    expect([ended.status, await ended.json()]).toEqual([401, expect.objectContaining({ code: 'session-ended' })])
  })
})
