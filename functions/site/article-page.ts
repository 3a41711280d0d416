/** An article's page as it is sent: what the pipeline has made ready, in the site's frame, or made anew where it has not. */
import type { Page } from '../../shared/article/page.ts'
import type { Way } from '../../shared/article/ways.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Html, html } from '../../shared/html.ts'
import type { Locale } from '../../shared/locales/locale.ts'
import { type ArticleParts, renderArticle } from '../../shared/page/article.ts'
import { template } from '../../shared/page/template.ts'
import { type OpenSite, pageOf, readyOf } from '../../shared/pipeline/site.ts'
import { readerScript, readerStyle, sentencesScript } from './assets/reader.ts'
import { layout } from './pages/layout.ts'

export type Asked = {
  way: Way
  /** The locale that was asked for, where the original answers in its place. */
  asked?: Locale | undefined
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
export function nameOf({ way, asked, beside }: Asked): string {
  const key = `${way} ${asked} ${beside}`
  const name = names.get(key) ?? shortHash(JSON.stringify([frame, template, assets, key]))
  names.set(key, name)
  return name
}

export function articlePage(site: OpenSite, slug: string, asked: Asked): Html {
  const ready = asked.asked || asked.page ? undefined : readyOf(site, asked.way)
  // What other templates have made is made anew.
  return frameOf(site.locale, ready?.template === template ? ready : makeAnew(site, slug, asked), asked)
}

/** The site's frame around an article's parts. */
export function frameOf(locale: Locale, { title, head, others, main }: ArticleParts, asked: Asked): Html {
  const script = asked.way === 'sentences' ? html`\n<script type="module" src="${sentencesScript.href}"></script>` : ''
  return layout({ ...{ locale, title, others }, head: html`${head}${script}`, main })
}

function makeAnew(site: OpenSite, slug: string, { way, asked, page = pageOf(site) }: Asked): ArticleParts {
  if (!page) throw new Error(`site of ${site.article} in ${site.locale} has no page`)
  return renderArticle({ page, locale: site.locale, slug, way, asked })
}
