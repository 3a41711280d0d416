/**
 * Renders blocks as HTML that is safe for any document: text is escaped, tags are nested, addresses are checked again.
 * `renderBlockHtml` renders the inline content of a block; `renderBlocks` puts blocks into their structure.
 */

import { escapeHtml } from '../../text/escape-html.ts'
import { safeHref, safeSrc } from '../model/address.ts'
import type { Block, Container, Tag } from '../model/document.ts'
import { nestRanges } from '../model/nest-ranges.ts'

/** Inline HTML: the text with its tags, each segment in `<span id="SEGMENT" class="segment">`, "\n" as `<br>`. */
export function renderBlockHtml(block: Pick<Block, 'text' | 'tags' | 'segments'> & { kind?: Block['kind'] }): string {
  const breaks = block.kind === 'code' ? '\n' : '<br>'
  let html = ''
  for (const step of nestRanges(block.text, block.tags, block.segments)) {
    if (step.kind === 'text') html += escapeHtml(block.text.slice(step.start, step.end)).replaceAll('\n', breaks)
    else if (step.kind === 'open') html += startTag(step.tag)
    else if (step.kind === 'close') html += `</${step.tag.name}>`
    else if (step.kind === 'open-segment') html += `<span id="${escapeHtml(step.segment.id)}" class="segment">`
    else html += '</span>'
  }
  return html
}

function startTag({ name, href, title }: Omit<Tag, 'id'>): string {
  const address = name === 'a' ? safeHref(href ?? '') : undefined
  const attributes = [
    ...(address ? [` href="${escapeHtml(address)}"`] : []),
    ...(title ? [` title="${escapeHtml(title)}"`] : []),
    ...(address && /^https?:/i.test(address) ? [' rel="noopener"'] : []),
  ]
  return `<${name}${attributes.join('')}>`
}

/**
 * The blocks that readers see, in their lists, quotes, figures and tables.
 * @param options the title is left out by default, because the page has its own h1
 */
export function renderBlocks(blocks: Block[], { title = false } = {}): string {
  let html = ''
  let open: Container[] = []
  const closeTo = (depth: number): void => {
    for (const container of open.splice(depth).toReversed()) html += `</${elementOf(container)}>`
  }
  for (const block of blocks) {
    if (!block.render || (block.role === 'title' && !title)) continue
    const within = block.within ?? []
    let depth = 0
    while (depth < within.length && open[depth]?.id === within[depth]?.id) depth++
    closeTo(depth)
    for (const container of within.slice(depth))
      html += `<${elementOf(container)}${startOf(container)}>${boxOf(container)}`
    open = [...within]
    html += renderBlock(block, renderBlockHtml(block), within.at(-1)?.kind)
  }
  closeTo(0)
  return html
}

function elementOf({ kind, ordered }: Container): string {
  const names = { quote: 'blockquote', item: 'li', figure: 'figure', table: 'table', row: 'tr' }
  return kind === 'list' ? (ordered ? 'ol' : 'ul') : names[kind]
}

const boxOf = ({ checked }: Container): string => (checked === undefined ? '' : checked ? '☑ ' : '☐ ')

function startOf({ kind, ordered, start }: Container): string {
  return kind === 'list' && ordered && start !== undefined ? ` start="${Math.trunc(start)}"` : ''
}

function renderBlock(block: Block, html: string, inside: Container['kind'] | undefined): string {
  switch (block.kind) {
    case 'heading': {
      const level = block.role === 'title' ? 1 : Math.max(2, block.level ?? 2)
      return `<h${level}>${html}</h${level}>`
    }
    case 'table-cell':
      return block.header ? `<th>${html}</th>` : `<td>${html}</td>`
    case 'caption':
      return inside === 'figure' ? `<figcaption>${html}</figcaption>` : paragraph(block, html)
    case 'image':
      return image(block, inside)
    case 'code':
      return `<pre><code>${html}</code></pre>`
    case 'embed':
      return embed(block, html)
    case 'break':
      return '<hr>'
    case 'list-item':
      return inside === 'item' ? `<div>${html}</div>` : paragraph(block, html)
    default:
      return paragraph(block, html)
  }
}

function paragraph({ role }: Block, html: string): string {
  return role === 'body' ? `<p>${html}</p>` : `<p class="${role}">${html}</p>`
}

/** Alternative text has no elements, so the image itself gets the id of the text's only segment. */
function image({ src, text, segments }: Block, inside: Container['kind'] | undefined): string {
  const [segment] = segments
  const id = segment && segments.length === 1 ? ` id="${escapeHtml(segment.id)}" class="segment"` : ''
  const address = safeSrc(src ?? '')
  if (!address)
    return text
      ? `<p class="image"${segment && segments.length === 1 ? ` id="${escapeHtml(segment.id)}"` : ''}>${escapeHtml(text)}</p>`
      : ''
  const img = `<img src="${escapeHtml(address)}" alt="${escapeHtml(text)}"${id}>`
  return inside === 'figure' ? img : `<figure>${img}</figure>`
}

/** Shows the embed's words and a link, so that no code of another site runs in the page. */
function embed({ src, text }: Block, html: string): string {
  const address = safeSrc(src ?? '')
  const link = address ? `<a href="${escapeHtml(address)}" rel="noopener">${escapeHtml(address)}</a>` : ''
  if (text === src) return `<blockquote class="embed"><p>${link || html}</p></blockquote>`
  return `<blockquote class="embed"><p>${html}</p>${link && `<p>${link}</p>`}</blockquote>`
}
