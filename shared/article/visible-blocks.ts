/** The blocks that readers of a locale see. Page, JSON and Markdown all use it. */
import type { Block, Document, RichText } from '../document/model/document.ts'
import { visibleBlock } from './pair-link.ts'
import type { Version } from './version.ts'

/**
 * The document without hidden blocks. A translation also leaves out blocks that a revision or an editor added and that
 * are not translated yet, or that an existing translation lacks; and it has the blocks that only this translation has.
 */
export function visibleDocument(document: Document, version: Pick<Version, 'segments'> | undefined): Document {
  if (!version) return { ...document, blocks: document.blocks.filter(({ render }) => render) }
  const pairs = new Map(version.segments.map((pair) => [pair.id, pair]))
  const isThere = ({ kind, translate, segments }: Block) => {
    const targets = segments.map(({ id }) => pairs.get(id)?.target)
    // An image stays without its alternative text.
    return !translate || segments.length === 0 || targets.some((target) => target && (target.text || kind === 'image'))
  }
  const following = (block: Block) =>
    block.segments.flatMap(({ id }) => pairs.get(id)?.link?.after ?? []).map(visibleBlock)
  const blocks = document.blocks.flatMap((block) => [
    ...(block.render && isThere(block) ? [block] : []),
    ...following(block),
  ])
  return { ...document, blocks }
}

/** Returns the target of a segment; a missing target is empty text, never the source. */
export function visibleTargets(version: Pick<Version, 'segments'>): (segmentId: string) => RichText {
  const targets = new Map(version.segments.map((pair) => [pair.id, pair.target]))
  for (const { text, tags, segments } of version.segments.flatMap(({ link }) => link?.after ?? []))
    for (const { id } of segments) targets.set(id, { text, tags })
  return (id) => targets.get(id) ?? { text: '' }
}
