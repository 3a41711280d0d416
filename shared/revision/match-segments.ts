/**
 * Finds the old segments that each new segment comes from: first by equal text, anywhere; then by history, typography
 * and similarity, in this order. Linear, except for sorting the changed segments.
 */

import { addMatch, emptyMatching, isUnmatched, matchByKey, unmatched } from './match-by-key.ts'
import { matchSimilar } from './match-similar.ts'
import { type FormerText, restoreFormerText, restoreRemoved } from './restore-segments.ts'
import type { SegmentUnit } from './segment-unit.ts'
import { comparableText } from './tokens.ts'

/**
 * By index of a new segment: `same`, the old segment that it is; `parents`, that one or those it was merged from or is
 * part of; `revived`, its id in an earlier revision.
 */
export type SegmentMatches = { same: (number | undefined)[]; parents: number[][]; revived: Map<number, string> }

export function matchSegments(
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  history: readonly FormerText[],
): SegmentMatches {
  const pairs = emptyMatching(olds.length, news.length)
  const older = new Set(history.map(({ id }) => id))
  matchByKey(olds.map(textOf), news.map(textOf), pairs, (i) => older.has(olds[i]?.id ?? ''))
  const revived = restoreRemoved(olds, news, pairs, history)
  const fold = (side: Int32Array) => (unit: SegmentUnit, at: number) =>
    isUnmatched(side, at) ? comparableText(unit.text) : ''
  matchByKey(olds.map(fold(pairs.before)), news.map(fold(pairs.after)), pairs)
  restoreFormerText(olds, news, pairs, history)
  const parents: number[][] = []
  for (const fit of matchSimilar(olds, news, pairs)) {
    const [i, j] = [fit.olds[0], fit.news[0]]
    if (i !== undefined && j !== undefined && fit.olds.length === 1 && fit.news.length === 1) addMatch(pairs, i, j)
    else for (const part of fit.news) parents[part] = fit.olds
  }
  const is = Array.from(pairs.after, (i) => (i > unmatched ? i : undefined))
  return { same: is, parents: is.map((i, j) => (i === undefined ? (parents[j] ?? []) : [i])), revived }
}

const textOf = ({ text }: SegmentUnit): string => text
