/**
 * How similar two texts are, by their tokens: a weighted edit distance over words (Levenshtein's, with Wagner and
 * Fischer's table), relative to the heavier text. A different ending or a different number costs half a word.
 */
import { isNumberToken, maxTokens, tokenStem, tokenWeight, totalWeight } from './tokens.ts'

type ScoreOptions = {
  /** Different numbers cost nothing: for when the target can be adapted to them. */
  numbersFree?: boolean
}

/** From 0 to 100; 100 for the same words in the same order. Symmetric. 0 if a text has no words to compare. */
export function similarityScore(a: Uint32Array, b: Uint32Array, options: ScoreOptions = {}): number {
  const whole = Math.max(totalWeight(a), totalWeight(b))
  if (a.length === 0 || b.length === 0) return 0
  return scoreForDistance(tokenDistance(a, b, whole, options), whole)
}

export const scoreForDistance = (distance: number, whole: number): number =>
  Math.max(0, Math.floor(100 * (1 - distance / whole) + 1e-9))

/** The greatest distance that still scores `least`, when the heavier text weighs `whole`. */
export const maxDistanceFor = (least: number, whole: number): number => Math.floor(whole * (1 - least / 100) + 1e-9)

let row = new Uint16Array(maxTokens + 1)
let next = new Uint16Array(maxTokens + 1)

/** The total weight of the words to change; if it is over `limit`, some number over `limit`. */
export function tokenDistance(
  a: Uint32Array,
  b: Uint32Array,
  limit: number,
  { numbersFree = false }: ScoreOptions = {},
) {
  row[0] = 0
  for (let j = 0; j < b.length; j++) row[j + 1] = (row[j] ?? 0) + tokenWeight(b[j] ?? 0)
  for (let i = 0; i < a.length; i++) {
    const token = a[i] ?? 0
    const weight = tokenWeight(token)
    let least = (row[0] ?? 0) + weight
    next[0] = least
    for (let j = 0; j < b.length; j++) {
      const other = b[j] ?? 0
      const change = token === other ? 0 : changeOf(token, other, numbersFree)
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

function changeOf(a: number, b: number, numbersFree: boolean): number {
  if (tokenStem(a) !== tokenStem(b)) return Math.max(tokenWeight(a), tokenWeight(b))
  return numbersFree && isNumberToken(a) ? 0 : tokenWeight(a) / 2
}
