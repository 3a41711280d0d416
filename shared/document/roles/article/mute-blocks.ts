/** Blocks whose text says nothing about the article go with the blocks around them: pictures, embeds, captions, breaks. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import { ancestors } from '../../model/region.ts'
import type { RoleReason } from '../../model/role-reason.ts'
import { groupsIn } from './class-groups.ts'

export const isMute = ({ kind, text }: ParsedBlock): boolean =>
  text === '' || kind === 'image' || kind === 'embed' || kind === 'break' || kind === 'caption'

type Sites = readonly (RoleReason | undefined)[]

/**
 * A mute block is the article's if the nearest text in the page's tree is. An embed between two texts of the article is,
 * whatever the class of its element: "social" is where sites put posts.
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
  let before = -1
  for (const [index, block] of blocks.entries()) {
    if (solid[index]) before = index
    if (!isMute(block)) continue
    const neighbours = [before, after[index] ?? -1]
    const between = neighbours.every((at) => inside[at])
    if (sites[index]) inside[index] = block.kind === 'embed' && sites[index] === 'markup' && between && !isAd(block)
    else inside[index] = nearest(blocks, index, neighbours).some((at) => inside[at])
  }
}

/** Those of its neighbours that share most of the elements around the block. */
function nearest(blocks: ParsedBlock[], index: number, neighbours: number[]): number[] {
  const chain = new Set(ancestors(blocks[index]?.region))
  const shared = neighbours.map((at) => {
    for (const region of ancestors(blocks[at]?.region)) if (chain.has(region)) return region.depth
    return at < 0 ? -1 : 0
  })
  const most = Math.max(...shared)
  return neighbours.filter((_, at) => shared[at] === most)
}

const isAd = ({ region }: ParsedBlock): boolean =>
  [...ancestors(region)].slice(0, 3).some(({ classes }) => groupsIn(classes).has('ad'))
