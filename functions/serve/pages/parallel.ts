/** Both languages side by side: a row for each part of the text, the page's own language first. */
import { html } from 'hono/html'
import type { PageBlock } from '../../../shared/article/page.ts'
import type { Locale } from '../../../shared/locale.ts'
import { conventions } from '../../../shared/locales/conventions.ts'
import type { Html } from '../../http/html.ts'
import { renderItems, type View } from './blocks.ts'
import { blocksOf, type Item } from './structure.ts'

export function parallelRows(items: Item[], view: View, source: Locale, locale: Locale): Html {
  const original: View = { ...view, html: originalOf, lang: () => null }
  return html`<div class="row names" aria-hidden="true"><p>${conventions[locale].name}</p><p>${conventions[source].name}</p></div>
${items.map((item) =>
  blocksOf(item).some(differs)
    ? html`<div class="row"><div lang="${locale}">${renderItems([item], view)}</div>
<div class="original" lang="${source}">${renderItems([item], original)}</div></div>\n`
    : html`<div class="whole">${renderItems([item], view)}</div>\n`,
)}`
}

const differs = ({ kind, html, original }: PageBlock): boolean =>
  kind !== 'image' && original !== undefined && original !== html

/** What is the same in both stands once, in the first column; a table keeps all its cells. Ids are given out there too. */
const originalOf = (block: PageBlock): string | null =>
  differs(block) || block.kind === 'table-cell' ? (block.original ?? '').replaceAll(/<span id="[^"]*"/g, '<span') : null
