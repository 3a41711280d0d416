/** Which items of a list stand in another order than the rest: those outside its longest ascending run (patience sorting). */

/** @returns indices of `values` that are not of the longest ascending subsequence; n log n */
export function outOfOrder(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = tails[low - 1] ?? -1
    tails[low] = at
  }
  const moved = new Set(values.keys())
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) moved.delete(at)
  return moved
}
