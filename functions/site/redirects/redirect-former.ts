/** Leads from a slug that an article had to the one that it has: the same address with the other slug in it. */
import type { Context } from 'hono'
import { cacheBriefly } from '../cache-control.ts'

/** For good (301), yet asked again each time: the article may be named so again. */
export function redirectFormer(c: Context, from: string, to: string): Response {
  const { pathname, search } = new URL(c.req.url)
  const [, locale, name = '', ...rest] = pathname.split('/')
  cacheBriefly(c)
  c.header('Content-Location', undefined)
  return c.redirect(`${['', locale, to + name.slice(from.length), ...rest].join('/')}${search}`, 301)
}
