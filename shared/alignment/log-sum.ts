/** Sums of probabilities that are given by their logarithms. */

/** The logarithm of what can't be. */
export const never = Number.NEGATIVE_INFINITY
/** A probability that is e^-30 of another one doesn't change their sum. */
const negligible = 30

export function logSum(one: number, other: number): number {
  const greater = Math.max(one, other)
  const difference = Math.min(one, other) - greater
  return difference > -negligible ? greater + Math.log(1 + Math.exp(difference)) : greater
}
