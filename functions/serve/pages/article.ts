/** An article's page: one language, or both side by side. It holds no script of its own, and reads and switches without any. */
import { html } from 'hono/html'
import type { Page, PageBlock } from '../../../shared/article/page.ts'
import { type Locale, otherLocales } from '../../../shared/locale.ts'
import { messages } from '../../../shared/locales/messages.ts'
import type { Html } from '../../http/html.ts'
import { articleHeader } from './article-header.ts'
import { articleMeta } from './article-meta.ts'
import { firstSegment, renderItems, type View } from './blocks.ts'
import { defaultSiteName, layout } from './layout.ts'
import { parallelRows } from './parallel.ts'
import { explainStale } from './stale.ts'
import { nest } from './structure.ts'

export type ArticlePage = {
  page: Page
  /** The page's own, also where another was asked for. */
  locale: Locale
  slug: string
  view: 'single' | 'parallel'
  /** The locale that the reader asked for, where it is not public and this one answers instead. */
  asked?: Locale | undefined
  siteName?: string
  /** "https://example.org": makes canonical and alternate addresses absolute. */
  origin?: string
}

export function articlePage(article: ArticlePage): Html {
  const { page, locale, slug, asked, siteName = defaultSiteName, origin = '' } = article
  const parallel = article.view === 'parallel' && page.label !== 'original'
  const { head, body } = splitHead(page.blocks)
  const view = columnView(article, page.blocks)
  return layout({
    locale,
    title: page.title,
    siteName,
    head: articleMeta({ page, locale, slug, fallback: asked !== undefined, siteName, origin }),
    others: addressesOf(article),
    main: html`${asked ? fallbackNotice(asked, locale) : ''}
<article class="${parallel ? 'article parallel' : 'article'}">
${articleHeader({ page, locale, slug, parallel, blocks: head, view })}
<div class="text">
${parallel ? parallelRows(nest(body), view, page.sourceLocale, locale) : renderItems(nest(body), view)}
</div>
</article>`,
  })
}

/** Where the switch leads. A page that stands in for another locale offers its own address too. */
function addressesOf({ page, locale, asked }: ArticlePage): Partial<Record<Locale, string>> {
  const elsewhere = page.alternates.filter((alternate) => alternate.locale !== locale || asked !== undefined)
  return Object.fromEntries(elsewhere.map((alternate) => [alternate.locale, `/${alternate.locale}/${alternate.slug}`]))
}

/** In the language that was asked for, which its reader understands. */
function fallbackNotice(asked: Locale, answers: Locale): Html {
  const t = messages(asked)
  return html`<p class="notice" role="note" lang="${asked}">${t('reader.fallback', {
    asked: t(`reader.language.${asked}`),
    language: t(`reader.language.${answers}`),
  })}</p>`
}

const headRoles = new Set(['section', 'standfirst', 'byline', 'date'])
const bodyRoles = new Set(['body', 'update', 'correction'])

/** What stands above the text belongs to the page's header, a picture excepted; the same further down stays there. */
function splitHead(blocks: PageBlock[]): { head: PageBlock[]; body: PageBlock[] } {
  const first = blocks.findIndex(({ kind, role }) => kind !== 'image' && bodyRoles.has(role))
  const above = first < 0 ? blocks : blocks.slice(0, first)
  const head = above.filter(({ role }) => headRoles.has(role))
  return { head, body: blocks.filter((block) => !head.includes(block)) }
}

function columnView({ page, locale, view }: ArticlePage, blocks: PageBlock[]): View {
  const t = messages(locale)
  const levels = headingLevels(blocks)
  const [other] = otherLocales(locale).flatMap((wanted) => page.alternates.filter((found) => found.locale === wanted))
  const linked = view === 'single' && other
  return {
    t,
    html: (block) => explainStale(block.html, t),
    lang: (block) => (page.label !== 'original' && isShownAsItIs(block) ? page.sourceLocale : null),
    after: (block) => (linked ? counterpartLink(block, other, t(`reader.language.${other.locale}`), t) : null),
    level: (block) => levels.get(block.id) ?? 2,
  }
}

const isShownAsItIs = ({ kind, html, original }: PageBlock): boolean =>
  html === original && html !== '' && kind !== 'code' && kind !== 'image'

const linkedKinds = new Set(['paragraph', 'heading', 'list-item', 'quote', 'caption'])

/** The way to the same place in the other language for whoever reads without script. */
function counterpartLink(
  block: PageBlock,
  other: { locale: Locale; slug: string },
  language: string,
  t: View['t'],
): Html | null {
  const segment = firstSegment(block.html)
  if (!segment || !linkedKinds.has(block.kind)) return null
  return html` <a class="counterpart" href="/${other.locale}/${other.slug}#${segment}" hreflang="${other.locale}"><span aria-hidden="true">${other.locale.toUpperCase()}</span><span class="unseen">${t('reader.counterpart', { language })}</span></a>`
}

/** The headline is the only h1, and below it no level is skipped, however the original numbered them. */
function headingLevels(blocks: PageBlock[]): Map<string, number> {
  const levels = new Map<string, number>()
  let above = 1
  for (const { id, kind, level = 2 } of blocks) {
    if (kind !== 'heading') continue
    above = Math.min(Math.max(2, level), above + 1)
    levels.set(id, above)
  }
  return levels
}
