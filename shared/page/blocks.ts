/** The article's text as HTML: each block in its element, each container around its blocks. */
import type { TFunction } from 'i18next'
import type { PageBlock, PageText } from '../article/page.ts'
import { type Html, html, raw } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { type BlockGroup, isBlockGroup, type PageItem } from './nest-blocks.ts'
import { attributes } from './text.ts'

/** The id of a page's first correction. */
export const correctionId = 'correction'

/** How one column of a page shows its blocks. */
export type BlockRenderer = {
  t: TFunction
  /** A block's words; null where this column leaves it out. */
  text(block: PageBlock): PageText | null
  /** Those words as HTML. */
  inline(text: PageText, block: PageBlock): Html
  /** The language of a block that is not in its column's. */
  langOf(block: PageBlock): Locale | null
  /** Whether a run of blocks has the page's first correction. Always false in a column without ids. */
  isFirst?(items: PageItem[]): boolean
  /** Whether a block is the picture above the text. */
  isLead?(block: PageBlock): boolean
  /** The markup after a block's text, inside its element. */
  after?(block: PageBlock): Html | null
  /** The h-level of a heading, so that none is skipped. */
  level(block: PageBlock): number
}

export const renderItems = (items: PageItem[], view: BlockRenderer): Html[] =>
  marked(items).map((run) => renderRun(run, view))

type Run = { set?: 'update' | 'correction'; items: PageItem[] }

/** Neighbouring updates share one frame, and so do neighbouring corrections. */
function marked(items: PageItem[]): Run[] {
  const runs: Run[] = []
  for (const item of items) {
    const role = isBlockGroup(item) ? null : item.role
    const set = role === 'update' || role === 'correction' ? role : undefined
    const last = runs.at(-1)
    if (last && set && last.set === set) last.items.push(item)
    else runs.push({ ...(set && { set }), items: [item] })
  }
  return runs
}

function renderRun({ set, items }: Run, view: BlockRenderer): Html {
  const content = items.map((item) => renderItem(item, view))
  if (!set) return html`${content}`
  const name = view.t(`reader.${set}`)
  const id = set === 'correction' && view.isFirst?.(items) ? correctionId : undefined
  const own = attributes({ id, class: `set-apart ${set}`, role: 'note', 'aria-label': name })
  return html`<div${own}>${saysIt(items, view) ? '' : html`<p class="set-name" aria-hidden="true">${name}</p>`}${content}</div>\n`
}

/** Whether the text begins with its own label: "Erată: ...", "UPDATE, 14:30: ...". */
const saysIt = ([first]: PageItem[], view: BlockRenderer): boolean =>
  first !== undefined && !isBlockGroup(first) && /^\p{L}[^.!?:]{1,30}:\s/u.test(view.text(first)?.text ?? '')

const renderItem = (item: PageItem, view: BlockRenderer): Html =>
  isBlockGroup(item) ? renderGroup(item, view) : renderBlock(item, view)

function renderGroup({ container, items }: BlockGroup, view: BlockRenderer): Html {
  const content = () => renderItems(items, view)
  switch (container.kind) {
    case 'quote':
      return html`<blockquote>${content()}</blockquote>\n`
    case 'list':
      return container.ordered
        ? html`<ol${attributes({ start: container.start })}>${content()}</ol>\n`
        : html`<ul>${content()}</ul>\n`
    case 'item':
      return html`<li>${boxOf(container)}${content()}</li>\n`
    case 'figure':
      return renderFigure(items, view)
    case 'table':
      return html`<div class="scroll" role="group" tabindex="0" aria-label="${view.t('reader.table')}"><table><tbody>${content()}</tbody></table></div>\n`
    case 'row':
      return html`<tr>${content()}</tr>\n`
  }
}

const boxOf = ({ checked }: BlockGroup['container']): string => (checked === undefined ? '' : checked ? '☑ ' : '☐ ')

/** A figure has one caption, made of its captions and credits at any position. */
function renderFigure(items: PageItem[], view: BlockRenderer): Html {
  const isCaption = (item: PageItem) => !isBlockGroup(item) && (item.kind === 'caption' || item.role === 'credit')
  const captions = items.filter(isCaption)
  return html`<figure>${renderItems(
    items.filter((item) => !isCaption(item)),
    view,
  )}${captions.length > 0 ? html`<figcaption>${renderItems(captions, view)}</figcaption>` : ''}</figure>\n`
}

function renderBlock(block: PageBlock, view: BlockRenderer): Html {
  const text = view.text(block)
  if (!text) return html``
  const own = attributes({
    class: block.role === 'body' ? undefined : block.role,
    lang: view.langOf(block) ?? undefined,
  })
  if (block.kind === 'image') return renderImage(block, view.isLead?.(block) ?? false)
  const words = view.inline(text, block)
  const inner = html`${words}${view.after?.(block)}`
  switch (block.kind) {
    case 'heading':
      return html`${raw(`<h${view.level(block)}`)}${own}>${inner}${raw(`</h${view.level(block)}>`)}\n`
    case 'list-item':
      return html`${inner}`
    case 'quote':
      return inQuote(block) ? html`<p${own}>${inner}</p>\n` : html`<blockquote><p${own}>${inner}</p></blockquote>\n`
    case 'table-cell':
      return block.header ? html`<th scope="col"${own}>${inner}</th>` : html`<td${own}>${inner}</td>`
    case 'code':
      return html`<pre tabindex="0" role="group" aria-label="${view.t('reader.code')}"><code${own}>${words}</code></pre>\n`
    case 'embed':
      return renderEmbed(block, own, isAddress(text, block.src) ? null : words, view)
    case 'break':
      return html`<hr>\n`
    default:
      return html`<p${own}>${inner}</p>\n`
  }
}

const inQuote = ({ within = [] }: PageBlock) => within.some(({ kind }) => kind === 'quote')

/**
 * Alternative text has no elements, so the image itself has the segment's id. The picture above the text is fetched at
 * once, the others when they are near. Their sizes are unknown: the style keeps room for the usual one.
 */
function renderImage({ src, text, within = [], segments = [] }: PageBlock, lead: boolean): Html {
  if (!src) return html``
  const id = segments[0]?.id
  const image = html`<img${attributes({ id, class: id && 'segment' })} src="${src}" alt="${text}" ${raw(lead ? 'fetchpriority="high"' : 'loading="lazy"')} decoding="async">`
  return within.some(({ kind }) => kind === 'figure') ? image : html`<figure>${image}</figure>\n`
}

/** Other sites' posts are not loaded into the page. A card shows the known words of the post and a link to it. */
function renderEmbed({ src }: PageBlock, own: Html, words: Html | null, { t }: BlockRenderer): Html {
  const link = src
    ? html`<p><a href="${src}" rel="noopener nofollow">${t('reader.embed', { host: hostOf(src) })}</a></p>`
    : ''
  return html`<div class="embed">${words ? html`<p${own}>${words}</p>` : ''}${link}</div>\n`
}

/** If only a post's address is known, its link is enough. */
const isAddress = ({ text }: PageText, src: string | undefined): boolean => text === '' || text === src

const hostOf = (address: string): string => URL.parse(address)?.hostname.replace(/^www\./, '') ?? address
