/** Serves what readers and robots use to find public articles: front page, sections, authors, search, feed, sitemap. */
import { type Context, Hono } from 'hono'
import { authorListName, frontListName, sectionListName } from '../../../shared/article/listing-item.ts'
import { nameInAddress } from '../../../shared/article/slug.ts'
import { type Locale, otherLocales } from '../../../shared/locales/locale.ts'
import { isCursor, readSiteList, readSitemapPart, readSitemapParts } from '../../../shared/pipeline/listings.ts'
import { searchArticles } from '../../../shared/search/search-articles.ts'
import { newestPartName } from '../../../shared/storage/list.ts'
import type { Env } from '../../http/env.ts'
import { identityOf, originOf } from '../../http/identity.ts'
import { localeOf } from '../../http/locale.ts'
import { notFound } from '../../http/problem.ts'
import { answerMissing } from '../missing-page.ts'
import { listingPage, localesBeside } from '../pages/front.ts'
import { redirectToFront } from '../redirects/redirect-to-front.ts'
import { answerWithEtag } from './answer-with-etag.ts'
import { atomFeed } from './feed.ts'
import { newsMs, newsSitemap, readNews } from './news-sitemap.ts'
import { searchPage } from './search-page.ts'
import { robots, sitemapIndex, sitemapPart } from './sitemap.ts'

const pageSize = 30
/** In characters; the rest of a longer query is ignored. */
const longestQuery = 200
/** Nobody reads further, and robots need not. */
const maxPages = 20

export const findRoutes = () =>
  new Hono<Env>()
    .get('/', redirectToFront)
    .get('/robots.txt', (c) =>
      answerWithEtag(c, robots(originOf(c), identityOf(c).indexed), { type: 'text/plain; charset=utf-8' }),
    )
    .get('/sitemap.xml', async (c) =>
      answerWithEtag(c, sitemapIndex(await readSitemapParts(c.get('ports').objects), originOf(c)), { type: xml }),
    )
    .get('/sitemap/news.xml', async (c) => {
      const { objects, now } = c.get('ports')
      const site = { origin: originOf(c), name: identityOf(c).name }
      return answerWithEtag(c, newsSitemap(await readNews(objects, now() - newsMs), site), { type: xml })
    })
    .get('/sitemap/:part', async (c, pass) => {
      const [part = '', ending] = c.req.param('part').split('.', 2)
      if (ending !== 'xml' || !(part === newestPartName || isCursor(part))) return pass()
      const entries = await readSitemapPart(c.get('ports').objects, part)
      if (!entries) return pass()
      return answerWithEtag(c, sitemapPart(entries, { front: part === newestPartName, origin: originOf(c) }), {
        type: xml,
      })
    })
    .get('/:locale/feed.xml', async (c, pass) => {
      const locale = localeOf(c)
      const cursor = c.req.query('cursor')
      if (!locale || (cursor !== undefined && !isCursor(cursor))) return pass()
      const query = { cursor, limit: pageSize }
      const listed = await readSiteList(c.get('ports').objects, frontListName(locale), query)
      const { items: rows, latestChange: updated, next } = listed
      const about = { locale, origin: originOf(c), identity: identityOf(c) }
      return answerWithEtag(c, atomFeed({ ...about, rows, updated, next }), { locale, type: atom })
    })
    .get('/:locale/search', async (c, pass) => {
      const locale = localeOf(c)
      if (!locale) return pass()
      // Cutting may leave half a surrogate pair, which an address can't hold.
      const query = (c.req.query('q') ?? '').slice(0, longestQuery).toWellFormed().trim()
      const page = Number(c.req.query('page') ?? 1) - 1
      if (!Number.isInteger(page) || page < 0 || page >= maxPages) return nothing(c)
      const { objects, now } = c.get('ports')
      const results = await searchArticles(objects, locale, query, { page, nowMs: now() })
      return answerWithEtag(c, searchPage({ identity: identityOf(c), locale, query, page, results }), { locale })
    })
    .get('/:locale', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale) : pass()
    })
    .get('/:locale/section/:slug', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale, { kind: 'section', slug: c.req.param('slug') }) : pass()
    })
    .get('/:locale/author/:slug', async (c, pass) => {
      const locale = localeOf(c)
      return locale ? listing(c, locale, { kind: 'author', slug: c.req.param('slug') }) : pass()
    })

const xml = 'application/xml; charset=utf-8'
const atom = 'application/atom+xml; charset=utf-8'

const nothing = (c: Context<Env>) => answerMissing(c, notFound(c.req.path))

async function listing(
  c: Context<Env>,
  locale: Locale,
  of?: { kind: 'section' | 'author'; slug: string },
): Promise<Response> {
  const cursor = c.req.query('cursor')
  if ((cursor !== undefined && !isCursor(cursor)) || (of && nameInAddress(of.slug) !== of.slug)) return nothing(c)
  const list = of ? (of.kind === 'section' ? sectionListName : authorListName)(locale, of.slug) : frontListName(locale)
  const { items, next } = await readSiteList(c.get('ports').objects, list, { cursor, limit: pageSize })
  const [first] = items
  if (!first && (of || cursor !== undefined)) return nothing(c)
  const names = of?.kind === 'section' ? [first?.section ?? ''] : (first?.authors ?? [])
  const page = listingPage({
    locale,
    rows: items,
    of: of && { ...of, name: names.find((name) => nameInAddress(name) === of.slug) ?? of.slug },
    older: cursor !== undefined,
    next,
    others: of ? localesBeside(items, locale) : otherLocales(locale),
    origin: originOf(c),
    identity: identityOf(c),
  })
  return answerWithEtag(c, page, { locale })
}
