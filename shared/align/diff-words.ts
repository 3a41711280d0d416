/** What two wordings of a sentence have in common and what not, by word (Myers 1986, by the `diff` library). */
import { diffWordsWithSpace } from 'diff'

export type WordDifference = { text: string; kind: 'same' | 'added' | 'removed' }

/** In the order of reading: the pieces that are not `added` join to `before`, those that are not `removed` to `after`. */
export const diffWords = (before: string, after: string): WordDifference[] =>
  diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }))
