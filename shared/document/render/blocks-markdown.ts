/**
 * Renders blocks and their containers as Markdown: lists, quotes and code in Markdown's own syntax, the rest as HTML.
 */

import { escapeHtml } from '../../text/escape-html.ts'
import { safeSrc } from '../model/address.ts'
import type { Block, Container } from '../model/document.ts'
import { follow } from '../model/follow.ts'
import { writeMark } from '../model/mark.ts'
import { escapeDestination, escapeText, escapeTitle, fenceOf } from './escape-markdown.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { tableMarkdown } from './table-markdown.ts'

type Group = { container: Container; children: Item[] }
type Item = Block | Group

export function blocksMarkdown(blocks: Block[], marks: boolean): string {
  const titled = blocks.some((block) => block.role === 'title')
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  const mark: MarkOf = (block) => {
    if (!marks) return ''
    const plain = block === first ? 'title' : block.kind === 'caption' ? 'caption' : 'body'
    const told = block.role === plain && (titled || plain !== 'title')
    return told && !block.why && follows(block) ? '' : markOf(block)
  }
  return chunks(group(blocks), mark)
}

function follows({ kind, role, translate, render }: Block): boolean {
  const plain = follow(kind, role)
  return translate === plain.translate && render === plain.render
}

/** The role comment for what the kind alone does not say. */
function markOf({ kind, role, translate, render, why }: Block): string {
  const plain = follow(kind, role)
  return writeMark({
    role,
    ...(why && { why }),
    ...(translate !== plain.translate && { translate }),
    ...(render !== plain.render && { render }),
  })
}

function group(blocks: Block[]): Item[] {
  const root: Item[] = []
  let open: Group[] = []
  for (const block of blocks) {
    const within = block.within ?? []
    let depth = 0
    while (depth < within.length && open[depth]?.container.id === within[depth]?.id) depth++
    open = open.slice(0, depth)
    for (const container of within.slice(depth)) {
      const next: Group = { container, children: [] }
      ;(open.at(-1)?.children ?? root).push(next)
      open.push(next)
    }
    ;(open.at(-1)?.children ?? root).push(block)
  }
  return root
}

type MarkOf = (block: Block) => string

function chunks(items: Item[], mark: MarkOf): string {
  const parts: string[] = []
  let other = false
  for (const [index, item] of items.entries()) {
    const before = items[index - 1]
    // Alternates the marker, because two adjacent lists of one kind would otherwise merge.
    other =
      isList(item) &&
      before !== undefined &&
      isList(before) &&
      before.container.ordered === item.container.ordered &&
      !other
    parts.push('container' in item ? groupMarkdown(item, mark, other) : withMark(item, mark))
  }
  return parts.filter(Boolean).join('\n\n')
}

function isList(item: Item): item is Group {
  return 'container' in item && item.container.kind === 'list'
}

function groupMarkdown(item: Group, mark: MarkOf, other: boolean): string {
  const { container, children } = item
  switch (container.kind) {
    case 'quote':
      return indent(chunks(children, mark), '> ', '> ')
    case 'list':
      return listMarkdown(item, mark, other)
    case 'figure':
      return figureMarkdown(children, mark)
    case 'table':
      return tableMarkdown(rowsOf(children), mark)
    default:
      return chunks(children, mark)
  }
}

function rowsOf(children: Item[]): Block[][] {
  const isBlock = (item: Item): item is Block => !('container' in item)
  return children.map((child) => (isBlock(child) ? [child] : child.children.filter(isBlock)))
}

function listMarkdown({ container, children }: Group, mark: MarkOf, other: boolean): string {
  const start = container.start ?? 1
  const items = children.map((child, index) => {
    const number = start + children.length <= 999_999_999 ? start + index : start
    const sign = container.ordered ? `${number}${other ? ')' : '.'}` : other ? '*' : '-'
    return indent(
      itemMarkdown('container' in child ? child.children : [child], mark),
      `${sign} `,
      ' '.repeat(sign.length + 1),
    )
  })
  return items.join(items.some((item) => item.includes('\n\n')) ? '\n\n' : '\n')
}

/** A plain list directly below an item's line stays attached to it; everything else is separated by a blank line. */
function itemMarkdown(items: Item[], mark: MarkOf): string {
  const [first, second] = items
  const isLine = (item: Item | undefined): item is Block =>
    item !== undefined && !('container' in item) && item.kind === 'list-item' && !mark(item)
  const isPlain = (list: Group): boolean =>
    !list.container.ordered && list.children.every((child) => 'container' in child && isLine(child.children[0]))
  if (items.length !== 2 || !isLine(first) || !second || !isList(second) || !isPlain(second)) return chunks(items, mark)
  return `${withMark(first, mark)}\n${groupMarkdown(second, mark, false)}`
}

/** A single image with a plain caption becomes a Markdown image with a title. */
function figureMarkdown(children: Item[], mark: MarkOf): string {
  const [image, caption] = children
  if (children.length === 2 && image && caption && !('container' in image) && !('container' in caption)) {
    const plain = caption.kind === 'caption' && caption.tags.length === 0 && !/[\n]/.test(caption.text)
    if (image.kind === 'image' && plain && !mark(image) && !mark(caption)) return imageMarkdown(image, caption.text)
  }
  return `<figure>\n\n${chunks(children, mark)}\n\n</figure>`
}

function withMark(block: Block, mark: MarkOf): string {
  return [mark(block), blockMarkdown(block)].filter(Boolean).join('\n\n')
}

function blockMarkdown(block: Block): string {
  const { kind, text, tags } = block
  switch (kind) {
    case 'heading':
      return `${'#'.repeat(block.level ?? 2)} ${inlineMarkdown(text, tags, { within: 'heading', breaks: '<br>' })}`
    case 'caption':
      return `<figcaption>\n\n${inlineMarkdown(text, tags)}\n\n</figcaption>`
    case 'image':
      return imageMarkdown(block)
    case 'code':
      return codeMarkdown(block)
    case 'embed':
      return embedMarkdown(block)
    case 'break':
      return '___'
    default:
      return inlineMarkdown(text, tags)
  }
}

function imageMarkdown({ src, text }: Block, title?: string): string {
  const alt = escapeText(text.replaceAll('\n', ' '), { lineStart: false })
  return `![${alt}](${escapeDestination(safeSrc(src ?? '') ?? '')}${escapeTitle(title)})`
}

function codeMarkdown({ text, info }: Block): string {
  const language = /^[\w+#.-]+$/.exec(info ?? '')?.[0] ?? ''
  const fence = fenceOf(text, '`', 3)
  return `${fence}${language}\n${text}\n${fence}`
}

/** Rendered as a link in a quote, so that no foreign code runs. */
function embedMarkdown({ src, text }: Block): string {
  const address = safeSrc(src ?? '')
  const words = escapeHtml(text).replaceAll('\n', '<br>')
  return `<blockquote class="embed">${address ? `<a href="${escapeHtml(address)}">${words}</a>` : words}</blockquote>`
}

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? rest.trimEnd() : rest + line))
    .join('\n')
}
