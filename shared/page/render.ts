/** Makes the page that stands at an address ready to be sent, so that a request for it has next to nothing left to do. */
import type { Page, Rendered } from '../article/page.ts'
import { type Way, ways } from '../article/ways.ts'
import { finish } from '../html.ts'
import type { Locale } from '../locale.ts'
import { type ArticlePage, articleParts } from './article.ts'
import { template } from './template.ts'

/** Stands for the site's origin, which no stored page knows. No site has it (RFC 2606), so no text means it. */
const someOrigin = 'https://origin.invalid'

export function renderArticle(article: Omit<ArticlePage, 'origin'>): Rendered {
  const { title, head, others, main } = articleParts({ ...article, origin: someOrigin })
  return { template, title, head: finish(head).split(someOrigin), others, main: finish(main) }
}

/** A page in every way that there is to read it: without a counterpart all are one. */
export function renderWays(page: Page, locale: Locale, slug: string): Partial<Record<Way, Rendered>> {
  const distinct = page.counterpart ? ways : (['single'] as const)
  return Object.fromEntries(distinct.map((way) => [way, renderArticle({ page, locale, slug, way })]))
}
