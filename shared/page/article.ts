/**
 * An article's page: one language, both side by side, or sentence by sentence. It holds no script of its own, and reads,
 * switches and compares without any.
 */
import type { Alternate, Page, PageBlock } from '../article/page.ts'
import { addressOf, type Way } from '../article/ways.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { messages } from '../locales/messages.ts'
import { firstSegment, renderItems, type View } from './blocks.ts'
import { articleHeader } from './header.ts'
import { articleMeta } from './meta.ts'
import { parallelRows } from './parallel.ts'
import { interleave } from './sentences.ts'
import { explainStale } from './stale.ts'
import { nest } from './structure.ts'

export type ArticlePage = {
  page: Page
  /** The page's own, also where another was asked for. */
  locale: Locale
  slug: string
  way: Way
  /** The locale that the reader asked for, where it is not public and this one answers instead. */
  asked?: Locale | undefined
  /** "https://example.org": makes canonical and alternate addresses absolute. */
  origin?: string
}

/** What of the page is the article's: the frame around it is the site's. */
export type ArticleParts = { title: string; head: Html; others: Partial<Record<Locale, string>>; main: Html }

export function articleParts(article: ArticlePage): ArticleParts {
  const { page, locale, slug, asked, origin = '' } = article
  // What has no counterpart is read in one language, whatever was asked for.
  const way = page.counterpart ? article.way : 'single'
  const { head, body } = splitHead(page.blocks, way)
  const view = columnView(page, locale, way)
  return {
    title: page.title,
    head: articleMeta({ page, locale, slug, fallback: asked !== undefined, origin }),
    others: addressesOf(article, way),
    main: html`${asked ? fallbackNotice(asked, locale) : ''}
<article class="article ${way}">
${articleHeader({ page, locale, slug, way, blocks: head, view })}
<div class="text">
${
  way === 'parallel' && page.counterpart
    ? parallelRows(nest(body), view, locale, page.counterpart)
    : renderItems(nest(body), view)
}
</div>
</article>`,
  }
}

/** Where the switch leads, in the same way of reading. A page that stands in for another locale offers its own address too. */
function addressesOf({ page, locale, asked }: ArticlePage, way: Way): ArticleParts['others'] {
  const elsewhere = page.alternates.filter((alternate) => alternate.locale !== locale || asked !== undefined)
  return Object.fromEntries(elsewhere.map((other) => [other.locale, addressOf(other, way)]))
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

function above(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(({ kind, role }) => kind !== 'image' && bodyRoles.has(role))
  return first < 0 ? blocks : blocks.slice(0, first)
}

/** What stands above the text belongs to the page's header, a picture excepted; the same further down stays there. */
function splitHead(blocks: PageBlock[], way: Way): { head: PageBlock[]; body: PageBlock[] } {
  // Side by side the standfirst has its own counterpart to stand beside.
  const head = above(blocks).filter(({ role }) => headRoles.has(role) && !(way === 'parallel' && role === 'standfirst'))
  return { head, body: blocks.filter((block) => !head.includes(block)) }
}

function columnView(page: Page, locale: Locale, way: Way): View {
  const t = messages(locale)
  const levels = headingLevels(page.blocks)
  const other = page.alternates.find((alternate) => alternate.locale !== locale)
  const lead = above(page.blocks).find(({ kind }) => kind === 'image')
  const firstCorrection = page.blocks.find(({ role }) => role === 'correction')
  const linked = way === 'single' && other
  return {
    t,
    html: (block) => (way === 'sentences' ? interleave(block, page, t) : explainStale(block.html, t)),
    lang: (block) => (block.lang && block.kind !== 'code' && block.kind !== 'image' ? block.lang : null),
    after: (block) => (linked ? counterpartLink(block, other, t(`reader.language.${other.locale}`), t) : null),
    isFirst: (items) => firstCorrection !== undefined && items.includes(firstCorrection),
    isLead: (block) => block === lead,
    level: (block) => levels.get(block.id) ?? 2,
  }
}

const linkedKinds = new Set(['paragraph', 'heading', 'list-item', 'quote', 'caption'])

/** The way to the same place in the other language for whoever reads without script. */
function counterpartLink(block: PageBlock, other: Alternate, language: string, t: View['t']): Html | null {
  const segment = firstSegment(block.html)
  if (!segment || !linkedKinds.has(block.kind)) return null
  return html` <a class="counterpart" href="${addressOf(other, 'single')}#${segment}" hreflang="${other.locale}"><span aria-hidden="true">${other.locale.toUpperCase()}</span><span class="unseen">${t('reader.counterpart', { language })}</span></a>`
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
