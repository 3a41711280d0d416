/**
 * Writes Markdown's syntax tree as HTML for Punte's HTML parser, which trusts none of it. Raw HTML passes unchanged,
 * except for a start tag in running text that would hide everything after it.
 */
import type {
  Definition,
  FootnoteDefinition,
  Heading,
  Html,
  Image,
  ImageReference,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  Table,
} from 'mdast'
import { escapeHtml } from '../../text/escape-html.ts'
import { textModes } from '../model/elements.ts'
import { finishedHtml } from './finished-html.ts'
import {
  definitionsIn,
  headingContent,
  isContents,
  type Leave,
  textHtml,
  withoutAttributes,
  withoutCallout,
} from './markdown-dialects.ts'

type Definitions = ReadonlyMap<string, Definition>

type MarkdownContext = {
  definitions: Definitions
  /** Is told what is left out of a text in dialects of Markdown; undefined for plain CommonMark and GFM. */
  leave: Leave | undefined
}

export function markdownHtml(root: Root, context: MarkdownContext): string {
  return all(root.children, context)
}

function all(nodes: Nodes[], context: MarkdownContext): string {
  const ended = nodes.some((node) => node.type === 'html') ? endedHtml(nodes) : undefined
  let html = ''
  for (const node of nodes) html += (node.type === 'html' ? ended?.get(node) : undefined) ?? one(node, context)
  return html
}

function one(node: Nodes, context: MarkdownContext): string {
  const { definitions, leave } = context
  const inside = (nodes: Nodes[]): string => all(nodes, context)
  switch (node.type) {
    case 'text':
      return leave ? textHtml(node.value, leave) : escapeHtml(node.value)
    case 'html':
      return node.value
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'code':
      return `<pre><code class="language-${escapeHtml(node.lang ?? '')}">${escapeHtml(node.value)}\n</code></pre>\n`
    case 'break':
      return '<br>'
    case 'thematicBreak':
      return '<hr>\n'
    case 'image':
    case 'imageReference':
      return picture(node, definitions)
    case 'link':
      return `<a${linkAttributes(node)}>${inside(node.children)}</a>`
    case 'linkReference':
      return `<a${linkAttributes(definitions.get(node.identifier))}>${inside(node.children)}</a>`
    case 'list':
      return node.ordered
        ? `<ol start="${node.start ?? 1}">${inside(node.children)}</ol>\n`
        : `<ul>${inside(node.children)}</ul>\n`
    case 'listItem':
      return leave ? task(node, context, leave) : `<li>${boxOf(node)}${inside(node.children)}</li>\n`
    case 'heading':
      if (leave && isUnderlinedProse(node)) return `${paragraph({ ...node, type: 'paragraph' }, context)}<hr>\n`
      return `<h${node.depth}>${inside(leave ? headingContent(node.children, leave) : node.children)}</h${node.depth}>\n`
    case 'paragraph':
      return paragraph(node, context)
    case 'blockquote':
      return `<blockquote>${inside(leave ? withoutCallout(node, leave) : node.children)}</blockquote>\n`
    case 'emphasis':
      return `<em>${inside(node.children)}</em>`
    case 'strong':
      return `<strong>${inside(node.children)}</strong>`
    case 'delete':
      return `<del>${inside(node.children)}</del>`
    case 'table':
      return table(node, context)
    case 'footnoteReference':
      return `<sup>[${escapeHtml(node.label ?? node.identifier)}]</sup>`
    case 'footnoteDefinition':
      return footnote(node, context)
    default:
      // Definitions. All other nodes occur only inside nodes that are handled above.
      return ''
  }
}

const boxOf = ({ checked }: ListItem): string =>
  typeof checked === 'boolean' ? `<input type="checkbox"${checked ? ' checked' : ''}>` : ''

/** A rule right below a sentence. CommonMark makes a heading of it, but headings have no full stop. */
function isUnderlinedProse({ depth, children, position }: Heading): boolean {
  if (depth !== 2 || !position || position.start.line === position.end.line) return false
  const last = children.at(-1)
  return last?.type === 'text' && /[^.]\.["”»)]?$/.test(last.value)
}

/** An item, which may begin with a box that only dialects know: one without words, `[-]`, `☑`. */
function task(node: ListItem, context: MarkdownContext, leave: Leave): string {
  const [first, ...rest] = node.children
  const [text, ...more] = first?.type === 'paragraph' ? first.children : []
  const [box = ''] = text?.type === 'text' ? (/^(?:\[[ x/>-]\]|[☐☑☒])(?=\s|$)/i.exec(text.value) ?? []) : []
  if (first?.type !== 'paragraph' || text?.type !== 'text' || box === '')
    return `<li>${boxOf(node)}${all(node.children, context)}</li>\n`
  leave(box, 'sign')
  const words = { ...text, value: text.value.slice(box.length).trimStart() }
  const own = { ...first, children: [...(words.value === '' ? [] : [words]), ...more] }
  return `<li>${all([...(own.children.length > 0 ? [own] : []), ...rest], context)}</li>\n`
}

function paragraph(node: Paragraph, context: MarkdownContext): string {
  const { leave } = context
  if (!leave) return `<p>${all(node.children, context)}</p>\n`
  if (isContents(node)) {
    leave('[TOC]', 'contents')
    return ''
  }
  const children = withoutAttributes(node.children, leave)
  const parts = definitionsIn(children)
  if (!parts) return `<p>${all(children, context)}</p>\n`
  const items = parts.map(({ term, nodes }) => `<${term ? 'dt' : 'dd'}>${all(nodes, context)}</${term ? 'dt' : 'dd'}>`)
  return `<dl>${items.join('')}</dl>\n`
}

/** A page shows a title only on hover, so here it becomes a caption. */
function picture(node: Image | ImageReference, definitions: Definitions): string {
  const { url, title } = node.type === 'image' ? node : (definitions.get(node.identifier) ?? { url: '', title: null })
  const img = `<img src="${escapeHtml(url)}" alt="${escapeHtml(node.alt ?? '')}">`
  return title ? `<figure>${img}<figcaption>${escapeHtml(title)}</figcaption></figure>` : img
}

function linkAttributes(link: { url: string; title?: string | null } | undefined): string {
  return ` href="${escapeHtml(link?.url ?? '')}"${link?.title ? ` title="${escapeHtml(link.title)}"` : ''}`
}

function table({ children, align }: Table, context: MarkdownContext): string {
  const columns = align?.length ?? 0
  const rows = children.map((row, index) => {
    const name = index === 0 ? 'th' : 'td'
    const cells = row.children.map((cell) => `<${name}>${all(cell.children, context)}</${name}>`)
    return `<tr>${cells.join('')}${'<td></td>'.repeat(Math.max(0, columns - cells.length))}</tr>\n`
  })
  return `<table>\n${rows.join('')}</table>\n`
}

function footnote({ label, identifier, children }: FootnoteDefinition, context: MarkdownContext): string {
  const [first, ...rest] = children
  const sign = `[${escapeHtml(label ?? identifier)}] `
  if (first?.type !== 'paragraph') return `<p>${sign}</p>\n${all(children, context)}`
  return `<p>${sign}${all(first.children, context)}</p>\n${all(rest, context)}`
}

/**
 * The HTML in these nodes. An element whose content is no markup ends at its start tag if neither its node nor a later
 * one has its end tag, because it would hide all that follows.
 */
function endedHtml(nodes: Nodes[]): Map<Html, string> {
  const found = new Map<Html, string>()
  const ended = new Set<string>()
  for (const node of nodes.toReversed()) {
    if (node.type !== 'html') continue
    const lower = node.value.toLowerCase()
    const html = node.value.replace(startTag, (tag, name: string, at: number) => {
      const own = name.toLowerCase()
      // Nothing ends plaintext.
      if (own === 'plaintext') return ''
      return !textModes.has(own) || ended.has(own) || lower.lastIndexOf(`</${own}`) > at ? tag : `${tag}</${own}>`
    })
    found.set(node, finishedHtml(html))
    for (const [, name = ''] of lower.matchAll(/<\/([a-z]+)/g)) ended.add(name)
  }
  return found
}

const startTag = /<([a-z]+)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi
