/** Words and their boundaries, as placing a tag needs them: a tag never begins or ends inside a word or a character. */
import { withoutDiacritics } from '../text/normalise-unicode.ts'

export type TextSpan = { start: number; end: number }
/** `key`: the word without case and diacritics. */
type KeyedWord = TextSpan & { key: string }
/** `boundaryFrom`: the first boundary at or after an offset. */
export type WordBoundaries = {
  text: string
  words: KeyedWord[]
  isBoundary(offset: number): boolean
  boundaryFrom(offset: number): number
}

/** An emoji with its joiners and selectors is one word. */
const wordPattern = /(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}]|\u200d)+/gu

export function readWordBoundaries(text: string): WordBoundaries {
  const words: KeyedWord[] = []
  const inside = new Uint8Array(text.length + 1)
  for (const match of text.matchAll(wordPattern)) {
    const end = match.index + match[0].length
    words.push({ start: match.index, end, key: withoutDiacritics(match[0]).toLowerCase() })
    inside.fill(1, match.index + 1, end)
  }
  for (let at = 1; at < text.length; at++) if (isPair(text, at)) inside[at] = 1
  const next = new Int32Array(text.length + 1)
  for (let at = text.length; at >= 0; at--) next[at] = inside[at] ? (next[at + 1] ?? at) : at
  const boundaryFrom = (offset: number) => next[offset] ?? offset
  return { text, words, isBoundary: (offset) => next[offset] === offset, boundaryFrom }
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800

/** Gives spans of a text without the white space at their ends; one of nothing else, empty, stays where it begins. */
export function spanTrimmer(text: string): (span: TextSpan) => TextSpan {
  /** By offset: the next offset that is not a space, and the end of the last non-space before it. */
  const [next, last] = [new Int32Array(text.length + 1), new Int32Array(text.length + 1)]
  const isSpace = (at: number) => text.charAt(at).trim() === ''
  for (let at = 1; at <= text.length; at++) last[at] = isSpace(at - 1) ? (last[at - 1] ?? 0) : at
  next[text.length] = text.length
  for (let at = text.length - 1; at >= 0; at--) next[at] = isSpace(at) ? (next[at + 1] ?? at) : at
  return ({ start, end }) => {
    const span = { start: next[start] ?? start, end: last[Math.min(end, text.length)] ?? 0 }
    return span.start < span.end ? span : { start, end: start }
  }
}

/** Longer keys are only compared for equality. */
const longestCompared = 32
const leastAlike = 0.65

/** How similar two keys are, 0 to 1. Short words must be equal; longer ones may be inflected or misspelt. */
export function keySimilarity(a: string, b: string): number {
  if (a === b) return 1
  const longer = Math.max(a.length, b.length)
  if (Math.min(a.length, b.length) < 4 || longer > longestCompared) return 0
  let shared = 0
  while (shared < longer && a[shared] === b[shared]) shared++
  if (shared >= 4 && shared / longer >= 0.6) return 0.8
  if (1 - Math.abs(a.length - b.length) / longer < leastAlike) return 0
  const alike = 1 - editDistance(a, b) / longer
  return alike >= leastAlike ? alike : 0
}

/** The Levenshtein distance, in UTF-16 units. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
