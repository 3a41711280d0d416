/**
 * Decides for blocks whose score leaves a doubt. To lose a sentence is worse than to keep a line too many, so a block
 * stays that stands directly in the main container, or between blocks of the article. Links must be surer.
 */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { linkLength } from '../prose-length.ts'
import type { Judged } from './judged.ts'
import { mainContainer, type PageFacts } from './page-facts.ts'
import { keepSiblings } from './siblings.ts'

const enoughInDoubt = 0.25
/** Longer gaps are the site's boxes. */
const maxGap = 3

export function settleDoubts(judged: Judged, facts: PageFacts, headline: ParsedBlock | undefined): void {
  const { blocks, inside, scores, sites } = judged
  const main = mainContainer(facts)
  const isDirect = ({ region }: ParsedBlock): boolean =>
    main !== undefined && (region === main || region?.parent === main)
  const mayStay = (index: number): boolean =>
    (scores[index] ?? 0) >= enoughInDoubt && !sites[index] && !isLinks(blocks[index])
  for (const [index, block] of blocks.entries()) if (isDirect(block) && mayStay(index)) inside[index] = true
  for (const [index, block] of blocks.entries()) {
    // A list story's headings are links, each over its own text.
    const next = blocks[index + 1]
    const titles = block.kind === 'heading' && next && inside[index + 1] && !isLinks(next)
    if (titles && isDirect(block) && isDirect(next) && !sites[index]) inside[index] = true
  }
  fillGaps(inside, mayStay)
  keepSiblings(judged, headline)
  dropLastHeadings(blocks, inside, headline)
}

const isLinks = (block: ParsedBlock | undefined): boolean => !block || linkLength(block) > block.text.length / 2

function fillGaps(inside: boolean[], mayStay: (index: number) => boolean): void {
  let last = -1
  for (const [index, holds] of inside.entries()) {
    if (!holds) continue
    const gap = last < 0 ? 0 : index - last - 1
    if (gap <= maxGap) for (let at = last + 1; at < index; at++) if (last >= 0 && mayStay(at)) inside[at] = true
    last = index
  }
}

/** An article does not end with a heading: it is of what follows. */
function dropLastHeadings(blocks: ParsedBlock[], inside: boolean[], headline: ParsedBlock | undefined): void {
  for (let index = inside.length - 1; index >= 0; index--) {
    if (!inside[index]) continue
    const block = blocks[index]
    if (block?.kind !== 'heading' || block === headline) return
    inside[index] = false
  }
}
