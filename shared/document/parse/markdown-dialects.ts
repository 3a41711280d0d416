/**
 * Signs of Markdown's dialects that CommonMark reads as text: attributes of Pandoc and kramdown (`{#id .class}`),
 * tables of contents, definition lists, GitHub's and Obsidian's callouts, links and marks.
 */
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast'
import { escapeHtml } from '../../text/escape-html.ts'
import type { DroppedReason } from '../model/dropped.ts'

/** Is told each text that is left out, and why. */
export type Leave = (text: string, reason: DroppedReason) => void

const value = /"[^"{}]{0,300}"|'[^'{}]{0,300}'|[^\s"'{}]{1,300}/.source
const attribute = `(?:[#.][\\p{L}\\p{N}_:.-]{1,80}|[\\w-]{1,40}=(?:${value})|-(?=[\\s}]))`
const braces = `\\{:?\\s?${attribute}(?:\\s${attribute}){0,20}\\s?\\}`
const atStart = new RegExp(`^(?:${braces}|\\{:[^{}]{0,300}\\})`, 'u')
const atEnd = new RegExp(`(?:^|\\s)${braces}\\s*$`, 'u')
/** kramdown's line of attributes, for the block above or below it. */
const ownLine = /(?<=^|\n)[ \t]*\{:[^{}\n]{0,300}\}[ \t]*(?=\n|$)/g
/** Obsidian's name of a block. */
const blockId = /\s\^(?=[\w-]{0,60}[a-z])[\w-]{1,60}$/i
const contents = /^(?:\[\[?_?toc_?\]?\]|@\[toc\]|\$\{toc\}|(?:toc\s*)?\{:toc[^{}]{0,100}\})$/i
const holders = new Set(['image', 'imageReference', 'link', 'linkReference', 'inlineCode', 'strong', 'emphasis'])

/** The content of a paragraph without attributes. */
export function withoutAttributes(nodes: PhrasingContent[], leave: Leave): PhrasingContent[] {
  return nodes.flatMap((node, index) => {
    if (node.type !== 'text' || !/[{^]/.test(node.value)) return node
    const isLast = index === nodes.length - 1
    let { value } = node
    const drop = (sign: RegExp): void => {
      value = value.replace(sign, (found) => {
        leave(found, 'sign')
        return ''
      })
    }
    if (holders.has(nodes[index - 1]?.type ?? '')) drop(atStart)
    drop(ownLine)
    if (isLast) drop(atEnd)
    if (isLast) drop(blockId)
    return value.trim() === '' && value !== node.value && (isLast || index === 0) ? [] : { ...node, value }
  })
}

/** The content of a heading without attributes, and without the link to itself that some builders put at its end. */
export function headingContent(nodes: PhrasingContent[], leave: Leave): PhrasingContent[] {
  const last = nodes.at(-1)
  const sign = last?.type === 'link' && last.url.startsWith('#') ? textOf(last.children) : undefined
  if (sign === undefined || !/^[#¶§🔗]?$/u.test(sign)) return withoutAttributes(nodes, leave)
  leave(sign, 'anchor')
  return withoutAttributes(nodes.slice(0, -1), leave)
}

const textOf = (nodes: PhrasingContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : '-')).join('')

/** Whether the paragraph stands for a table of contents. */
export function isContents({ children }: Paragraph): boolean {
  const text = children.map((child) =>
    child.type === 'emphasis' ? '_toc_' : child.type === 'text' ? child.value : '-',
  )
  return children.length <= 3 && contents.test(text.join('').trim())
}

/** The terms and definitions of a paragraph "Term", ": Definition"; undefined if it has none. */
export function definitionsIn(nodes: PhrasingContent[]): { term: boolean; nodes: PhrasingContent[] }[] | undefined {
  const isSign = ({ value }: Text, first: boolean) => /\n:[ \t]/.test(value) || (first && /^:[ \t]/.test(value))
  if (!nodes.some((node, index) => node.type === 'text' && isSign(node, index === 0))) return undefined
  const parts: { term: boolean; nodes: PhrasingContent[] }[] = [{ term: true, nodes: [] }]
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') parts.at(-1)?.nodes.push(node)
    else
      for (const [at, line] of node.value.split(index === 0 ? /(?:\n|^):[ \t]+/ : /\n:[ \t]+/).entries()) {
        if (at > 0) parts.push({ term: false, nodes: [] })
        if (line.trim() !== '') parts.at(-1)?.nodes.push({ type: 'text', value: line })
      }
  }
  return parts.filter(({ nodes }) => nodes.length > 0)
}

/** A quote that begins with `[!NOTE]` and perhaps a title, without the sign and with the title as a paragraph. */
export function withoutCallout({ children }: Blockquote, leave: Leave): Blockquote['children'] {
  const [first, ...rest] = children
  const [text, ...more] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || text?.type !== 'text') return children
  const [sign] = /^\[![\w-]{1,30}(?:\|[^\]\n]{0,60})?\][+-]?[ \t]*/.exec(text.value) ?? []
  if (!sign) return children
  leave(sign, 'sign')
  const value = text.value.slice(sign.length)
  const end = value.indexOf('\n')
  const paragraph = (nodes: PhrasingContent[]): Paragraph[] =>
    nodes.some((node) => node.type !== 'text' || node.value.trim() !== '')
      ? [{ type: 'paragraph', children: nodes }]
      : []
  if (end < 0) return [...paragraph([{ ...text, value }, ...more]), ...rest]
  const [title, words] = [value.slice(0, end), value.slice(end + 1)]
  return [...paragraph([{ ...text, value: title }]), ...paragraph([{ ...text, value: words }, ...more]), ...rest]
}

/** Obsidian's `[[page|words]]`, `![[picture.jpg|words]]` and `==mark==`. */
const signs = /(!?)\[\[([^[\]|\n]{1,300})(?:\|([^[\]\n]{0,300}))?\]\]|==(?=\S)([^=\n]{1,500})(?<=\S)==/g
const isPicture = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i

export function textHtml(value: string, leave: Leave): string {
  if (!value.includes('[[') && !value.includes('==')) return escapeHtml(value)
  let html = ''
  let at = 0
  for (const found of value.matchAll(signs)) {
    const [whole, embeds, page = '', words = '', marked] = found
    html += escapeHtml(value.slice(at, found.index))
    at = found.index + whole.length
    if (marked !== undefined) html += `<mark>${escapeHtml(marked)}</mark>`
    else if (!embeds) {
      const shown = words || page.replace(/#.*$/, '') || page
      html += escapeHtml(shown)
      if (shown !== page) leave(words ? page : page.slice(shown.length), 'sign')
    } else if (isPicture.test(page)) html += `<img src="${escapeHtml(page)}" alt="${escapeHtml(captionOf(words))}">`
    else leave(whole, 'sign')
  }
  return html + escapeHtml(value.slice(at))
}

/** Numbers after a picture are its size. */
const captionOf = (words: string): string => (/^\d+(?:x\d+)?$/.test(words) ? '' : words)
