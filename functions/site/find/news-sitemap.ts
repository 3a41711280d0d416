/**
 * The news sitemap: what was published in the last two days, for engines that show news
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). It has originals and reviewed translations,
 * each in its language.
 */
import { frontListName, isInSitemap, type ListingItem } from '../../../shared/article/listing-item.ts'
import { type Locale, locales } from '../../../shared/locales/locale.ts'
import { isoDate } from '../../../shared/page/formats.ts'
import { readSiteList } from '../../../shared/pipeline/listings.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { xmlText as x, xmlDeclaration } from './xml.ts'

/** How long something is news, in milliseconds. */
export const newsMs = 2 * 86_400_000
/** A news sitemap has no more addresses. */
const most = 1000
const pageSize = 100

type News = { locale: Locale; item: ListingItem }

/**
 * What was published since then, the newest first in each locale, with an equal share of addresses for each. It reads a
 * fixed number of pages of each list at most.
 */
export async function readNews(objects: Objects, sinceMs: number): Promise<News[]> {
  const all = await Promise.all(locales.map((locale) => newsOf(objects, locale, sinceMs)))
  return all.flat()
}

async function newsOf(objects: Objects, locale: Locale, since: number): Promise<News[]> {
  const found: News[] = []
  const share = Math.floor(most / locales.length)
  let cursor: string | undefined
  do {
    const page = await readSiteList(objects, frontListName(locale), { cursor, limit: pageSize })
    const recent = page.items.filter(({ date }) => date >= since)
    found.push(...recent.filter(isInSitemap).map((item) => ({ locale, item })))
    cursor = recent.length === page.items.length ? page.next : undefined
  } while (cursor !== undefined && found.length < share)
  return found.slice(0, share)
}

export const newsSitemap = (news: News[], { origin, name }: { origin: string; name: string }): string =>
  `${xmlDeclaration}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${news
  .map(
    ({ locale, item: { slug, title, date } }) => `<url>
<loc>${x(`${origin}/${locale}/${slug}`)}</loc>
<news:news>
<news:publication><news:name>${x(name)}</news:name><news:language>${locale}</news:language></news:publication>
<news:publication_date>${isoDate(date)}</news:publication_date>
<news:title>${x(title)}</news:title>
</news:news>
</url>
`,
  )
  .join('')}</urlset>
`
