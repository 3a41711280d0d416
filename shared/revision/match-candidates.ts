/**
 * Finds the old segments that an unmatched new segment may come from: those at the same place, and those anywhere that
 * share its rare words. Both lists are bounded, so the whole stays linear.
 */

import { isUnmatched, type Matching, unmatched } from './match-by-key.ts'
import type { StemBag, StemWeights } from './stem-bag.ts'

/** `local`: the old segment is at the same place, between the same neighbours. `distance`: in segments. */
export type MatchCandidate = { old: number; local: boolean; distance: number }

const window = 5
const maxPostings = 24
const maxElsewhere = 6

/** @returns a function from an unmatched new index and its bag to candidates, the local ones first */
export function matchCandidateFinder(
  olds: ReadonlyMap<number, StemBag>,
  count: { before: number; after: number },
  pairs: Matching,
  lexicon: StemWeights,
): (j: number, bag: StemBag) => MatchCandidate[] {
  const postings = new Map<number, number[]>()
  for (const [i, bag] of olds)
    for (const [at, stem] of bag.stems.entries()) {
      if (bag.stems[at - 1] === stem) continue
      const held = postings.get(stem)
      if (!held) postings.set(stem, [i])
      else if (held.length <= maxPostings) held.push(i)
    }
  const anchors = findAnchors(count, pairs)
  return (j, bag) => {
    const found = new Map<number, MatchCandidate>()
    for (const anchor of [anchors.left[j], anchors.right[j]]) {
      if (!anchor) continue
      const by = anchor.j < j ? 1 : -1
      const aim = anchor.i + (j - anchor.j)
      const from = by * Math.max(by * (anchor.i + by), by * aim - window)
      if (!isOpen(pairs.before, anchor.i, from, by)) continue
      for (let i = from; by * (i - aim) <= window && isUnmatched(pairs.before, i); i += by) {
        const away = Math.abs(i - aim)
        const held = found.get(i)
        if (olds.has(i) && (!held || held.distance > away)) found.set(i, { old: i, local: true, distance: away })
      }
    }
    const weights = new Map<number, number>()
    for (const [at, stem] of bag.stems.entries()) {
      const held = postings.get(stem)
      if (!held || held.length > maxPostings || bag.stems[at - 1] === stem) continue
      for (const i of held) weights.set(i, (weights.get(i) ?? 0) + lexicon.weightOf(stem))
    }
    const elsewhere = [...weights].filter(([i]) => !found.has(i)).sort((a, b) => b[1] - a[1] || a[0] - b[0])
    return [
      ...found.values(),
      ...elsewhere.slice(0, maxElsewhere).map(([i]) => ({ old: i, local: false, distance: Math.abs(i - j) })),
    ]
  }
}

/** Whether only unmatched segments lie between the anchor and `from`. Assumes so for stretches of over 64 segments. */
function isOpen(before: Int32Array, anchor: number, from: number, by: 1 | -1): boolean {
  if (Math.abs(from - anchor) > 64) return true
  for (let i = anchor + by; by * (from - i) > 0; i += by) if (!isUnmatched(before, i)) return false
  return true
}

type Anchor = { i: number; j: number }

/** The nearest matched pair on either side of each new segment. The ends of the documents count as pairs too. */
function findAnchors(count: { before: number; after: number }, pairs: Matching) {
  const left: Anchor[] = []
  const right: Anchor[] = []
  let last: Anchor = { i: -1, j: -1 }
  for (let j = 0; j < count.after; j++) {
    left[j] = last
    const i = pairs.after[j] ?? unmatched
    if (i >= 0) last = { i, j }
  }
  last = { i: count.before, j: count.after }
  for (let j = count.after - 1; j >= 0; j--) {
    right[j] = last
    const i = pairs.after[j] ?? unmatched
    if (i >= 0) last = { i, j }
  }
  return { left, right }
}
