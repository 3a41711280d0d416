/**
 * Finds blocks that come back, for the ids that they had, and with them what an editor decided about them: dropped in one
 * revision and there again in another, or joined to a neighbour and parted from it.
 */
import type { Block, RemovedBlock } from '../document/model/document.ts'
import { shortHash } from '../hash.ts'

/** Equal for blocks that are the same but for their place and their markup. */
export const looksOf = ({ kind, src, text, level }: Block): string => JSON.stringify([kind, src, level, text])

export const removedBlock = (block: Block): RemovedBlock => ({
  id: block.id,
  looks: shortHash(looksOf(block)),
  segments: block.segments.map(({ id }) => id),
})

/**
 * @param removed the newest first
 * @returns by index of `after`, the ids of blocks that look like one that is gone, and like none that is there
 */
export function reviveEqual(
  before: readonly Block[],
  after: readonly Block[],
  removed: readonly RemovedBlock[],
): Map<number, string> {
  const found = new Map<number, string>()
  if (removed.length === 0) return found
  const there = new Set(before.map(looksOf))
  const waiting = new Map<string, string[]>()
  // Reversed, so that the newest is popped first.
  for (const { id, looks } of [...removed].reverse()) {
    const alike = waiting.get(looks)
    if (alike) alike.push(id)
    else waiting.set(looks, [id])
  }
  for (const [at, block] of after.entries()) {
    const looks = looksOf(block)
    const id = there.has(looks) ? undefined : waiting.get(shortHash(looks))?.pop()
    if (id !== undefined) found.set(at, id)
  }
  return found
}

/**
 * Puts into `ids`, where a block has none yet, that of a removed one which at least half of its text was in.
 * @param blocks with the ids that their segments have inherited
 */
export function reviveAlike(
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
