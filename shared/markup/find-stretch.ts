/**
 * Finds where a translated stretch is in a translated sentence: as it is, or by words with other endings, case or
 * diacritics. An engine may translate a stretch differently alone and in its sentence, so it may not be found.
 */
import { keySimilarity, readWordBoundaries, type TextSpan, type WordBoundaries } from './word-boundaries.ts'

/** Work left, in units of roughly one character read. It bounds the cost of a hostile segment. */
export type WorkBudget = { left: number }

/** The least mean similarity of words that counts as found. */
const leastAlike = 0.7

/**
 * @returns every place of `needle` on word boundaries, in order; `a b a b a` has two of `a b a`. Linear, unlike
 * `indexOf` (Knuth, Morris and Pratt, "Fast pattern matching in strings", SIAM Journal on Computing 6:2, 1977).
 */
export function findExactSpans({ text, isBoundary }: WordBoundaries, needle: string, budget: WorkBudget): TextSpan[] {
  const found: TextSpan[] = []
  if (!needle || budget.left < 0) return found
  budget.left -= text.length + needle.length
  const borders = bordersOf(needle)
  for (let at = 0, same = 0; at < text.length; at++) {
    same = grow(needle, borders, same, text.charCodeAt(at))
    if (same < needle.length) continue
    const span = { start: at + 1 - same, end: at + 1 }
    if (isBoundary(span.start) && isBoundary(span.end)) found.push(span)
  }
  return found
}

/** For each prefix of `needle`, by length: the length of its longest proper prefix that is also its suffix. */
function bordersOf(needle: string): Int32Array {
  const borders = new Int32Array(needle.length + 1)
  for (let at = 1; at < needle.length; at++)
    borders[at + 1] = grow(needle, borders, borders[at] ?? 0, needle.charCodeAt(at))
  return borders
}

/** How much of `needle` matches when `code` follows the first `same` characters of it. */
function grow(needle: string, borders: Int32Array, same: number, code: number): number {
  let length = same
  while (length > 0 && (length === needle.length || needle.charCodeAt(length) !== code)) length = borders[length] ?? 0
  return needle.charCodeAt(length) === code ? length + 1 : length
}

/**
 * @returns the best places of `needle` by words in any order, because Romanian and English order them differently. A
 * place is a run of about as many words; its score is Dice's coefficient over matched words, weighted by their
 * similarity.
 */
export function findSimilarSpans({ words }: WordBoundaries, needle: string, budget: WorkBudget): TextSpan[] {
  budget.left -= needle.length
  if (budget.left < 0) return []
  const sought = readWordBoundaries(needle).words
  budget.left -= sought.length * words.length * (32 + 3 * sought.length)
  if (sought.length === 0 || budget.left < 0) return []
  const alike = sought.map(({ key }) => words.map((word) => keySimilarity(key, word.key)))
  let best = leastAlike
  let found: TextSpan[] = []
  for (let from = 0; from < words.length; from++) {
    for (let count = Math.max(1, sought.length - 1); count <= sought.length + 1; count++) {
      const span = spanOf(words, from, from + count)
      const score = (2 * pairWords(alike, from, from + count)) / (sought.length + count)
      if (!span || score < best) continue
      if (score > best) found = []
      if (span.start >= (found.at(-1)?.end ?? 0)) found.push(span)
      best = score
    }
  }
  return found
}

function spanOf(words: TextSpan[], from: number, to: number): TextSpan | undefined {
  const [first, last] = [words[from], words[to - 1]]
  return first && last && { start: first.start, end: last.end }
}

/** Matches each sought word with the most similar word that is left, and adds up the similarities. */
function pairWords(alike: number[][], from: number, to: number): number {
  const taken = new Set<number>()
  let sum = 0
  for (const row of alike) {
    let best = 0
    let at = -1
    for (let j = from; j < to; j++) {
      const likeness = row[j] ?? 0
      if (likeness <= best || taken.has(j)) continue
      best = likeness
      at = j
    }
    if (at < 0) continue
    taken.add(at)
    sum += best
  }
  return sum
}
