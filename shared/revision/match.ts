/**
 * Finds the old segments that each new segment comes from: first by equal text, anywhere; then by history, typography
 * and similarity, in this order. Linear, except for sorting the changed segments.
 */
import { pairAlike } from './pair-alike.ts'
import { free, isFree, join, newPairs, pairUp } from './pair-up.ts'
import { type Past, restoreEarlier, reviveRemoved } from './revive.ts'
import type { Unit } from './unit.ts'
import { foldText } from './words.ts'

/**
 * By index of a new segment: `same`, the old segment that it is; `parents`, that one or those it was merged from or is
 * part of; `revived`, its id in an earlier revision.
 */
export type Match = { is: (number | undefined)[]; parents: number[][]; revived: Map<number, string> }

export function match(olds: readonly Unit[], news: readonly Unit[], history: readonly Past[]): Match {
  const pairs = newPairs(olds.length, news.length)
  const older = new Set(history.map(({ id }) => id))
  pairUp(olds.map(textOf), news.map(textOf), pairs, (i) => older.has(olds[i]?.id ?? ''))
  const revived = reviveRemoved(olds, news, pairs, history)
  const fold = (side: Int32Array) => (unit: Unit, at: number) => (isFree(side, at) ? foldText(unit.text) : '')
  pairUp(olds.map(fold(pairs.before)), news.map(fold(pairs.after)), pairs)
  restoreEarlier(olds, news, pairs, history)
  const parents: number[][] = []
  for (const fit of pairAlike(olds, news, pairs)) {
    const [i, j] = [fit.olds[0], fit.news[0]]
    if (i !== undefined && j !== undefined && fit.olds.length === 1 && fit.news.length === 1) join(pairs, i, j)
    else for (const part of fit.news) parents[part] = fit.olds
  }
  const is = Array.from(pairs.after, (i) => (i > free ? i : undefined))
  return { is, parents: is.map((i, j) => (i === undefined ? (parents[j] ?? []) : [i])), revived }
}

const textOf = ({ text }: Unit): string => text
