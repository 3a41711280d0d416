/**
 * An article's page: one language, both side by side, or sentence by sentence. It has no script of its own: reading,
 * switching and comparing work without one.
 */

import { localizeSiteLinks } from '../article/article-links.ts'
import { headerBlocksOf } from '../article/derive-page.ts'
import type { Alternate, Page, PageBlock } from '../article/page.ts'
import { pageAddress, type ReadingView } from '../article/reading-view.ts'
import { type Fill, type Html, html, slot } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { messagesIn } from '../locales/messages.ts'
import { articleHeader } from './article-header.ts'
import { type BlockRenderer, renderItems } from './blocks.ts'
import type { Identity } from './identity.ts'
import { asidesOf } from './interleave-sentences.ts'
import { articleMeta } from './meta.ts'
import { isBlockGroup, nestBlocks } from './nest-blocks.ts'
import { parallelRows, textBeside } from './parallel.ts'
import { restate } from './restate.ts'
import { templateOf } from './template.ts'
import { renderInline, type TextView } from './text.ts'

export type ArticlePage = {
  page: Page
  /** The page's own locale, even if the reader asked for another. */
  locale: Locale
  slug: string
  readingView: ReadingView
  /** The locale that the reader asked for, if it is not public and this page stands in for it. */
  asked?: Locale | undefined
  identity: Identity
}

/** The article's parts of a page, which the site puts into its frame. `template`: what rendered them. */
export type ArticleParts = {
  template: string
  title: string
  /** The addresses of the language switch. */
  others: Partial<Record<Locale, string>>
  head: Html
  main: Html
}

export const renderArticle = (article: ArticlePage): ArticleParts =>
  articleFrame(article, renderText(article, article.page.blocks, true))

/** The article around its `text`. An article that is sent one part at a time has a slot there. */
export function articleFrame(article: ArticlePage, text = slot({ slot: 'text' })): ArticleParts {
  const { page, locale, slug, asked, identity } = article
  const way = wayOf(article)
  const { own, other } = sidesOf(page, locale)
  const view = columnView(page, locale, way, page.blocks, true)
  return {
    template: templateOf(identity),
    title: page.title,
    others: addressesOf(article, way),
    head: articleMeta({ page, locale, slug, fallback: asked !== undefined, identity }),
    main: html`${asked ? fallbackNotice(asked, locale) : ''}
<article class="article ${way}">
${articleHeader({ page, locale, slug, identity, readingView: way, blocks: headOf(page, way), renderer: view, own, other: way === 'single' ? undefined : other })}
<div class="text">
${text}
</div>
</article>`,
  }
}

/** The text of an article, or of a part of a long one. The first part also has what the page shows only once. */
export function renderText(article: ArticlePage, blocks: PageBlock[], first: boolean): Html {
  const { page, locale } = article
  const way = wayOf(article)
  const head = new Set(headOf(page, way).map(({ id }) => id))
  const body = nestBlocks(blocks.filter(({ id }) => !head.has(id)))
  const view = columnView(page, locale, way, blocks, first)
  const { other } = sidesOf(page, locale)
  if (way !== 'parallel' || !other) return html`${renderItems(body, view)}`
  const beside: BlockRenderer = {
    ...view,
    text: textBeside,
    inline: (text, { kind }) => renderInline(text, { ...other, code: kind === 'code' }),
    langOf: () => null,
    isFirst: () => false,
  }
  return parallelRows(body, { view, beside, locale, other: other.locale, named: first })
}

/** Fills the slots of a page for the site at `origin`. */
export const fillFor =
  (origin: string): Fill =>
  (slot) => {
    if (slot.slot === 'text') throw new Error('a long article is sent in parts')
    return slot.slot === 'origin' ? origin : localizeSiteLinks(slot.href, slot.locale, origin)
  }

/** How the page's own text is shown, and its counterpart's. */
function sidesOf(page: Page, locale: Locale): { own: TextView; other: TextView | undefined } {
  const staleTitle = messagesIn(locale)('reader.staleSentence')
  const other = page.counterpart && { locale: page.counterpart, staleTitle, ids: false }
  return { own: { locale, staleTitle, ids: true }, other }
}

/** A page without a counterpart is always read in one language. */
const wayOf = ({ page, readingView: way }: ArticlePage): ReadingView => (page.counterpart ? way : 'single')

/** The language switch keeps the reading view. A page that stands in for another locale offers its own address too. */
function addressesOf({ page, locale, asked }: ArticlePage, way: ReadingView): ArticleParts['others'] {
  const elsewhere = page.alternates.filter((alternate) => alternate.locale !== locale || asked !== undefined)
  return Object.fromEntries(elsewhere.map((other) => [other.locale, pageAddress(other, way)]))
}

/** Written in the language that the reader asked for. */
function fallbackNotice(asked: Locale, answers: Locale): Html {
  const t = messagesIn(asked)
  return html`<p class="notice" role="note" lang="${asked}">${t('reader.fallback', {
    asked: t(`language.${asked}`),
    language: t(`language.${answers}`),
  })}</p>`
}

const headRoles = new Set<PageBlock['role']>(['section', 'standfirst', 'byline', 'date'])

/**
 * The blocks above the text that go into the page's header, without pictures. The same roles further down stay there.
 * Side by side, the standfirst stays in the text, beside its counterpart.
 */
const headOf = (page: Page, way: ReadingView): PageBlock[] =>
  headerBlocksOf(page).filter(({ role }) => headRoles.has(role) && !(way === 'parallel' && role === 'standfirst'))

/** `blocks`: those whose heading levels it knows. `first`: whether the text begins with them. */
function columnView(page: Page, locale: Locale, way: ReadingView, blocks: PageBlock[], first: boolean): BlockRenderer {
  const t = messagesIn(locale)
  const levels = headingLevels(blocks, first)
  const others = page.alternates.filter((alternate) => alternate.locale !== locale)
  const other = others.find((alternate) => alternate.locale === page.counterpart) ?? others[0]
  const lead = headerBlocksOf(page).find(({ kind }) => kind === 'image')
  const firstCorrection = page.blocks.find(({ role }) => role === 'correction')
  const linked = way === 'single' && other
  const sides = sidesOf(page, locale)
  const restated = new Map(blocks.map((block) => [block.id, restate(block, locale, t)]))
  return {
    t,
    text: (block) => restated.get(block.id) ?? block,
    inline(text, { kind, counterpart }) {
      const own = { ...sides.own, code: kind === 'code' }
      if (way !== 'sentences' || !counterpart || !sides.other) return renderInline(text, own)
      return renderInline(text, { ...own, asides: asidesOf(text, counterpart, { page, locale, view: sides.other, t }) })
    },
    langOf: (block) =>
      block.lang && block.kind !== 'code' && block.kind !== 'image' && !restated.get(block.id) ? block.lang : null,
    after: (block) => (linked ? counterpartLink(block, other, t(`language.${other.locale}`), t) : null),
    isFirst: (items) => items.some((item) => !isBlockGroup(item) && item.id === firstCorrection?.id),
    isLead: (block) => block.id === lead?.id,
    level: (block) => levels.get(block.id) ?? 2,
  }
}

const linkedKinds = new Set(['paragraph', 'heading', 'list-item', 'quote', 'caption'])

/**
 * The link to the same place in the other language, for readers without scripts. Its name is an attribute that the
 * style shows, so that text which is copied or read aloud has only the article's words.
 */
function counterpartLink(block: PageBlock, other: Alternate, language: string, t: BlockRenderer['t']): Html | null {
  const segment = block.segments?.[0]?.id
  if (!segment || !linkedKinds.has(block.kind) || block.counterpart?.text === '') return null
  return html` <a class="counterpart" href="${pageAddress(other, 'single')}#${segment}" hreflang="${other.locale}" aria-label="${t('reader.counterpart', { language })}"></a>`
}

/** The headline is the only h1, and no level below it is skipped. A later part may begin with any level. */
function headingLevels(blocks: PageBlock[], first: boolean): Map<string, number> {
  const levels = new Map<string, number>()
  let above = first ? 1 : 6
  for (const { id, kind, level = 2 } of blocks) {
    if (kind !== 'heading') continue
    above = Math.min(Math.max(2, level), above + 1, 6)
    levels.set(id, above)
  }
  return levels
}
