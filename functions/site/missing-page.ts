/**
 * Answers when a page is missing, withdrawn or broken: with an error page for a reader, or a problem for a program. An
 * address that is only spelt another way than the page's leads to the page.
 */
import type { Context } from 'hono'
import { toHtmlString } from '../../shared/html.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { problems } from '../contract/problems.ts'
import type { Refusal } from '../contract/refusal.ts'
import { canonicalAddress } from '../http/canonical-address.ts'
import type { Env } from '../http/env.ts'
import { identityOf } from '../http/identity.ts'
import { preferredLocale, preferredType } from '../http/negotiate.ts'
import { problem } from '../http/problem.ts'
import { cacheBriefly } from './cache-control.ts'
import { errorPage } from './pages/error.ts'

type MissingProblem = Refusal<'page-unknown' | 'address-unknown' | 'article-gone' | 'internal-error'>

/** Below a locale's path the default is HTML in that locale, elsewhere a problem. `Accept` may ask for the other. */
export async function answerMissing(c: Context<Env>, trouble: MissingProblem): Promise<Response> {
  const { status } = problems[trouble.code]
  if (status !== 500) cacheBriefly(c)
  const [, room = ''] = c.req.path.split('/')
  const own = localeSchema.safeParse(room).data
  if (room === 'api' || !['GET', 'HEAD'].includes(c.req.method)) return problem(c, trouble)
  const meant = status === 404 ? canonicalAddress(c.req.url) : null
  if (meant) return c.redirect(meant, 301)
  c.header('Vary', own ? 'Accept' : 'Accept, Accept-Language', { append: true })
  const identity = identityOf(c)
  const form = preferredType(
    c.req.header('Accept'),
    own ? ['text/html', 'application/json'] : ['application/json', 'text/html'],
  )
  if (form === 'application/json') return problem(c, trouble)
  const locale = own ?? preferredLocale(c.req.header('Accept-Language'), identity.defaultLocale)
  c.header('Content-Language', locale)
  return c.html(toHtmlString(errorPage({ identity, locale, status })), status)
}
