/**
 * Renders a block's text and tags as inline Markdown. Other tags are written as HTML, as are those whose stars or
 * tildes could be misread.
 */

import { escapeHtml } from '../../text/escape-html.ts'
import { safeHref } from '../model/address.ts'
import type { Tag } from '../model/document.ts'
import { weave } from '../model/weave.ts'
import { escapeDestination, escapeText, escapeTitle, fenceOf, type Place } from './escape-markdown.ts'

export type InlinePlace = Omit<Place, 'lineStart'>

type Element = { tag: Tag; start: number; end: number; children: Node[] }
type Node = { start: number; end: number } | Element

export function inlineMarkdown(text: string, tags: Tag[], place: InlinePlace = {}): string {
  const root = treeOf(text, tags)
  const delimited = chooseDelimited(text, root)
  const write = (nodes: Node[], before: string): string => {
    let out = ''
    for (const node of nodes) {
      const sofar = before + out
      if (!('tag' in node)) {
        const lineStart = sofar === '' || sofar.endsWith('\\\n')
        out += escapeText(text.slice(node.start, node.end), { ...place, lineStart })
      } else
        out += writeElement(node, place, text, delimited.has(node), (opening) => write(node.children, sofar + opening))
    }
    return out
  }
  return write(root, '')
}

const signs: Partial<Record<Tag['name'], string>> = { em: '*', strong: '**', s: '~~' }

function writeElement(
  element: Element,
  place: InlinePlace,
  text: string,
  delimited: boolean,
  content: (opening: string) => string,
): string {
  const { tag, start, end, children } = element
  const sign = delimited ? signs[tag.name] : undefined
  if (sign) return sign + content(sign) + sign
  if (tag.name === 'a') {
    const address = safeHref(tag.href ?? '')
    return address ? `[${content('[')}](${escapeDestination(address)}${escapeTitle(tag.title)})` : content('')
  }
  const inner = text.slice(start, end)
  if (
    tag.name === 'code' &&
    !children.some((child) => 'tag' in child) &&
    !inner.includes('\n') &&
    !(place.within === 'table' && inner.includes('|'))
  ) {
    const fence = fenceOf(inner, '`', 1)
    const pad = /^`|`$/.test(inner) ? ' ' : ''
    return fence + pad + inner + pad + fence
  }
  const title = tag.title ? ` title="${escapeHtml(tag.title).replaceAll('|', '&#124;')}"` : ''
  const opening = `<${tag.name}${title}>`
  return `${opening}${content(opening)}</${tag.name}>`
}

function treeOf(text: string, tags: Tag[]): Node[] {
  const root: Node[] = []
  const open: Element[] = []
  for (const step of weave(text, tags, [])) {
    const siblings = open.at(-1)?.children ?? root
    if (step.kind === 'text') {
      const last = siblings.at(-1)
      if (last && !('tag' in last)) last.end = step.end
      else siblings.push({ start: step.start, end: step.end })
    } else if (step.kind === 'open') {
      const start = siblings.at(-1)?.end ?? open.at(-1)?.start ?? 0
      const element: Element = { tag: step.tag, start, end: start, children: [] }
      siblings.push(element)
      open.push(element)
    } else if (step.kind === 'close') {
      const element = open.pop()
      if (element) element.end = element.children.at(-1)?.end ?? element.start
    }
  }
  return root
}

/**
 * The elements whose stars or tildes are read as intended by the rules for delimiter runs (CommonMark 6.2): no two of
 * them begin or end at the same position, and the characters around each sign allow only one reading.
 */
function chooseDelimited(text: string, root: Node[]): Set<Element> {
  const elements: Element[] = []
  const collect = (nodes: Node[]): void => {
    for (const node of nodes) {
      if (!('tag' in node)) continue
      elements.push(node)
      collect(node.children)
    }
  }
  collect(root)
  const boundaries = new Map<number, number>()
  for (const { start, end } of elements) {
    for (const point of [start, end]) boundaries.set(point, (boundaries.get(point) ?? 0) + 1)
  }
  const chosen = new Set<Element>()
  const taken = new Set<number>()
  for (const element of elements) {
    const { tag, start, end } = element
    if (!signs[tag.name] || taken.has(start) || taken.has(end)) continue
    const alone = boundaries.get(start) === 1 && boundaries.get(end) === 1
    const fits = alone
      ? opens(text.charAt(start - 1), text.charAt(start)) && opens(text.charAt(end), text.charAt(end - 1))
      : isSpace(text.charAt(start - 1)) && isSpace(text.charAt(end))
    if (!fits) continue
    chosen.add(element)
    taken.add(start).add(end)
  }
  return chosen
}

/** Whether a sign between them can only belong to `inside`. */
function opens(outside: string, inside: string): boolean {
  return isSpace(outside) || (isPunctuation(outside) && !isPunctuation(inside))
}

function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character)
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character)
}
