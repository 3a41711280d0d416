/**
 * Cuts a sentence that is too long for an engine's call and a person's correction: after a mark between clauses, else
 * between words, else between characters as readers see them. No sentence that anybody wrote is so long; a list may be.
 */

import type { Span } from '../text/span.ts'
import { isSpace, skipSpace, trimEnd } from './characters.ts'

/** In characters. A third of what the narrowest engine takes in bytes, and its translation may be three times as long. */
export const longestSegment = 3000

const clauseEnds = ';:,–—'
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** @returns parts with only white space between them, each as long as may be; the span itself where it is not too long. */
export function cutLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > longestSegment) {
    const to = placeToCut(text, from)
    parts.push({ start: from, end: trimEnd(text, from, to) })
    from = skipSpace(text, to)
  }
  parts.push({ start: from, end })
  return parts
}

/** Not in the first half, so that no part is a scrap. */
function placeToCut(text: string, from: number): number {
  const last = from + longestSegment
  let space = -1
  for (let at = last; at > from + longestSegment / 2; at--) {
    if (!isSpace(text, at)) continue
    if (clauseEnds.includes(text.charAt(at - 1))) return at
    if (space < 0) space = at
  }
  return space < 0 ? placeInWord(text, from, last) : space
}

function placeInWord(text: string, from: number, last: number): number {
  const whole = graphemes.segment(text.slice(from, last + 1)).containing(longestSegment)?.index ?? 0
  if (whole > 0) return from + whole
  // One letter with thousands of marks.
  return /[\ud800-\udbff]/.test(text.charAt(last - 1)) ? last - 1 : last
}
