/**
 * The sitemap for search engines (sitemaps.org, protocol 0.9): an index of parts of limited size. Each page lists its
 * other locales. It has only originals and reviewed translations, because machine translations are not indexed.
 */
import type { SitemapEntry } from '../../../shared/article/listing-item.ts'
import { type Locale, locales } from '../../../shared/locales/locale.ts'
import { isoDate } from '../../../shared/page/formats.ts'
import { xmlText as x, xmlDeclaration } from './xml.ts'

const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

export const sitemapIndex = (parts: string[], origin: string): string => `${xmlDeclaration}
<sitemapindex ${namespace}>
${parts.map((part) => `<sitemap><loc>${x(`${origin}/sitemap/${part}.xml`)}</loc></sitemap>\n`).join('')}</sitemapindex>
`

/** `front` adds the front pages, so that no part is empty. */
export function sitemapPart(entries: SitemapEntry[], { front, origin }: { front: boolean; origin: string }): string {
  const fronts = locales.map((locale) => ({ locale, path: `/${locale}` }))
  const groups = [
    ...(front ? [page(fronts, '/', origin)] : []),
    ...entries.map(({ versions }) => {
      const pages = versions.map(({ locale, slug, modifiedAt }) => ({ locale, path: `/${locale}/${slug}`, modifiedAt }))
      const original = versions.find(({ label }) => label === 'original')
      return page(pages, original && `/${original.locale}/${original.slug}`, origin)
    }),
  ]
  return `${xmlDeclaration}
<urlset ${namespace} xmlns:xhtml="http://www.w3.org/1999/xhtml">
${groups.join('')}</urlset>
`
}

type Address = { locale: Locale; path: string; modifiedAt?: number }

/** One page in its locales. `otherwise` is the address for readers of other languages. */
function page(addresses: Address[], otherwise: string | undefined, origin: string): string {
  const link = (locale: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${locale}" href="${x(origin + path)}"/>\n`
  const links = [
    ...addresses.map(({ locale, path }) => link(locale, path)),
    ...(otherwise === undefined ? [] : [link('x-default', otherwise)]),
  ]
  return addresses
    .map(
      ({ path, modifiedAt }) => `<url>
<loc>${x(origin + path)}</loc>
${modifiedAt === undefined ? '' : `<lastmod>${isoDate(modifiedAt)}</lastmod>\n`}${addresses.length > 1 ? links.join('') : ''}</url>
`,
    )
    .join('')
}

/**
 * robots.txt. It excludes the desk and the API, which are not pages. Of a site that search engines may not show it excludes
 * nothing: its pages say `noindex`, which an engine finds only if it may read them.
 */
export const robots = (origin: string, indexed: boolean): string => `User-agent: *
Allow: /
Disallow: /api/
Disallow: /desk
${indexed ? `\nSitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/sitemap/news.xml\n` : ''}`
