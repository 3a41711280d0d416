/** Nests the tags of a text into a tree. A tag that crosses another is cut where the other ends. */
import type { Tag } from '../document/model/document.ts'
import type { TextSpan } from './word-boundaries.ts'

export type TagNode = { tag: Tag; span: TextSpan; children: TagNode[] }

/** @returns the outermost tags, in order. Offsets outside `[0, length]` are moved inside. */
export function nestTags(tags: Tag[], length: number): TagNode[] {
  const roots: TagNode[] = []
  const open: TagNode[] = []
  const nodes = tags.map((tag): TagNode => {
    const start = Math.min(tag.start, length)
    return { tag, span: { start, end: Math.max(start, Math.min(tag.end, length)) }, children: [] }
  })
  for (const node of nodes.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= node.span.start) open.pop()
    const parent = open.at(-1)
    if (parent) node.span.end = Math.min(node.span.end, parent.span.end)
    ;(parent?.children ?? roots).push(node)
    open.push(node)
  }
  return roots
}
