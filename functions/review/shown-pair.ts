/** A pair as translators get it: a stale one with what has changed in its source since, by word. Nothing of it is stored. */
import { diffWords, type Piece } from '../../shared/align/diff-words.ts'
import type { Pair } from '../../shared/article/pair.ts'

/** `difference` leads from what the source said when it was translated to what it says now. */
export type ShownPair = Pair & { difference?: Piece[] }

export const showPair = (pair: Pair): ShownPair =>
  pair.stale && pair.was !== undefined ? { ...pair, difference: diffWords(pair.was, pair.source.text) } : pair
