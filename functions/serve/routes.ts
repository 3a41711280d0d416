/** Articles as readers ask for them: by locale, as HTML, JSON and Markdown. Nothing that is not public. */
import { type Context, Hono } from 'hono'
import { type Page, type Site, siteSchema } from '../../shared/article/page.ts'
import { slugTrouble } from '../../shared/article/slug.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Locale, localeSchema } from '../../shared/locale.ts'
import { getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { serveAsset } from '../http/asset.ts'
import type { Env } from '../http/auth.ts'
import { matches, quote } from '../http/etag.ts'
import type { Html } from '../http/html.ts'
import { notFound, problem, withdrawn } from '../http/problem.ts'
import { readerScript, readerStyle } from './assets/reader.ts'
import { missing } from './missing.ts'
import { articlePage } from './pages/article.ts'
import { readPublicVersion } from './public-version.ts'

/** Changes with the pages' templates, styles and script, so that a kept copy is never taken for the new page. */
const templates = ['1', readerStyle.href, readerScript.href]

export const serveRoutes = () =>
  new Hono<Env>()
    .get('/assets/reader.css', (c) => serveAsset(readerStyle, c.req.url))
    .get('/assets/reader.js', (c) => serveAsset(readerScript, c.req.url))
    .get('/:locale/', (c, pass) => {
      const locale = localeOf(c)
      return locale ? c.redirect(`/${locale}${new URL(c.req.url).search}`, 301) : pass()
    })
    .get('/:locale/:name', async (c, pass) => {
      const locale = localeOf(c)
      if (!locale) return pass()
      const { slug, ending } = splitName(c.req.param('name'))
      if (slugTrouble(slug) !== null || ending === null) return missing(c, notFound('page', c.req.param('name')))
      const found = await findPage(c, locale, slug)
      if (!found.ok) {
        const trouble = found.status === 410 ? withdrawn : notFound('page', slug)
        return ending === '' ? missing(c, trouble) : problem(c, trouble)
      }
      if (ending !== '') return other(c, found, locale, ending)
      const view = c.req.query('view') === 'parallel' ? 'parallel' : 'single'
      const etag = shortHash(JSON.stringify([templates, found.etag, view, found.asked ?? '']))
      c.header('ETag', quote(etag))
      if (matches(c.req.header('If-None-Match') ?? '', etag)) return c.body(null, 304)
      if (found.asked) c.header('X-Robots-Tag', 'noindex')
      const origin = new URL(c.req.url).origin
      const body = articlePage({
        page: found.page,
        locale: found.locale,
        slug: found.slug,
        view,
        asked: found.asked,
        origin,
      })
      return page(c, body, found.locale)
    })

const localeOf = (c: Context<Env>): Locale | undefined => localeSchema.safeParse(c.req.param('locale')).data

type Found =
  | { ok: true; site: Site; page: Page; etag: string; locale: Locale; slug: string; asked?: Locale }
  | { ok: false; status: 404 | 410 }

/** One read where the locale is public; a second, for the original, where it is not. */
async function findPage(c: Context<Env>, locale: Locale, slug: string): Promise<Found> {
  const { objects } = c.get('ports')
  const stored = await getJson(objects, keys.site(locale, slug), siteSchema)
  if (!stored) return { ok: false, status: 404 }
  const { value: site, etag } = stored
  if (site.status === 'gone') return { ok: false, status: 410 }
  if (site.page) return { ok: true, site, page: site.page, etag, locale, slug }
  if (site.original.locale === locale) return { ok: false, status: 404 }
  const original = await findPage(c, site.original.locale, site.original.slug)
  return original.ok ? { ...original, asked: locale } : original
}

const endings = ['', 'json', 'md'] as const
type Ending = (typeof endings)[number]

function splitName(name: string): { slug: string; ending: Ending | null } {
  const [slug = '', ending = ''] = name.split('.', 2)
  return { slug, ending: endings.find((known) => known === ending) ?? null }
}

async function other(
  c: Context<Env>,
  found: Extract<Found, { ok: true }>,
  locale: Locale,
  ending: Ending,
): Promise<Response> {
  if (found.asked) return problem(c, { status: 404, detail: `This article is not public in ${locale}.` })
  const version = await readPublicVersion(c.get('ports').objects, found.site.article, locale)
  if (!version.ok) return problem(c, version.status === 410 ? withdrawn : notFound('page', found.slug))
  c.header('Content-Language', locale)
  c.header('Cache-Control', 'no-cache')
  if (ending === 'json') return c.json(version.json)
  return c.body(version.markdown, 200, { 'Content-Type': 'text/markdown; charset=utf-8' })
}

function page(c: Context<Env>, body: Html, locale: Locale) {
  c.header('Content-Language', locale)
  // A correction is to be seen by the next reader: a kept copy is asked after each time, which costs a 304.
  c.header('Cache-Control', 'no-cache')
  return c.html(body)
}
