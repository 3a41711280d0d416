/**
 * Restores the ids of blocks that come back, and with them an editor's decisions: a block that was removed in one
 * revision and is there again in a later one, or one that was joined to a neighbour and separated again.
 */
import type { Block, RemovedBlock } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'

/** Equal for blocks that differ only in place and tags. */
export const blockContentHash = ({ kind, src, text, level }: Block): string => JSON.stringify([kind, src, level, text])

export const removedBlockOf = (block: Block): RemovedBlock => ({
  id: block.id,
  contentHash: shortHash(blockContentHash(block)),
  segments: block.segments.map(({ id }) => id),
})

/**
 * @param removed newest first
 * @returns by index of `after`, the ids of removed blocks that these blocks equal, if no block of `before` equals them
 */
export function restoreEqualBlocks(
  before: readonly Block[],
  after: readonly Block[],
  removed: readonly RemovedBlock[],
): Map<number, string> {
  const found = new Map<number, string>()
  if (removed.length === 0) return found
  const there = new Set(before.map(blockContentHash))
  const waiting = new Map<string, string[]>()
  // Reversed, so that `pop` takes the newest.
  for (const { id, contentHash: looks } of [...removed].reverse()) {
    const alike = waiting.get(looks)
    if (alike) alike.push(id)
    else waiting.set(looks, [id])
  }
  for (const [at, block] of after.entries()) {
    const looks = blockContentHash(block)
    const id = there.has(looks) ? undefined : waiting.get(shortHash(looks))?.pop()
    if (id !== undefined) found.set(at, id)
  }
  return found
}

/**
 * For each block without an id, puts the id of a removed block that contained at least half of its text into `ids`.
 * @param blocks with the ids that their segments have inherited
 */
export function restoreSimilarBlocks(
  blocks: readonly Block[],
  ids: (string | undefined)[],
  removed: readonly RemovedBlock[],
): void {
  const taken = new Set(ids)
  const blockOf = new Map(removed.toReversed().flatMap(({ id, segments }) => segments.map((segment) => [segment, id])))
  for (const [at, { text, segments }] of blocks.entries()) {
    if (ids[at] !== undefined) continue
    const shares = new Map<string, number>()
    for (const { id, start, end } of segments) {
      const block = blockOf.get(id)
      if (block !== undefined) shares.set(block, (shares.get(block) ?? 0) + end - start)
    }
    const [id] = [...shares].find(([id, share]) => 2 * share >= text.length && !taken.has(id)) ?? []
    if (id === undefined) continue
    ids[at] = id
    taken.add(id)
  }
}
