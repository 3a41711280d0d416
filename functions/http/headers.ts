/** Headers that say how answers are to be kept and asked for, whatever they answer. */
import { createMiddleware } from 'hono/factory'
import type { Env } from './auth.ts'

/**
 * Who asks makes a difference to every answer of the API, and what is answered to a token is its bearer's alone: nobody
 * on the way keeps it, and no browser either (RFC 9111, 5.2.2.5).
 */
export const noStore = createMiddleware<Env>(async (c, next) => {
  await next()
  c.header('Vary', 'Authorization', { append: true })
  if (c.req.header('Authorization') !== undefined) c.header('Cache-Control', 'no-store')
})

const local = /^https:\/\/(?:[^/]*\.)?(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/

/**
 * For a year browsers ask this host by https alone (RFC 6797). Subdomains are left out: whether they can is their owner's
 * to know. A machine that one works on is left out too: what else runs there may have http alone.
 */
export const strictTransport = (url: string): [string, string][] =>
  url.startsWith('https://') && !local.test(url) ? [['Strict-Transport-Security', 'max-age=31536000']] : []
