/** Which items of a list stand in another order than the rest: those outside its longest ascending run (patience sorting). */
import { firstNotBefore } from '../binary-search.ts'

/** @returns the indices of `values` outside the longest ascending subsequence; takes n log n */
export function outOfOrder(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous: number[] = []
  for (const [at, value] of values.entries()) {
    const place = firstNotBefore(tails.length, (i) => (values[tails[i] ?? 0] ?? 0) < value)
    previous[at] = tails[place - 1] ?? -1
    tails[place] = at
  }
  const moved = new Set(values.keys())
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) moved.delete(at)
  return moved
}
