/**
 * An attempt to sign in at an issuer, from the way there to the way back: what the answer has to fit (RFC 9700, 2.1 and
 * 4.7). It stays in the browser that began it, in a cookie of its own for each attempt, so that tabs do not disturb each
 * other.
 */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import * as z from 'zod'
import { dropCookie, readCookie, writeCookie } from '../http/cookie.ts'
import type { Env } from '../http/env.ts'

const attemptSchema = z.object({
  /** The id of the issuer. */
  issuer: z.string(),
  nonce: z.string(),
  /** Of PKCE (RFC 7636). */
  verifier: z.string(),
  to: z.string(),
  /** Milliseconds since the epoch. */
  startedAt: z.number(),
})
export type Attempt = z.infer<typeof attemptSchema>

const attemptMs = 10 * 60_000
/** How many attempts a browser keeps: else what is given up would make its requests too large. */
const most = 5

const prefix = '__Host-punte-sign-in-'
const nameOf = (state: string): string => prefix + state

/** `state`: 32 random bytes in base64url. */
export async function keepAttempt(c: Context<Env>, state: string, attempt: Attempt): Promise<void> {
  const kept = Object.keys(getCookie(c)).filter((name) => name.startsWith(prefix))
  for (const name of kept.slice(0, Math.max(0, kept.length - most + 1))) dropCookie(c, name)
  await writeCookie(c, nameOf(state), attempt, attemptMs)
}

/** Takes the attempt that an answer belongs to; it can be taken once. Null if there is none, or it is too old. */
export async function takeAttempt(c: Context<Env>, state: string): Promise<Attempt | null> {
  if (!/^[\w-]{43}$/.test(state)) return null
  const attempt = await readCookie(c, nameOf(state), attemptSchema)
  if (attempt === undefined) return null
  dropCookie(c, nameOf(state))
  return attempt && c.get('ports').now() < attempt.startedAt + attemptMs ? attempt : null
}
