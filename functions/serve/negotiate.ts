/** Which locale a reader is greeted in: the one chosen last, else what the browser asks for (RFC 9110, 12.5.4). */
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Locale, localeSchema } from '../../shared/locale.ts'

/** Set by the browser's script when a reader switches. */
const cookieName = 'locale'
const otherwise: Locale = 'en'

/** A region is no matter: `ro-MD` is Romanian. */
export function negotiate(accepted: string | undefined, chosen: string | undefined): Locale {
  const choice = localeSchema.safeParse(chosen)
  if (choice.success) return choice.data
  const wanted = (accepted ?? '')
    .slice(0, 1000)
    .split(',')
    .flatMap((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const locale = localeSchema.safeParse(tag.trim().split('-', 1)[0])
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((q) => q !== undefined)
      return locale.success ? [{ locale: locale.data, quality: Number(quality ?? 1) }] : []
    })
  // Of equals the first: a sort keeps their order.
  const [best] = wanted.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality)
  return best?.locale ?? otherwise
}

/** Leads to the front page in the reader's locale. */
export function greet(c: Context): Response {
  c.header('Vary', 'Accept-Language, Cookie')
  c.header('Cache-Control', 'no-cache')
  return c.redirect(`/${negotiate(c.req.header('Accept-Language'), getCookie(c, cookieName))}`, 302)
}
