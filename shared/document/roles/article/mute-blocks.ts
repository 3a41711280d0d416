/** Blocks whose text says nothing about the article go with the blocks around them: pictures, embeds, captions, breaks. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors, type Region } from '../../model/region.ts'
import type { RoleReason } from '../../model/role-reason.ts'
import { isForeignPost } from '../foreign-post.ts'

export const isMute = ({ kind, text }: ParsedBlock): boolean =>
  text === '' || kind === 'image' || kind === 'embed' || kind === 'break' || kind === 'caption'

type Sites = readonly (RoleReason | undefined)[]

/**
 * A mute block is the article's if the nearest text in the page's tree is. So is a post or player of another site
 * that is alone in its element, whatever the class: "social" may be a share bar, and where a site puts posts.
 */
export function takeNeighbours(blocks: ParsedBlock[], inside: boolean[], sites: Sites): void {
  const solid = blocks.map(
    (block, index) => !isMute(block) && !sites[index] && !block.within.some(({ kind }) => kind === 'figure'),
  )
  const after: number[] = []
  for (let index = blocks.length - 1, next = -1; index >= 0; index--) {
    after[index] = next
    if (solid[index]) next = index
  }
  const mixed = new Set<Region>()
  for (const block of blocks) {
    if (isForeignPost(block)) continue
    for (const region of ancestors(block.region)) {
      // What is around it is there too.
      if (mixed.has(region)) break
      mixed.add(region)
    }
  }
  const isPostAlone = (block: ParsedBlock): boolean =>
    isForeignPost(block) &&
    ![...ancestors(block.region)].some((region) => region.hint === 'chrome' && mixed.has(region))
  let before = -1
  for (const [index, block] of blocks.entries()) {
    if (solid[index]) before = index
    if (!isMute(block)) continue
    const neighbours = [before, after[index] ?? -1]
    const mayBe = !sites[index] || (sites[index] === 'markup' && isPostAlone(block))
    inside[index] = mayBe && nearest(blocks, index, neighbours).some((at) => inside[at])
  }
}

/** Those of its neighbours that share most of the elements around the block. */
function nearest(blocks: ParsedBlock[], index: number, neighbours: number[]): number[] {
  const own = blocks[index]?.region
  const shared = neighbours.map((at) => (at < 0 ? -1 : sharedDepth(own, blocks[at]?.region)))
  const most = Math.max(...shared)
  return neighbours.filter((_, at) => shared[at] === most)
}

/** The depth of the innermost element around both; 0 if only the page is. */
function sharedDepth(one: Region | undefined, other: Region | undefined): number {
  let [a, b]: (Region | null)[] = [one ?? null, other ?? null]
  while (a && b && a !== b) {
    if (a.depth > b.depth) a = a.parent
    else b = b.parent
  }
  return a && b ? a.depth : 0
}
