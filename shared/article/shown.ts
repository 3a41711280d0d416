/** What readers of one locale see of a document: every way out to them, page, JSON and Markdown, goes through here. */
import type { Block, Document, RichText } from '../document/model/document.ts'
import type { Version } from './version.ts'

/**
 * The document with the blocks that are shown alone. What a revision or an editor has added and nobody has translated yet
 * is left out of a translation, as it was before.
 */
export function shownDocument(document: Document, version: Pick<Version, 'segments'> | undefined): Document {
  const filled = new Set(version?.segments.flatMap(({ id, target }) => (target ? [id] : [])))
  const isThere = ({ translate, segments }: Block) =>
    !version || !translate || segments.length === 0 || segments.some(({ id }) => filled.has(id))
  return { ...document, blocks: document.blocks.filter((block) => block.render && isThere(block)) }
}

/** Gives the target of each segment of a shown document: one without a target is empty, never its source. */
export function targetsOf(version: Pick<Version, 'segments'>): (segmentId: string) => RichText {
  const targets = new Map(version.segments.map((pair) => [pair.id, pair.target]))
  return (id) => targets.get(id) ?? { text: '' }
}
