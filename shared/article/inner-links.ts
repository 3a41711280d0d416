/**
 * Links from an article to another of the site: a reader of one locale is led to the other article in that locale. Which
 * slug it has there, and whether it is public, is asked when somebody goes there: it may change long after this page was made.
 */
import { type Locale, locales, otherLocales } from '../locale.ts'

/** Where a link to `/{other}/{slug}` of this site leads in a text in `locale`; other links are as they were. */
export function leadToLocale(href: string, locale: Locale): string {
  const [, other, rest] = /^\/([a-z]+)(\/[a-z0-9-]+(?:[?#].*)?)$/.exec(href) ?? []
  return other !== locale && locales.some((known) => known === other) ? `/${locale}/to/${other}${rest}` : href
}

/** The same for links that name the site, which only a request knows. Of a page's HTML only an article's own links do. */
export const leadHome = (markup: string, locale: Locale, origin: string): string =>
  otherLocales(locale).reduce(
    (text, other) => text.replaceAll(`<a href="${origin}/${other}/`, `<a href="/${locale}/to/${other}/`),
    markup,
  )
