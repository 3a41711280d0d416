/** A document's segments in reading order, each with what comparing revisions asks of it. */
import type { Block, Document } from '../document/model/document.ts'

/** `block`: its block's index. */
export type Unit = { id: string; text: string; block: number; kind: Block['kind'] }

export const unitsOf = (document: Document): Unit[] =>
  document.blocks.flatMap(({ kind, text, segments }, block) =>
    segments.map(({ id, start, end }) => ({ id, text: text.slice(start, end), block, kind })),
  )

/** Whether what stands from one to the other follows in one block, or in blocks of a kind that follow each other. */
export function touches(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const [one, next] = [units[at], units[at + 1]]
    if (!one || !next || next.block - one.block > 1 || one.kind !== next.kind) return false
  }
  return true
}
