/** Restores the ids of texts that come back: a sentence removed in one revision that is there again in the next. */
import { addMatch, fromHistory, isUnmatched, type Matching } from './match-by-key.ts'
import type { SegmentUnit } from './segment-unit.ts'

/** A text that an id stood for in an earlier revision. */
export type FormerText = { id: string; text: string }

/** Restores ids that the old document lacks, and notes it in `pairs`. @returns the ids by index of the new segment */
export function restoreRemoved(
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  pairs: Matching,
  history: readonly FormerText[],
): Map<number, string> {
  const live = new Set(olds.map(({ id }) => id))
  const take = takerOf(history.filter(({ id }) => !live.has(id)))
  const found = new Map<number, string>()
  for (const [j, { text }] of news.entries()) {
    const id = isUnmatched(pairs.after, j) ? take(text) : undefined
    if (id === undefined) continue
    found.set(j, id)
    pairs.after[j] = fromHistory
  }
  return found
}

/** Restores ids that the old document has for another text, if that text is not in the new document. */
export function restoreFormerText(
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  pairs: Matching,
  history: readonly FormerText[],
): void {
  const places = new Map(olds.flatMap(({ id }, i) => (isUnmatched(pairs.before, i) ? [[id, i] as const] : [])))
  const take = takerOf(history.filter(({ id }) => places.has(id)))
  for (const [j, { text }] of news.entries()) {
    const i = isUnmatched(pairs.after, j) ? places.get(take(text) ?? '') : undefined
    if (i !== undefined) addMatch(pairs, i, j)
  }
}

/** Returns a function from a text to an id that stood for it. It gives each id once, the earliest noted first. */
function takerOf(history: readonly FormerText[]): (text: string) => string | undefined {
  const waiting = new Map<string, string[]>()
  for (const { id, text } of [...history].reverse()) {
    const held = waiting.get(text)
    if (held) held.push(id)
    else waiting.set(text, [id])
  }
  const taken = new Set<string>()
  return (text) => {
    const held = waiting.get(text)
    for (let id = held?.pop(); id !== undefined; id = held?.pop()) {
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
    return undefined
  }
}
