/**
 * Serves public articles to readers by locale, as HTML, JSON or Markdown. The format follows from the address's ending
 * or from `Accept`. If the requested locale is not public, the page shows the public original, with a note.
 */
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { putBeside } from '../../shared/article/beside.ts'
import type { Page } from '../../shared/article/page.ts'
import { readingViews } from '../../shared/article/reading-view.ts'
import { slugIssue } from '../../shared/article/slug.ts'
import { matches, quote, tagsOf } from '../../shared/etag.ts'
import { shortHash } from '../../shared/hash.ts'
import { finishBytes } from '../../shared/html.ts'
import { type Locale, locales } from '../../shared/locales/locale.ts'
import { fillFor } from '../../shared/page/article-page.ts'
import { longPageOf, pageOf } from '../../shared/pipeline/site-object.ts'
import { serveAsset } from '../http/asset.ts'
import type { Env } from '../http/env.ts'
import { identityOf, originOf } from '../http/identity.ts'
import { localeOf } from '../http/locale.ts'
import { preferredType } from '../http/negotiate.ts'
import { notFound, withdrawn } from '../http/problem.ts'
import { articlePage, type PageRequest, representationName } from './article/article-page.ts'
import { streamLongPage } from './article/long-page.ts'
import { type PublishedObject, readPublishedObject } from './article/published-object.ts'
import { answerRepresentation, type Representation } from './article/representations.ts'
import { readerScript, readerStyle, sentencesScript } from './assets/reader.ts'
import { cacheBriefly } from './cache-control.ts'
import { answerMissing } from './missing-page.ts'
import { articleRedirectRoutes } from './redirects/article-redirect.ts'
import { redirectFormer } from './redirects/redirect-former.ts'

export const siteRoutes = () =>
  new Hono<Env>()
    .get('/assets/reader.css', (c) => serveAsset(readerStyle, c.req.url))
    .get('/assets/reader.js', (c) => serveAsset(readerScript, c.req.url))
    .get('/assets/sentences.js', (c) => serveAsset(sentencesScript, c.req.url))
    .route('/', articleRedirectRoutes())
    .get('/:locale/:name', (c, pass) => {
      const locale = localeOf(c)
      if (!locale) return pass()
      const [slug = '', ending, ...more] = c.req.param('name').split('.')
      if (slugIssue(slug) !== null || more.length > 0) return answerMissing(c, notFound(c.req.param('name')))
      switch (ending) {
        case undefined:
          return answerArticle(c, locale, slug)
        case 'json':
        case 'md':
          return answerRepresentation(c, locale, slug, ending)
        default:
          return answerMissing(c, notFound(c.req.param('name')))
      }
    })

const forms = { 'text/html': 'html', 'application/json': 'json', 'text/markdown': 'md' } as const satisfies Record<
  string,
  'html' | Representation
>

function answerArticle(c: Context<Env>, locale: Locale, slug: string): Promise<Response> {
  const form = forms[preferredType(c.req.header('Accept'), ['text/html', 'application/json', 'text/markdown'])]
  if (form === 'html') return answerPage(c, locale, slug)
  c.header('Vary', 'Accept')
  c.header('Content-Location', `/${locale}/${slug}.${form}`)
  return answerRepresentation(c, locale, slug, form)
}

/** Reads one object if the locale is public; if not, the original's as well. */
async function answerPage(c: Context<Env>, locale: Locale, slug: string): Promise<Response> {
  const way =
    readChoice(c, { name: 'view', given: c.req.query('view'), usual: 'single' as const }, readingViews) ?? 'single'
  const beside = way === 'single' ? undefined : readChoice(c, { name: 'beside', given: c.req.query('beside') }, locales)
  const identity = identityOf(c)
  const own = await lookUp(c, locale, slug, { identity, readingView: way, beside })
  if (own instanceof Response) return own
  const { original } = own
  if (original.locale === locale) return answerMissing(c, notFound(slug))
  c.header('X-Robots-Tag', 'noindex')
  const other = await lookUp(c, original.locale, original.slug, {
    ...{ identity, readingView: way, requestedLocale: locale },
  })
  return other instanceof Response ? other : answerMissing(c, notFound(slug))
}

/** Answers with the page at the slug. If the slug is only claimed, returns the claim instead. */
async function lookUp(c: Context<Env>, locale: Locale, slug: string, asked: PageRequest) {
  const ports = c.get('ports')
  const header = c.req.header('If-None-Match') ?? ''
  const ending = `.${representationName(asked)}`
  const seen = tagsOf(header).find((tag) => tag.endsWith(ending))
  const found = await readPublishedObject(
    ports.edgeCache ?? ports.objects,
    locale,
    slug,
    seen?.slice(0, -ending.length),
  )
  if (!found) return answerMissing(c, notFound(slug))
  if (found !== 'same' && found.site.status === 'gone') return answerMissing(c, withdrawn)
  if (found !== 'same' && found.site.movedTo !== undefined) return redirectFormer(c, slug, found.site.movedTo)
  if (found !== 'same' && found.site.status === 'claimed') return found.site
  const chosen = found === 'same' ? undefined : await readBeside(c, found, asked)
  const etag = found === 'same' ? (seen ?? '') : (chosen?.etag ?? found.etag) + ending
  c.header('ETag', quote(etag))
  c.header('Content-Language', locale)
  c.header('Vary', 'Accept, Cookie')
  cacheBriefly(c)
  if (found === 'same' || matches(header, etag)) return c.body(null, 304)
  const origin = originOf(c)
  const page = chosen?.page ?? longPageOf(found.site)
  if (!page?.long)
    return c.body(finishBytes(articlePage(found.site, slug, { ...asked, page }), fillFor(origin)), 200, html)
  const stream = await streamLongPage(ports.objects, found.site, page, { slug, origin, asked })
  if (!stream) return answerMissing(c, withdrawn)
  return c.body(stream, 200, html)
}

type Beside = { page: Page; etag: string }

/** The page with counterparts in the chosen language, if the stored page has them in another one. */
async function readBeside(
  c: Context<Env>,
  { site, etag }: PublishedObject,
  { requestedLocale: asked, beside }: PageRequest,
): Promise<Beside | undefined> {
  const page = beside && beside !== site.locale && !asked ? pageOf(site) : undefined
  const alternate = page?.alternates.find(({ locale }) => locale === beside)
  if (!page || !alternate || page.counterpart === beside) return undefined
  const { objects, edgeCache: near = objects } = c.get('ports')
  const other = await readPublishedObject(near, alternate.locale, alternate.slug, undefined)
  const theirs = other && other !== 'same' ? pageOf(other.site) : undefined
  if (!theirs || !other || other === 'same') return undefined
  return { page: putBeside(page, alternate.locale, theirs), etag: shortHash(`${etag} ${other.etag}`) }
}

const html = { 'Content-Type': 'text/html; charset=UTF-8' }

const yearSeconds = 31_536_000

/** The choice in the address, or else the remembered one. A choice in the address is remembered in a cookie. */
function readChoice<T extends string>(
  c: Context<Env>,
  { name, given, usual }: { name: string; given: string | undefined; usual?: T },
  all: readonly T[],
): T | undefined {
  const remembered = all.find((one) => one === getCookie(c, name))
  const named = all.find((one) => one === given)
  if (named && named !== (remembered ?? usual))
    setCookie(c, name, named, { path: '/', maxAge: yearSeconds, sameSite: 'Lax' })
  return named ?? remembered
}
