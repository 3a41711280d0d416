/** A block's text with its inline tags as nodes of Markdown's syntax tree. A tag without a sign in Markdown is HTML. */
import type { Nodes, PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { escapeHtml } from '../../text/escape-html.ts'
import { safeHref } from '../model/address.ts'
import type { Tag } from '../model/document.ts'
import { nestRanges } from '../model/nest-ranges.ts'
import { markdownOptions } from './markdown-options.ts'

type Options = {
  /** Keeps to one line, as in a heading or a table's cell: line breaks are HTML. */
  oneLine?: boolean
}

export function inlineNodes(text: string, tags: Tag[], { oneLine = false }: Options = {}): PhrasingContent[] {
  const root: PhrasingContent[] = []
  const open: PhrasingContent[][] = [root]
  for (const step of nestRanges(text, tags, [])) {
    const siblings = open.at(-1) ?? root
    // One by one: a call takes no 200,000 arguments.
    if (step.kind === 'text') {
      for (const node of linesOf(text.slice(step.start, step.end), oneLine)) siblings.push(node)
    } else if (step.kind === 'open') open.push([])
    else if (step.kind === 'close') {
      open.pop()
      ;(open.at(-1) ?? root).push(...elementOf(step.tag, joinTexts(siblings)))
    }
  }
  return joinTexts(root)
}

function linesOf(text: string, oneLine: boolean): PhrasingContent[] {
  const lineBreak: PhrasingContent = oneLine ? { type: 'html', value: '<br>' } : { type: 'break' }
  return text
    .split('\n')
    .flatMap((value, i): PhrasingContent[] => [
      ...(i > 0 ? [lineBreak] : []),
      ...(value ? [{ type: 'text' as const, value }] : []),
    ])
}

function elementOf(tag: Tag, children: PhrasingContent[]): PhrasingContent[] {
  const [first] = children
  switch (tag.name) {
    case 'em':
      return [{ type: 'emphasis', children }]
    case 'strong':
      return [{ type: 'strong', children }]
    case 's':
      return [{ type: 'delete', children }]
    case 'a': {
      const url = safeHref(tag.href ?? '')
      return url ? [{ type: 'link', url, title: tag.title ?? null, children }] : children
    }
    case 'code':
      if (children.length === 1 && first?.type === 'text') return [{ type: 'inlineCode', value: first.value }]
  }
  const title = tag.title ? ` title="${escapeHtml(tag.title).replaceAll('|', '&#124;')}"` : ''
  return [{ type: 'html', value: `<${tag.name}${title}>` }, ...children, { type: 'html', value: `</${tag.name}>` }]
}

/** Joins neighbouring texts, so that characters which look like a sign of Markdown are in one text and get escaped. */
function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { ...last, value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

/** A text with its inline tags as Markdown. */
export const inlineMarkdown = (text: string, tags: Tag[]): string => {
  const paragraph: Nodes = { type: 'paragraph', children: inlineNodes(text, tags) }
  return toMarkdown(paragraph, markdownOptions).trimEnd()
}
