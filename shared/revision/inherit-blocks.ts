/**
 * Gives the blocks of a new document the ids of the old blocks they come from, so that an editor's decisions about a
 * block are kept. A block comes from the one that most of its text is from; a block without text comes from an equal
 * one.
 */
import type { Block } from '../document/model/document.ts'
import { addMatch, emptyMatching, fromHistory, isUnmatched, matchByKey, unmatched } from './match-by-key.ts'
import { blockContentHash } from './restore-blocks.ts'
import type { SegmentUnit } from './segment-unit.ts'

/**
 * @param parents by index of a new segment, the old segments that it comes from
 * @param back by index of a new block, the id of the removed block that it restores
 * @returns by index of a new block, the id that it inherits
 */
export function inheritBlocks(
  before: readonly Block[],
  after: readonly Block[],
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  parents: readonly (readonly number[])[],
  back: ReadonlyMap<number, string>,
): (string | undefined)[] {
  const pairs = emptyMatching(before.length, after.length)
  for (const j of back.keys()) pairs.after[j] = fromHistory
  for (const { i, j, share } of claims(olds, news, parents))
    if (2 * share >= (after[j]?.text.length ?? 0) && isUnmatched(pairs.before, i) && isUnmatched(pairs.after, j))
      addMatch(pairs, i, j)
  matchByKey(before.map(blockContentHash), after.map(blockContentHash), pairs)
  return after.map((_, j) => back.get(j) ?? before[pairs.after[j] ?? unmatched]?.id)
}

/** How many characters of each new block come from an old one, largest first. */
function claims(olds: readonly SegmentUnit[], news: readonly SegmentUnit[], parents: readonly (readonly number[])[]) {
  const shares = new Map<string, { i: number; j: number; share: number }>()
  for (const [at, unit] of news.entries()) {
    const from = parents[at] ?? []
    for (const parent of from) {
      const old = olds[parent]
      if (!old) continue
      const key = `${old.block} ${unit.block}`
      const held = shares.get(key) ?? { i: old.block, j: unit.block, share: 0 }
      held.share += unit.text.length / from.length
      shares.set(key, held)
    }
  }
  return [...shares.values()].sort((a, b) => b.share - a.share || a.j - b.j || a.i - b.i)
}
