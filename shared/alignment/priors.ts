/** How often links have each shape, and units no counterpart: before a document is seen, and as it seems to be. */
import { weights } from './weights.ts'

/** Shares: `open` of links are followed by a unit without counterpart, `stay` of such units by another. */
export type Priors = { open: number; stay: number; shapes: readonly number[] }
/** Expected numbers of what `Priors` gives shares of. */
export type Counts = { links: number; opened: number; alone: number; shapes: Float64Array }

export const firstPriors = (): Priors => ({ open: weights.open, stay: weights.stay, shapes: weights.shapes })

/** @param counts of each stretch of the document */
export function priorsFrom(counts: readonly Counts[]): Priors {
  const { trust } = weights
  const sum = (pick: (one: Counts) => number) => counts.reduce((total, one) => total + pick(one), 0)
  const links = sum((one) => one.links)
  return {
    open: (sum((one) => one.opened) + trust * weights.open) / (links + trust),
    stay: (sum((one) => one.alone - one.opened) + trust * weights.stay) / (sum((one) => one.alone) + trust),
    shapes: weights.shapes.map((share, at) => (sum(({ shapes }) => shapes[at] ?? 0) + trust * share) / (links + trust)),
  }
}

/** The logarithms of the probability of each next step, after a link, after a unit alone, and after one of the other side. */
export type Steps = {
  link: number
  linkAgain: number
  source: number
  sourceAgain: number
  target: number
  targetAgain: number
  targetAfter: number
  shapes: number[]
}

/** How often a unit alone is followed by one of the same side, if by any. */
const sameSide = 0.8

export const stepsOf = ({ open, stay, shapes }: Priors): Steps => ({
  link: Math.log(1 - open),
  linkAgain: Math.log(1 - stay),
  source: Math.log(open / 2),
  sourceAgain: Math.log(stay * sameSide),
  target: Math.log(open / 2),
  targetAgain: Math.log(stay),
  targetAfter: Math.log(stay * (1 - sameSide)),
  shapes: shapes.map((share) => Math.log(share)),
})
