/** An article's page as it is sent: what the pipeline has made ready, in the site's frame, or made anew where it has not. */
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
  /** The locale that was asked for, where the original answers in its place. */
  requestedLocale?: Locale | undefined
  /** The locale that is to stand beside it, where the reader chose one. */
  beside?: Locale | undefined
  /** Put beside the page's own text by this request: not what is ready. */
  page?: Page | undefined
}

const assets = [readerStyle, readerScript, sentencesScript].map(({ href }) => href)

/** Raised when the frame changes, or what is done here; the templates have a number of their own. */
const frame = 2

const names = new Map<string, string>()

/** Names what is made of an object: another way of reading, template, style or script is another page of the same object. */
export function representationName({ readingView: way, requestedLocale: asked, beside }: PageRequest): string {
  const key = `${way} ${asked} ${beside}`
  const name = names.get(key) ?? shortHash(JSON.stringify([frame, templateNumber, assets, key]))
  names.set(key, name)
  return name
}

export function articlePage(site: OpenSiteObject, slug: string, asked: PageRequest): Html {
  const ready = asked.requestedLocale || asked.page ? undefined : readyOf(site, asked.readingView)
  // What other templates have made is made anew.
  return frameArticle(site.locale, ready?.template === templateNumber ? ready : makeAnew(site, slug, asked), asked)
}

/** The site's frame around an article's parts. */
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
