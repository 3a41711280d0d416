/** What a request needs of the site's identity. */
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Identity } from '../../shared/page/identity.ts'
import type { Env } from './env.ts'

export const identityOf = (c: Context<Env>): Identity => c.get('ports').settings.identity

/** Where the site is: as its settings say, or else where this request came to. */
export const originOf = (c: Context<Env>): string => identityOf(c).origin ?? new URL(c.req.url).origin

/** Addresses that answer at every host: programs call them by the name that they were given. */
const everywhere = /^\/(?:api\/|healthz$)/

/**
 * Leads from other hosts to the site's own, so that every page has one address. Hosts alone are compared, because a proxy
 * may take https requests and pass them on as http. A form that another host's page sends is refused, not led on.
 */
export const leadToOrigin = createMiddleware<Env>(async (c, next) => {
  const { origin } = identityOf(c)
  const { host, pathname, search } = new URL(c.req.url)
  const isOurs = !origin || new URL(origin).host === host || everywhere.test(pathname)
  if (isOurs || !['GET', 'HEAD'].includes(c.req.method)) return next()
  return c.redirect(origin + pathname + search, 301)
})
