/** Redirects from a former slug of an article to its present one. The rest of the address stays. */
import type { Context } from 'hono'
import { cacheBriefly } from '../cache-control.ts'

/** Permanent (301), but cached only briefly, because the article may get its former slug back. */
export function redirectFormer(c: Context, from: string, to: string): Response {
  const { pathname, search } = new URL(c.req.url)
  const [, locale, name = '', ...rest] = pathname.split('/')
  cacheBriefly(c)
  c.header('Content-Location', undefined)
  return c.redirect(`${['', locale, to + name.slice(from.length), ...rest].join('/')}${search}`, 301)
}
