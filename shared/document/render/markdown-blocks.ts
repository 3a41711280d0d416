/** Blocks in their containers as Markdown's syntax tree. Where Markdown has no sign, HTML is used. */
import type { BlockContent, List, ListItem, RootContent, Table } from 'mdast'
import { escapeHtml } from '../../text/escape-html.ts'
import { safeSrc } from '../model/address.ts'
import type { Block, Container } from '../model/document.ts'
import { writeRoleComment } from '../model/role-comment.ts'
import { roleDefaults } from '../model/role-defaults.ts'
import { inlineNodes } from './markdown-inline.ts'
import { renderBlockHtml } from './render-html.ts'

type Group = { container: Container; children: Item[] }
type Item = Block | Group
type Flow = BlockContent
/** Writes the role comment of a block; empty if the text already shows everything. */
type CommentOf = (block: Block) => string

/** @param comments whether to write role comments for roles that the text does not show */
export function blocksTree(blocks: Block[], comments: boolean): RootContent[] {
  return flowOf(group(blocks), comments ? commentsIn(blocks) : () => '')
}

function commentsIn(blocks: Block[]): CommentOf {
  const titled = blocks.some((block) => block.role === 'title')
  const first = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  return (block) => {
    const plain = block === first ? 'title' : block.kind === 'caption' ? 'caption' : 'body'
    const told = block.role === plain && (titled || plain !== 'title')
    const { role, translate, render, roleReason: why } = block
    const usual = roleDefaults(block.kind, role)
    const differs = {
      ...(translate !== usual.translate && { translate }),
      ...(render !== usual.render && { render }),
    }
    return told && !why && Object.keys(differs).length === 0
      ? ''
      : writeRoleComment({ role, ...(why && { why }), ...differs })
  }
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

const flowOf = (items: Item[], commentOf: CommentOf): Flow[] =>
  items.flatMap((item) =>
    isGroup(item) ? groupNodes(item, commentOf) : [...htmlNode(commentOf(item)), ...blockNodes(item)],
  )

const isGroup = (item: Item): item is Group => 'container' in item
const htmlNode = (value: string): Flow[] => (value ? [{ type: 'html', value }] : [])

function groupNodes({ container, children }: Group, commentOf: CommentOf): Flow[] {
  switch (container.kind) {
    case 'quote':
      return [{ type: 'blockquote', children: flowOf(children, commentOf) }]
    case 'list':
      return [listNode(container, children, commentOf)]
    case 'figure':
      return figureNodes(children, commentOf)
    case 'table':
      return tableNodes(rowsOf(children), commentOf)
    default:
      return flowOf(children, commentOf)
  }
}

function listNode({ ordered = false, start = 1 }: Container, items: Item[], commentOf: CommentOf): List {
  const children = items.map((item): ListItem => {
    const children = flowOf(isGroup(item) ? item.children : [item], commentOf)
    const checked = isGroup(item) ? item.container.checked : undefined
    if (checked === undefined) return { type: 'listItem', spread: !isTight(children), children }
    if (children[0]?.type === 'paragraph') return { type: 'listItem', checked, spread: !isTight(children), children }
    // Markdown's own box needs words after it.
    const box = htmlNode(`<input type="checkbox"${checked ? ' checked' : ''}>`)
    return { type: 'listItem', spread: true, children: [...box, ...children] }
  })
  const spread = children.some((item) => item.spread)
  return { type: 'list', ordered, start: ordered ? start : null, spread, children }
}

/** At most one line and a plain list right below it. */
const isTight = ([first, second, ...more]: Flow[]): boolean =>
  more.length === 0 &&
  first?.type === 'paragraph' &&
  (!second || (second.type === 'list' && !second.ordered && !second.spread))

/** One picture with a plain caption is Markdown's own picture with a title. */
function figureNodes(children: Item[], commentOf: CommentOf): Flow[] {
  const [image, caption] = children
  if (children.length === 2 && image && caption && !isGroup(image) && !isGroup(caption)) {
    const plain = caption.kind === 'caption' && caption.tags.length === 0 && !caption.text.includes('\n')
    if (image.kind === 'image' && plain && !commentOf(image) && !commentOf(caption))
      return [imageNode(image, caption.text)]
  }
  return [...htmlNode('<figure>'), ...flowOf(children, commentOf), ...htmlNode('</figure>')]
}

const imageNode = ({ src, text }: Block, title?: string): Flow => ({
  type: 'paragraph',
  children: [{ type: 'image', url: safeSrc(src ?? '') ?? '', alt: text.replaceAll('\n', ' '), title: title ?? null }],
})

function blockNodes(block: Block): Flow[] {
  const { kind, text, tags } = block
  switch (kind) {
    case 'heading': {
      const depth = ([1, 2, 3, 4, 5, 6] as const).find((depth) => depth === block.level) ?? 2
      return [{ type: 'heading', depth, children: inlineNodes(text, tags, { oneLine: true }) }]
    }
    case 'caption':
      return [...htmlNode('<figcaption>'), paragraph(block), ...htmlNode('</figcaption>')]
    case 'image':
      return [imageNode(block)]
    case 'code':
      return [{ type: 'code', lang: /^[\w+#.-]+$/.exec(block.info ?? '')?.[0] ?? null, value: text }]
    case 'embed':
      return htmlNode(embedHtml(block))
    case 'break':
      return [{ type: 'thematicBreak' }]
    default:
      return [paragraph(block)]
  }
}

const paragraph = ({ text, tags }: Block): Flow => ({ type: 'paragraph', children: inlineNodes(text, tags) })

/** A link in a quote, so that no code runs. */
function embedHtml({ src, text }: Block): string {
  const address = safeSrc(src ?? '')
  const words = escapeHtml(text).replaceAll('\n', '<br>')
  return `<blockquote class="embed">${address ? `<a href="${escapeHtml(address)}">${words}</a>` : words}</blockquote>`
}

const rowsOf = (children: Item[]): Block[][] =>
  children.map((child) => (isGroup(child) ? child.children.flatMap((cell) => (isGroup(cell) ? [] : [cell])) : [child]))

/** Markdown's own table if all rows are equally long and just the first is a heading; else HTML. */
function tableNodes(rows: Block[][], commentOf: CommentOf): Flow[] {
  const columns = rows[0]?.length ?? 0
  const isPlain = rows.every(
    (row, at) => row.length === columns && row.every((cell) => (cell.header ?? false) === (at === 0)),
  )
  return isPlain ? [tableNode(rows, commentOf)] : htmlNode(tableHtml(rows, commentOf))
}

const tableNode = (rows: Block[][], commentOf: CommentOf): Table => ({
  type: 'table',
  children: rows.map((row) => ({
    type: 'tableRow',
    children: row.map((cell) => {
      const comment = commentOf(cell)
      const text = inlineNodes(cell.text, cell.tags, { oneLine: true })
      return { type: 'tableCell', children: comment ? [{ type: 'html', value: comment }, ...text] : text }
    }),
  })),
})

function tableHtml(rows: Block[][], commentOf: CommentOf): string {
  const lines = rows.map((row) => {
    const cells = row.map((cell) => {
      const name = cell.header ? 'th' : 'td'
      return `<${name}>${commentOf(cell)}${renderBlockHtml({ ...cell, segments: [] })}</${name}>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>\n${lines.join('\n')}\n</table>`
}
