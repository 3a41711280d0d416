/**
 * Cuts a sentence that is too long for an engine call or for correction by a person: after a mark between clauses, else
 * between words, else between graphemes. Real sentences are not that long, but lists may be.
 */

import type { Span } from '../text/span.ts'
import { isSpace, skipSpace, trimEnd } from './characters.ts'

/** Characters. A third of the bytes that the strictest engine takes: a translation may be three times as long. */
export const maxSegmentChars = 3000

const clauseEnds = ';:,–—'
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** @returns parts with only white space between them, as long as possible; the span itself if it is not too long */
export function cutLong(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = []
  let from = start
  while (end - from > maxSegmentChars) {
    const to = placeToCut(text, from)
    parts.push({ start: from, end: trimEnd(text, from, to) })
    from = skipSpace(text, to)
  }
  parts.push({ start: from, end })
  return parts
}

/** Cuts only in the second half, so that no part is very short. */
function placeToCut(text: string, from: number): number {
  const last = from + maxSegmentChars
  let space = -1
  for (let at = last; at > from + maxSegmentChars / 2; at--) {
    if (!isSpace(text, at)) continue
    if (clauseEnds.includes(text.charAt(at - 1))) return at
    if (space < 0) space = at
  }
  return space < 0 ? placeInWord(text, from, last) : space
}

function placeInWord(text: string, from: number, last: number): number {
  const whole = graphemes.segment(text.slice(from, last + 1)).containing(maxSegmentChars)?.index ?? 0
  if (whole > 0) return from + whole
  // A single letter with thousands of combining marks.
  return /[\ud800-\udbff]/.test(text.charAt(last - 1)) ? last - 1 : last
}
