/** The blocks that readers of a locale see. Page, JSON and Markdown all use it. */
import type { Block, Document, RichText } from '../document/model/document.ts'
import type { Version } from './version.ts'

/**
 * The document without hidden blocks. A translation also leaves out blocks that a revision or an editor added and that
 * are not translated yet.
 */
export function visibleDocument(document: Document, version: Pick<Version, 'segments'> | undefined): Document {
  const filled = new Set(version?.segments.flatMap(({ id, target }) => (target ? [id] : [])))
  const isThere = ({ translate, segments }: Block) =>
    !version || !translate || segments.length === 0 || segments.some(({ id }) => filled.has(id))
  return { ...document, blocks: document.blocks.filter((block) => block.render && isThere(block)) }
}

/** Returns the target of a segment; a missing target is empty text, never the source. */
export function visibleTargets(version: Pick<Version, 'segments'>): (segmentId: string) => RichText {
  const targets = new Map(version.segments.map((pair) => [pair.id, pair.target]))
  return (id) => targets.get(id) ?? { text: '' }
}
