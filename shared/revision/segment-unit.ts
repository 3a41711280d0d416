/** A document's segments in reading order, with what comparing revisions needs to know of each. */
import type { Block, Document } from '../document/model/document.ts'

/** `block`: the index of its block. */
export type SegmentUnit = { id: string; text: string; block: number; kind: Block['kind'] }

export const segmentUnits = (document: Document): SegmentUnit[] =>
  document.blocks.flatMap(({ kind, text, segments }, block) =>
    segments.map(({ id, start, end }) => ({ id, text: text.slice(start, end), block, kind })),
  )

/** Whether the segments from `from` to `to` are in one block, or in adjacent blocks of the same kind. */
export function isContiguous(units: readonly SegmentUnit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [one, next] = [units[at], units[at + 1]]
    if (!one || !next || next.block - one.block > 1 || one.kind !== next.kind) return false
  }
  return true
}
