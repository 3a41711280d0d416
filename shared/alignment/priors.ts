/** How often links have each shape, and units no counterpart: before a document is seen, and as it seems to be. */
import { weights } from './weights.ts'

/** Shares: `open` of links are followed by a unit without counterpart, `stay` of such units by another. */
export type Priors = { open: number; stay: number; shapes: readonly number[] }
/** Expected numbers of what `Priors` gives shares of. */
export type Counts = { links: number; opened: number; alone: number; stayed: number; shapes: Float64Array }

export const firstPriors = (): Priors => ({ open: weights.open, stay: weights.stay, shapes: weights.shapes })

/** @param counts of each stretch of the document */
export function priorsFrom(counts: readonly Counts[]): Priors {
  const { trust } = weights
  const sum = (pick: (one: Counts) => number) => counts.reduce((total, one) => total + pick(one), 0)
  const links = sum((one) => one.links)
  return {
    open: (sum((one) => one.opened) + trust * weights.open) / (links + trust),
    stay: (sum((one) => one.stayed) + trust * weights.stay) / (sum((one) => one.alone) + trust),
    shapes: weights.shapes.map((share, at) => (sum(({ shapes }) => shapes[at] ?? 0) + trust * share) / (links + trust)),
  }
}
