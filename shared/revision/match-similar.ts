/**
 * Matches changed segments by similarity: one with one, one with the several that it was split into, or several with
 * the one that they were merged into. The best matches are taken first; segments that resemble none stay unmatched.
 */

import { isUnmatched, type Matching } from './match-by-key.ts'
import { type MatchCandidate, matchCandidateFinder } from './match-candidates.ts'
import { isContiguous, type SegmentUnit } from './segment-unit.ts'
import { commonStems, mergeBags, type StemBag, type StemWeights, similarity, weighStems } from './stem-bag.ts'

/** Ascending indices of segments in each document. At least one side holds a single index. */
type SimilarSegments = { olds: number[]; news: number[] }

/** The least similarity of a changed sentence at the same place, and elsewhere. */
const leastLocal = 0.5
const leastElsewhere = 0.7
/** The least similarity of the parts of a split sentence to the whole, and the least share of a part from the whole. */
const leastWhole = 0.62
const leastPart = 0.55
const maxParts = 4
/** What the same place adds to similarity. */
const place = 0.15

type Scored = SimilarSegments & { score: number; away: number }

export function matchSimilar(
  before: readonly SegmentUnit[],
  after: readonly SegmentUnit[],
  pairs: Matching,
): SimilarSegments[] {
  const olds = before.flatMap((_, i) => (isUnmatched(pairs.before, i) ? [i] : []))
  const news = after.flatMap((_, j) => (isUnmatched(pairs.after, j) ? [j] : []))
  if (olds.length === 0 || news.length === 0) return []
  const lexicon = weighStems(before.map(({ text }) => text))
  const bagsOf = (units: readonly SegmentUnit[], at: number[]) =>
    new Map(at.map((index) => [index, lexicon.bag(units[index]?.text ?? '')]))
  const bags = { before: bagsOf(before, olds), after: bagsOf(after, news) }
  const find = matchCandidateFinder(bags.before, { before: before.length, after: after.length }, pairs, lexicon)
  const fits = [...bags.after].flatMap(([j, bag]) =>
    find(j, bag).flatMap((candidate) => fitsOf(candidate, j, bags, { before, after }, lexicon)),
  )
  return takeBest(fits)
}

type Bags = { before: ReadonlyMap<number, StemBag>; after: ReadonlyMap<number, StemBag> }
type Units = { before: readonly SegmentUnit[]; after: readonly SegmentUnit[] }

function fitsOf(
  { old: i, local, distance: away }: MatchCandidate,
  j: number,
  bags: Bags,
  units: Units,
  lexicon: StemWeights,
): Scored[] {
  const [old, now] = [bags.before.get(i), bags.after.get(j)]
  if (!old || !now) return []
  const { weighted, plain } = similarity(old, now, lexicon)
  // At the same place, the words of a template count too.
  const single = local ? (weighted + plain) / 2 : weighted
  const bonus = local ? place : 0
  const split = grow(old, j, weighted, bags.after, units.after, lexicon)
  const merged = grow(now, i, weighted, bags.before, units.before, lexicon)
  const fit = (olds: number[], news: number[], score: number): Scored => ({ olds, news, score: score + bonus, away })
  return [
    ...(single >= (local ? leastLocal : leastElsewhere) ? [fit([i], [j], single)] : []),
    ...(split ? [fit([i], split.parts, split.score)] : []),
    ...(merged ? [fit(merged.parts, [j], merged.score)] : []),
  ]
}

/** Extends a part by its neighbours while they come from the whole and make the parts more similar to it. */
function grow(
  whole: StemBag,
  at: number,
  single: number,
  bags: ReadonlyMap<number, StemBag>,
  units: readonly SegmentUnit[],
  lexicon: StemWeights,
): { parts: number[]; score: number } | undefined {
  const comesFrom = (bag: StemBag) =>
    bag.weight > 0 && commonStems(bag, whole, lexicon).weight >= leastPart * bag.weight
  const first = bags.get(at)
  if (!first || !comesFrom(first)) return undefined
  let [from, to, score, joined] = [at, at, single, first]
  while (to - from + 1 < maxParts) {
    const next = [from - 1, to + 1].flatMap((index) => {
      const bag = bags.get(index)
      if (!bag || !isContiguous(units, Math.min(index, at), Math.max(index, at)) || !comesFrom(bag)) return []
      const more = mergeBags([joined, bag])
      return { index, joined: more, score: similarity(more, whole, lexicon).weighted }
    })
    const best = next.sort((a, b) => b.score - a.score)[0]
    if (!best || best.score < score + 0.03) break
    from = Math.min(from, best.index)
    to = Math.max(to, best.index)
    score = best.score
    joined = best.joined
  }
  if (to === from || score < leastWhole) return undefined
  return { parts: Array.from({ length: to - from + 1 }, (_, n) => from + n), score }
}

function takeBest(fits: Scored[]): SimilarSegments[] {
  const taken = { olds: new Set<number>(), news: new Set<number>() }
  const order = (a: Scored, b: Scored) =>
    b.score - a.score || a.away - b.away || (a.news[0] ?? 0) - (b.news[0] ?? 0) || (a.olds[0] ?? 0) - (b.olds[0] ?? 0)
  return fits.sort(order).filter(({ olds, news }) => {
    if (olds.some((i) => taken.olds.has(i)) || news.some((j) => taken.news.has(j))) return false
    for (const i of olds) taken.olds.add(i)
    for (const j of news) taken.news.add(j)
    return true
  })
}
