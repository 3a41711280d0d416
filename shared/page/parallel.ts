/** Both languages side by side: one row for each part of the text, the page's own language first. */
import type { PageBlock, PageText } from '../article/page.ts'
import { type Html, html } from '../html.ts'
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { type BlockRenderer, renderItems } from './blocks.ts'
import { blocksInItem, type PageItem } from './nest-blocks.ts'

/** `view`, `beside`: how the page's own column and the other one are shown. `named`: the languages' names are above. */
export function parallelRows(
  items: PageItem[],
  {
    view,
    beside,
    locale,
    other,
    named,
  }: { view: BlockRenderer; beside: BlockRenderer; locale: Locale; other: Locale; named: boolean },
): Html {
  const names = html`<div class="row names" aria-hidden="true"><p>${registry[locale].conventions.name}</p><p>${registry[other].conventions.name}</p></div>
`
  return html`${named ? names : ''}${items.map((item) =>
    blocksInItem(item).some(differs)
      ? html`<div class="row"><div lang="${locale}">${renderItems([item], view)}</div>
<div class="beside" lang="${other}">${renderItems([item], beside)}</div></div>\n`
      : html`<div class="whole">${renderItems([item], view)}</div>\n`,
  )}`
}

const differs = ({ kind, counterpart }: PageBlock): boolean => kind !== 'image' && counterpart !== undefined

/**
 * A block that is the same in both languages is shown once, in the first column, and one that the other language lacks
 * leaves its place there empty. A table keeps all its cells.
 */
export function textBeside(block: PageBlock): PageText | null {
  if (block.kind === 'table-cell') return block.counterpart ?? block
  return differs(block) && block.counterpart?.text !== '' ? (block.counterpart ?? block) : null
}
