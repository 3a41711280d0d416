/** An article's page as it is sent: what the pipeline has made ready, in the site's frame, or made anew where it has not. */
import { leadHome } from '../../shared/article/inner-links.ts'
import type { Page, Rendered } from '../../shared/article/page.ts'
import type { Way } from '../../shared/article/ways.ts'
import { shortHash } from '../../shared/hash.ts'
import { type Html, html, raw } from '../../shared/html.ts'
import type { Locale } from '../../shared/locale.ts'
import type { ArticleParts } from '../../shared/page/article.ts'
import { renderArticle } from '../../shared/page/render.ts'
import { template } from '../../shared/page/template.ts'
import { type OpenSite, pageOf, renderedOf } from '../../shared/pipeline/site.ts'
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

/** Read in one language, links that name the site lead home too; beside another each side's are as its text has them. */
export function articlePage(site: OpenSite, slug: string, origin: string, asked: Asked): Html {
  const { locale } = site
  const { title, head, others, main } = readyOf(site, asked) ?? makeAnew(site, slug, asked)
  const text = raw(asked.way === 'single' ? leadHome(main, locale, origin) : main)
  return frameOf(locale, { ...{ title, others }, head: raw(head.join(origin)), main: text }, asked)
}

/** The site's frame around an article's parts. */
export function frameOf(locale: Locale, { title, head, others, main }: ArticleParts, asked: Asked): Html {
  const script = asked.way === 'sentences' ? html`\n<script type="module" src="${sentencesScript.href}"></script>` : ''
  return layout({ ...{ locale, title, others }, head: html`${head}${script}`, main })
}

/** What these templates made ready. */
function readyOf(site: OpenSite, { way, asked, page }: Asked): Rendered | undefined {
  const rendered = asked || page ? undefined : renderedOf(site, way)
  return rendered?.template === template ? rendered : undefined
}

function makeAnew(site: OpenSite, slug: string, { way, asked, page = pageOf(site) }: Asked): Rendered {
  if (!page) throw new Error(`site of ${site.article} in ${site.locale} has no page`)
  return renderArticle({ page, locale: site.locale, slug, way, asked })
}
