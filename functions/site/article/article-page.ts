/** Renders an article's page: the stored HTML in the site's frame. Outdated HTML is rendered again. */
import type { Page } from '../../../shared/article/page.ts'
import type { ReadingView } from '../../../shared/article/reading-view.ts'
import { shortHash } from '../../../shared/hash.ts'
import { type Html, html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { type ArticleParts, renderArticle } from '../../../shared/page/article-page.ts'
import type { Identity } from '../../../shared/page/identity.ts'
import { templateOf } from '../../../shared/page/template.ts'
import { type OpenSiteObject, pageOf, readyOf } from '../../../shared/pipeline/site-object.ts'
import { readerScript, readerStyle, sentencesScript } from '../assets/reader.ts'
import { layout } from '../pages/layout.ts'

export type PageRequest = {
  identity: Identity
  readingView: ReadingView
  /** The requested locale, if the original is served in its place. */
  requestedLocale?: Locale | undefined
  /** The locale that the reader chose to see beside the text. */
  beside?: Locale | undefined
  /** The page with counterparts that this request added. The stored HTML lacks them. */
  page?: Page | undefined
}

const assets = [readerStyle, readerScript, sentencesScript].map(({ href }) => href)

/** Raise it when the frame or this file changes the page. The templates have their own number. */
const frame = 3

const names = new WeakMap<Identity, Map<string, string>>()

/** The ETag's ending: a hash of what changes a page besides its object, such as reading view, templates and scripts. */
export function representationName(request: PageRequest): string {
  const { identity, readingView: way, requestedLocale: asked, beside } = request
  const key = `${way} ${asked} ${beside}`
  const ofSite = names.get(identity) ?? new Map<string, string>()
  names.set(identity, ofSite)
  const name = ofSite.get(key) ?? shortHash(JSON.stringify([frame, templateOf(identity), assets, key]))
  ofSite.set(key, name)
  return name
}

export function articlePage(site: OpenSiteObject, slug: string, asked: PageRequest): Html {
  const ready = asked.requestedLocale || asked.page ? undefined : readyOf(site, asked.readingView)
  // HTML of another template is outdated.
  const isReady = ready?.template === templateOf(asked.identity)
  return frameArticle(site.locale, isReady ? ready : makeAnew(site, slug, asked), asked)
}

/** Puts the site's frame around an article's parts. */
export function frameArticle(locale: Locale, { title, head, others, main }: ArticleParts, asked: PageRequest): Html {
  const script =
    asked.readingView === 'sentences' ? html`\n<script type="module" src="${sentencesScript.href}"></script>` : ''
  return layout({ ...{ identity: asked.identity, locale, title, others }, head: html`${head}${script}`, main })
}

function makeAnew(
  site: OpenSiteObject,
  slug: string,
  { identity, readingView: way, requestedLocale: asked, page = pageOf(site) }: PageRequest,
): ArticleParts {
  if (!page) throw new Error(`site of ${site.article} in ${site.locale} has no page`)
  return renderArticle({ identity, page, locale: site.locale, slug, readingView: way, asked })
}
