/** Headers for whole groups of answers: how caches keep them, and that browsers use https. */
import { createMiddleware } from 'hono/factory'
import type { Env } from './env.ts'

/**
 * Every answer of the API depends on the caller, and an answer to a token or a session is only for its owner, as is one
 * that sets a cookie. So no cache keeps it, neither on the way nor in the browser (RFC 9111, 5.2.2.5).
 */
export const noStore = createMiddleware<Env>(async (c, next) => {
  await next()
  c.header('Vary', 'Authorization, Cookie', { append: true })
  const isForOne = c.req.header('Authorization') !== undefined || c.get('person') || c.res.headers.has('Set-Cookie')
  if (isForOne) c.header('Cache-Control', 'no-store')
})

const local = /^https:\/\/(?:[^/]*\.)?(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/

/**
 * Tells browsers to use only https for this host for a year (RFC 6797). Subdomains are left out, because only their
 * owner knows if they have https. Local hosts are left out, because other programs there may have only http.
 */
export const strictTransport = (url: string): [string, string][] =>
  url.startsWith('https://') && !local.test(url) ? [['Strict-Transport-Security', 'max-age=31536000']] : []
