/** Where something stands, or would stand, in what is in order. */

/** @returns the first of `length` places that `isBefore` does not hold for; it holds for all before and none after */
export function firstNotBefore(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
