/**
 * Lets pages of other sites read what is public and made for programs (fetch.spec.whatwg.org, CORS protocol). They never
 * send cookies along, and nothing else is open to them.
 */
import { createMiddleware } from 'hono/factory'
import { locales } from '../../shared/locales/locale.ts'
import type { Env } from './env.ts'

const open = new RegExp(`^/(?:(?:${locales.join('|')})/(?:[^/]+\\.(?:json|md)|feed\\.xml)|sitemap(?:/[^/]+)?\\.xml)$`)

const daySeconds = 86_400

export const allowOtherSites = createMiddleware<Env>(async (c, next) => {
  if (!open.test(c.req.path) || !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return next()
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Access-Control-Expose-Headers', 'Content-Language, ETag, Link')
  if (c.req.method !== 'OPTIONS' || !c.req.header('Access-Control-Request-Method')) return next()
  c.header('Access-Control-Allow-Methods', 'GET, HEAD')
  c.header('Access-Control-Allow-Headers', 'If-None-Match')
  c.header('Access-Control-Max-Age', String(daySeconds))
  return c.body(null, 204)
})
