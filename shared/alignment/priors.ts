/** How often links have each shape, and units no counterpart: before a document is seen, and as it seems to be. */
import { weights } from './weights.ts'

/** Shares: `open` of links are followed by a unit without counterpart, `stay` of such units by another. */
export type Priors = { open: number; stay: number; shapes: readonly number[] }
/** Expected numbers of what `Priors` gives shares of. */
export type Counts = { links: number; opened: number; alone: number; stayed: number; shapes: Float64Array }

export const firstPriors = (): Priors => ({ open: weights.open, stay: weights.stay, shapes: weights.shapes })

export function priorsFrom({ links, opened, alone, stayed, shapes }: Counts): Priors {
  const { trust } = weights
  return {
    open: (opened + trust * weights.open) / (links + trust),
    stay: (stayed + trust * weights.stay) / (alone + trust),
    shapes: weights.shapes.map((share, shape) => ((shapes[shape] ?? 0) + trust * share) / (links + trust)),
  }
}
