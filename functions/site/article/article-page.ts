/** Renders an article's page: the stored HTML in the site's frame. Outdated HTML is rendered again. */
import type { Page } from '../../../shared/article/page.ts'
import type { ReadingView } from '../../../shared/article/reading-view.ts'
import { shortHash } from '../../../shared/hash.ts'
import { type Html, html } from '../../../shared/html.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { type ArticleParts, renderArticle } from '../../../shared/page/article-page.ts'
import { templateNumber } from '../../../shared/page/template.ts'
import { type OpenSiteObject, pageOf, readyOf } from '../../../shared/pipeline/site-object.ts'
import { readerScript, readerStyle, sentencesScript } from '../assets/reader.ts'
import { layout } from '../pages/layout.ts'

export type PageRequest = {
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
const frame = 2

const names = new Map<string, string>()

/** The ETag's ending: a hash of what changes a page besides its object, such as reading view, templates and scripts. */
export function representationName({ readingView: way, requestedLocale: asked, beside }: PageRequest): string {
  const key = `${way} ${asked} ${beside}`
  const name = names.get(key) ?? shortHash(JSON.stringify([frame, templateNumber, assets, key]))
  names.set(key, name)
  return name
}

export function articlePage(site: OpenSiteObject, slug: string, asked: PageRequest): Html {
  const ready = asked.requestedLocale || asked.page ? undefined : readyOf(site, asked.readingView)
  // HTML from another template number is outdated.
  return frameArticle(site.locale, ready?.template === templateNumber ? ready : makeAnew(site, slug, asked), asked)
}

/** Puts the site's frame around an article's parts. */
export function frameArticle(locale: Locale, { title, head, others, main }: ArticleParts, asked: PageRequest): Html {
  const script =
    asked.readingView === 'sentences' ? html`\n<script type="module" src="${sentencesScript.href}"></script>` : ''
  return layout({ ...{ locale, title, others }, head: html`${head}${script}`, main })
}

function makeAnew(
  site: OpenSiteObject,
  slug: string,
  { readingView: way, requestedLocale: asked, page = pageOf(site) }: PageRequest,
): ArticleParts {
  if (!page) throw new Error(`site of ${site.article} in ${site.locale} has no page`)
  return renderArticle({ page, locale: site.locale, slug, readingView: way, asked })
}
