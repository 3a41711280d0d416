/**
 * How similar two texts are, by their tokens: a weighted edit distance over words (Levenshtein's, with Wagner and
 * Fischer's table), relative to the heavier text. A different ending, number or sign costs half a word, a different
 * case an eighth. Where numbers, signs or units differ, a long text does not make up for it: see `figuresDiffer`.
 */
import { changeWeight, figuresOf, maxTokens, tokenWeight, totalWeight } from './tokens.ts'

/** From 0 to 100; 100 for the same words in the same order. Symmetric. 0 if a text has no words to compare. */
export function similarityScore(a: Uint32Array, b: Uint32Array): number {
  const whole = Math.max(totalWeight(a), totalWeight(b))
  if (a.length === 0 || b.length === 0) return 0
  return scoreOf(a, b, tokenDistance(a, b, whole), whole)
}

/** The most that texts with other numbers, signs or units score. With a word in another case alone they score more. */
const figuresDiffer = 95

/** The score of two texts with this distance, when the heavier weighs `whole`. */
export function scoreOf(a: Uint32Array, b: Uint32Array, distance: number, whole: number): number {
  const score = scoreForDistance(distance, whole)
  return score <= figuresDiffer || distance === 0 || figuresOf(a).join() === figuresOf(b).join() ? score : figuresDiffer
}

/** The score where numbers and signs are the same: an upper bound for all others. */
export const scoreForDistance = (distance: number, whole: number): number =>
  Math.max(0, Math.floor(100 * (1 - distance / whole) + 1e-9))

/** The greatest distance that still scores `least`, when the heavier text weighs `whole`. */
export const maxDistanceFor = (least: number, whole: number): number => Math.floor(whole * (1 - least / 100) + 1e-9)

let row = new Uint16Array(maxTokens + 1)
let next = new Uint16Array(maxTokens + 1)

/** The total weight of the words to change; if it is over `limit`, some number over `limit`. */
export function tokenDistance(a: Uint32Array, b: Uint32Array, limit: number) {
  row[0] = 0
  for (let j = 0; j < b.length; j++) row[j + 1] = (row[j] ?? 0) + tokenWeight(b[j] ?? 0)
  for (let i = 0; i < a.length; i++) {
    const token = a[i] ?? 0
    const weight = tokenWeight(token)
    let least = (row[0] ?? 0) + weight
    next[0] = least
    for (let j = 0; j < b.length; j++) {
      const other = b[j] ?? 0
      const change = changeWeight(token, other)
      const cost = Math.min((row[j] ?? 0) + change, (row[j + 1] ?? 0) + weight, (next[j] ?? 0) + tokenWeight(other))
      next[j + 1] = cost
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    ;[row, next] = [next, row]
  }
  return row[b.length] ?? 0
}

/** Both texts without their common first and last words. Their distance stays the same. */
export function withoutCommonEnds(a: Uint32Array, b: Uint32Array): [Uint32Array, Uint32Array] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return [a.subarray(start, endA), b.subarray(start, endB)]
}
