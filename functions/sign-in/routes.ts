/**
 * Signing in at an issuer: the way there, and the way back. Both are GET, because a browser is sent along them. Nothing
 * happens on the way back unless this browser began an attempt here. Each issuer has an address of its own to send people
 * back to, so that no issuer's answer passes for another's (RFC 9700, 4.4).
 */
import { type Context, Hono } from 'hono'
import { isLoopback } from '../../shared/loopback.ts'
import type { Issuer } from '../../shared/people/issuer.ts'
import { beginSession } from '../../shared/people/session.ts'
import { StoreBusy } from '../../shared/storage/json.ts'
import { type SignInFailure, signInParameter } from '../contract/sign-in-failures.ts'
import { admit } from '../http/admit.ts'
import type { Env } from '../http/env.ts'
import { keepAttempt, takeAttempt } from './attempt.ts'
import { findPerson } from './find-person.ts'
import { Issuers } from './issuers.ts'
import { targetOf } from './target.ts'

type Failure = { ok: false; reason: SignInFailure; detail?: string }
type Came = { ok: true; person: string; to: string } | Failure

/** To be mounted at the root. */
export function signInRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  const issuers = new Issuers()
  app.get('/desk/sign-in/:issuer', async (c) => {
    const issuer = issuerOf(c)
    if (!issuer) return c.notFound()
    const ports = c.get('ports')
    const [state, nonce, verifier] = [ports.newSecret(), ports.newSecret(), ports.newSecret()]
    const to = targetOf(c.req.query('to'))
    const attempt = { issuer: issuer.id, nonce, verifier, to, startedAt: ports.now() }
    const begun = await issuers.begin(ports, issuer, attempt, state, callbackOf(c, issuer))
    if (!begun.ok) return fail(c, issuer, begun)
    await keepAttempt(c, state, attempt)
    return redirect(c, begun.address)
  })
  app.get('/desk/sign-in/:issuer/callback', async (c) => {
    const issuer = issuerOf(c)
    if (!issuer) return c.notFound()
    const came = await comeBack(c, issuers, issuer)
    if (!came.ok) return fail(c, issuer, came)
    c.get('ports').log({ event: 'signed-in', by: came.person, way: 'issuer', issuer: issuer.id })
    return redirect(c, came.to)
  })
  return app
}

/** Without a key for cookies nobody can sign in. */
function issuerOf(c: Context<Env>): Issuer | undefined {
  const { issuers, sessionKeys } = c.get('ports').settings
  return sessionKeys.length > 0 ? issuers.find(({ id }) => id === c.req.param('issuer')) : undefined
}

/** Checks the answer, finds the person, and gives the browser a session. */
async function comeBack(c: Context<Env>, issuers: Issuers, issuer: Issuer): Promise<Came> {
  const ports = c.get('ports')
  const { searchParams } = new URL(c.req.url)
  const state = searchParams.get('state') ?? ''
  const attempt = await takeAttempt(c, state)
  if (!attempt) return { ok: false, reason: 'expired' }
  if (attempt.issuer !== issuer.id)
    return { ok: false, reason: 'refused', detail: 'this attempt began at another issuer' }
  const read = await issuers.read(ports, issuer, attempt, state, callbackOf(c, issuer), searchParams)
  if (!read.ok) return read
  const found = await findPerson(ports, issuer, read.account)
  if (!found.ok) return found
  try {
    await admit(c, beginSession(found.record, ports.now()))
    return { ok: true, person: found.record.id, to: attempt.to }
  } catch (error) {
    if (error instanceof StoreBusy) return { ok: false, reason: 'busy' }
    throw error
  }
}

/**
 * Where the issuer sends people back to. A proxy may take https requests and pass them on as http. But browsers keep our
 * cookies only over https, or on their own machine, so anywhere else it was https.
 */
function callbackOf(c: Context<Env>, { id }: Issuer): string {
  const { protocol, hostname, host } = new URL(c.req.url)
  return `${isLoopback(hostname) ? protocol : 'https:'}//${host}/desk/sign-in/${id}/callback`
}

/** The desk says why it failed, in the language of whoever reads it. */
function fail(c: Context<Env>, { id }: Issuer, { reason, detail }: Failure): Response {
  c.get('ports').log({ event: 'sign-in-failed', issuer: id, reason, ...(detail === undefined ? {} : { detail }) })
  return redirect(c, `/desk?${signInParameter}=${reason}`)
}

function redirect(c: Context<Env>, to: string): Response {
  c.header('Cache-Control', 'no-store')
  // The address has the code, so it is told to nobody.
  c.header('Referrer-Policy', 'no-referrer')
  return c.redirect(to)
}
