/** The blocks that readers of a locale see. Page, JSON and Markdown all use it. */
import type { Block, Document, RichText } from '../document/model/document.ts'
import { unlinkedBlocks, visibleBlock } from './pair-link.ts'
import type { Version } from './version.ts'

type Pairs = Pick<Version, 'segments'>

/**
 * The document without hidden blocks. A translation also leaves out blocks that a revision or an editor added and that
 * are not translated yet, or that an existing translation lacks; and it has the blocks that only this translation has.
 */
export function visibleDocument(document: Document, version: Pairs | undefined): Document {
  if (!version) return { ...document, blocks: document.blocks.filter(({ render }) => render) }
  const targets = targetsOf(version)
  const isThere = ({ kind, translate, segments }: Block) =>
    !translate ||
    segments.length === 0 ||
    segments.some(({ id }) => {
      const target = targets.get(id)
      // An image stays without its alternative text.
      return target && (target.text !== '' || kind === 'image')
    })
  const { blocks } = withUnlinkedBlocks(document, version)
  return { ...document, blocks: blocks.filter((block) => block.render && isThere(block)) }
}

/** The document with the blocks that only the existing translation has, each beside the block that it follows or precedes. */
export function withUnlinkedBlocks(document: Document, { segments }: Pairs): Document {
  const links = new Map(segments.flatMap(({ id, link }) => (link?.before || link?.after ? [[id, link]] : [])))
  if (links.size === 0) return document
  const beside = (block: Block, side: 'before' | 'after') =>
    block.segments.flatMap(({ id }) => links.get(id)?.[side] ?? []).map(visibleBlock)
  const blocks = document.blocks.flatMap((block) => [...beside(block, 'before'), block, ...beside(block, 'after')])
  return { ...document, blocks }
}

/** The target of each segment, also of the blocks that only the existing translation has. */
export function targetsOf({ segments }: Pairs): Map<string, RichText | null> {
  const targets = new Map(segments.map(({ id, target }) => [id, target]))
  for (const { text, tags, segments: own } of segments.flatMap(({ link }) => unlinkedBlocks(link)))
    for (const { id } of own) targets.set(id, { text, tags })
  return targets
}

/** Returns the target of a segment; a missing target is empty text, never the source. */
export function visibleTargets(version: Pairs): (segmentId: string) => RichText {
  const targets = targetsOf(version)
  return (id) => targets.get(id) ?? { text: '' }
}
