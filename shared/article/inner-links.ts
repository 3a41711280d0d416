/**
 * Links from an article to another of the site: a reader of one locale is led to the other article in that locale. Which
 * slug it has there, and whether it is public, is asked when somebody goes there: it may change long after this page was made.
 */
import { type Locale, locales } from '../locales/locale.ts'

/** Where a link to `/{other}/{slug}` of this site leads in a text in `locale`; other links are as they were. */
export function leadToLocale(href: string, locale: Locale): string {
  const [, other, rest] = /^\/([a-z]+)(\/[a-z0-9-]+(?:[?#].*)?)$/.exec(href) ?? []
  return other !== locale && locales.some((known) => known === other) ? `/${locale}/to/${other}${rest}` : href
}

/** The same of a link that may name the site: whether it does is known when `origin` is. */
export function leadHome(href: string, locale: Locale, origin: string): string {
  const path = href.slice(origin.length)
  const led = leadToLocale(path, locale)
  return href.startsWith(origin) && led !== path ? led : href
}
