/** Chance as a seed gives it: the same seed, the same numbers (xorshift, Marsaglia 2003). */
export type Random = {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from 0 up to `limit`. */
  below(limit: number): number
  chance(likelihood: number): boolean
  pick<T>(items: readonly T[]): T
}

export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 2654435761) >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Seeds that are near one another begin alike.
  for (let i = 0; i < 8; i++) next()
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (likelihood) => next() < likelihood,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)]
      if (item === undefined) throw new Error('there is nothing to pick from')
      return item
    },
  }
}
