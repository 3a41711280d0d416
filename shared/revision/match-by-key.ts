/**
 * Matches items of two lists by key, each once: first keys that are unique on both sides, then neighbours of a match,
 * then repeated keys near a match, and last the rest in order (after Heckel, "A technique for isolating differences
 * between files", CACM 21:4, 1978). Linear.
 */

/** By index, the index on the other side; `unmatched` if there is none yet. */
export type Matching = { before: Int32Array; after: Int32Array }
export const unmatched = -1
/** In `after`: the item comes from an earlier revision, not from the list before. */
export const fromHistory = -2

export const emptyMatching = (before: number, after: number): Matching => ({
  before: new Int32Array(before).fill(unmatched),
  after: new Int32Array(after).fill(unmatched),
})

export function addMatch(pairs: Matching, i: number, j: number): void {
  pairs.before[i] = j
  pairs.after[j] = i
}

export const isUnmatched = (side: Int32Array, at: number): boolean => side[at] === unmatched

/** How far from a match a repeated item is searched. */
const nearby = 8

/**
 * Adds matches to `pairs` and keeps those that it has.
 * @param isOlder which of several repeated items before are kept when not all can be
 */
export function matchByKey(
  before: readonly string[],
  after: readonly string[],
  pairs: Matching,
  isOlder: (i: number) => boolean = () => true,
): void {
  const places = placesByKey(before, after, pairs)
  for (const { olds, news } of places.values()) {
    const [i, j] = [olds[0], news[0]]
    if (i !== undefined && j !== undefined && olds.length === 1 && news.length === 1) addMatch(pairs, i, j)
  }
  spread(before, after, pairs)
  pairNear(before, after, pairs)
  for (const { olds, news } of places.values()) {
    const open = news.filter((j) => isUnmatched(pairs.after, j))
    const held = olds.filter((i) => isUnmatched(pairs.before, i))
    const left = [...held.filter(isOlder), ...held.filter((i) => !isOlder(i))]
      .slice(0, open.length)
      .sort((a, b) => a - b)
    for (const [at, j] of open.entries()) {
      const i = left[at]
      if (i !== undefined) addMatch(pairs, i, j)
    }
  }
}

type Places = { olds: number[]; news: number[] }

function placesByKey(before: readonly string[], after: readonly string[], pairs: Matching): Map<string, Places> {
  const places = new Map<string, Places>()
  for (const [j, key] of after.entries()) {
    if (!isUnmatched(pairs.after, j)) continue
    const held = places.get(key)
    if (held) held.news.push(j)
    else places.set(key, { olds: [], news: [j] })
  }
  for (const [i, key] of before.entries()) if (isUnmatched(pairs.before, i)) places.get(key)?.olds.push(i)
  return places
}

/** Matches equal unmatched neighbours of a match, and so on from there. */
function spread(before: readonly string[], after: readonly string[], pairs: Matching): void {
  const step = (j: number, by: 1 | -1) => {
    const i = pairs.after[j] ?? unmatched
    if (i >= 0) joinEqual(before, after, pairs, i + by, j + by)
  }
  for (let j = 0; j < after.length; j++) step(j, 1)
  for (let j = after.length - 1; j >= 0; j--) step(j, -1)
}

function joinEqual(
  before: readonly string[],
  after: readonly string[],
  pairs: Matching,
  i: number,
  j: number,
): boolean {
  if (i < 0 || j < 0 || i >= before.length || j >= after.length) return false
  if (!isUnmatched(pairs.before, i) || !isUnmatched(pairs.after, j) || before[i] !== after[j]) return false
  addMatch(pairs, i, j)
  return true
}

/** Matches a repeated item whose neighbours changed with an equal unmatched item next to the nearest match. */
function pairNear(before: readonly string[], after: readonly string[], pairs: Matching): void {
  const look = (j: number, pair: number, by: 1 | -1) => {
    for (let i = pair + by; Math.abs(i - pair) <= nearby && isUnmatched(pairs.before, i); i += by)
      if (joinEqual(before, after, pairs, i, j)) return
  }
  let last = -1
  for (let j = 0; j < after.length; j++) {
    if (isUnmatched(pairs.after, j)) look(j, last, 1)
    last = pairAt(pairs, j) ?? last
  }
  last = before.length
  for (let j = after.length - 1; j >= 0; j--) {
    if (isUnmatched(pairs.after, j)) look(j, last, -1)
    last = pairAt(pairs, j) ?? last
  }
}

const pairAt = (pairs: Matching, j: number): number | undefined => {
  const i = pairs.after[j] ?? unmatched
  return i >= 0 ? i : undefined
}
