/** Chooses the locale of the front page: the reader's last choice, or else by Accept-Language (RFC 9110, 12.5.4). */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { localeSchema } from '../../../shared/locales/locale.ts'
import type { Env } from '../../http/env.ts'
import { identityOf } from '../../http/identity.ts'
import { preferredLocale } from '../../http/negotiate.ts'

/** Set by the browser's script when a reader switches. */
const cookieName = 'locale'

/** Redirects to the front page in the reader's locale. The query stays: it says where the reader came from. */
export function redirectToFront(c: Context<Env>): Response {
  const chosen = localeSchema.safeParse(getCookie(c, cookieName)).data
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Cache-Control', 'no-cache')
  const { search } = new URL(c.req.url)
  return c.redirect(
    `/${chosen ?? preferredLocale(c.req.header('Accept-Language'), identityOf(c).defaultLocale)}${search}`,
    302,
  )
}
