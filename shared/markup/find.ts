/**
 * Where in a translated sentence a translated stretch of it stands: as it is, or by words with other endings, case or
 * diacritics. An engine translates a stretch alone and in its sentence differently, so nothing found is an answer too.
 */
import { compareKeys, readWords, type Span, type Words } from './words.ts'

/** Work left, in units of about one character looked at. It bounds what a hostile segment can cost. */
export type Budget = { left: number }

/** The least mean likeness of words that counts as found. */
const leastAlike = 0.7

/** @returns every place of `needle`, in order, on word boundaries; in `a b a b a` there are two of `a b a`. */
export function findExact({ text, isBoundary }: Words, needle: string, budget: Budget): Span[] {
  const found: Span[] = []
  budget.left -= text.length
  if (!needle) return found
  for (let start = text.indexOf(needle); start >= 0 && budget.left >= 0; start = text.indexOf(needle, start + 1)) {
    const end = start + needle.length
    budget.left -= needle.length
    if (isBoundary(start) && isBoundary(end)) found.push({ start, end })
  }
  return found
}

/**
 * @returns the best places of `needle` by words in any order, for Romanian and English order theirs differently: runs
 * of about as many words as it has, whose likeness is Dice's coefficient over the words paired, each by its likeness.
 */
export function findAlike({ words }: Words, needle: string, budget: Budget): Span[] {
  const sought = readWords(needle).words
  budget.left -= sought.length * words.length * (32 + 3 * sought.length)
  if (sought.length === 0 || budget.left < 0) return []
  const alike = sought.map(({ key }) => words.map((word) => compareKeys(key, word.key)))
  let best = leastAlike
  let found: Span[] = []
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

function spanOf(words: Span[], from: number, to: number): Span | undefined {
  const [first, last] = [words[from], words[to - 1]]
  return first && last && { start: first.start, end: last.end }
}

/** Each sought word takes the word most like it that is not taken yet; the sum of their likenesses. */
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
