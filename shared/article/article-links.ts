/**
 * Links between articles of the site: a reader stays in their locale. Such a link goes to a redirect that looks up the
 * other article's slug and visibility on request, because these may change after this page was made.
 */
import { type Locale, locales } from '../locales/locale.ts'

/** Rewrites a link to `/{other}/{slug}` of this site for a text in `locale`; other links stay unchanged. */
export function localizeHref(href: string, locale: Locale): string {
  const [, other, rest] = /^\/([A-Za-z-]+)(\/[a-z0-9-]+(?:[?#].*)?)$/.exec(href) ?? []
  return other !== locale && locales.some((known) => known === other) ? `/${locale}/to/${other}${rest}` : href
}

/** Rewrites a link that may name the site. Whether it does is known only with `origin`. */
export function localizeSiteLinks(href: string, locale: Locale, origin: string): string {
  const path = href.slice(origin.length)
  const led = localizeHref(path, locale)
  return href.startsWith(origin) && led !== path ? led : href
}
