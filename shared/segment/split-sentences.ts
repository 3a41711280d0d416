/**
 * Splits a block into segments, usually one sentence each: finds every stop and asks `sentence-end.ts` whether a
 * sentence ends there. `cut-long.ts` cuts sentences that are too long. Linear in the text; never fails on any text.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Span } from '../text/span.ts'
import { skipSpace, trimEnd } from './characters.ts'
import { cutLong, maxSegmentChars } from './cut-long.ts'
import { findListMarker, nextListMarker } from './inline-list.ts'
import { endsSentence } from './sentence-end.ts'
import { skipTail } from './tail.ts'

const openBracket = 0x28
const closeBracket = 0x29
/** 1 for characters that may end a sentence, and for brackets. The ellipsis is outside the table. */
const marks = Uint8Array.from({ length: 0x40 }, (_, code) => ('().!?'.includes(String.fromCharCode(code)) ? 1 : 0))
/** If a bracket closes farther ahead than this, in characters, sentences may end inside it. */
const bracketChars = 200

/**
 * @param text one block; a newline in it is white space
 * @returns spans in order, without white space at their ends and none over `maxSegmentChars`; together they cover
 * everything but white space
 */
export function splitSentences(text: string, locale: Locale): Span[] {
  const spans: Span[] = []
  let start = skipSpace(text, 0)
  let mark = nextListMarker(text, start)
  let opened = -1 // offset of the open bracket
  const cut = (end: number, next: number) => {
    spans.push({ start, end })
    start = next
    mark = nextListMarker(text, start)
  }
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x3f ? code !== 0x2026 : marks[code] !== 1) continue
    if (code === openBracket) {
      opened = at
      continue
    }
    const item = mark ? findListMarker(text, mark, text.charCodeAt(at + 1) === closeBracket ? at + 2 : at + 1) : -1
    if (item > start + mark.length + 1) cut(trimEnd(text, start, item), item)
    if (code === closeBracket) opened = -1
    if (item >= 0 || code === closeBracket) continue
    const after = skipTail(text, start, at)
    const next = skipSpace(text, after)
    if (next === text.length) break
    if (opened >= 0 && text.slice(at, after).includes(')')) opened = -1
    const inside = opened > start && /^[^()]*\)/.test(text.slice(after, after + bracketChars))
    if (!inside && endsSentence({ text, start, at, after, next }, registry[locale].sentences)) cut(after, next)
    at = after - 1
  }
  const end = trimEnd(text, start, text.length)
  if (end > start) spans.push({ start, end })
  const isLong = ({ start, end }: Span) => end - start > maxSegmentChars
  return spans.some(isLong) ? spans.flatMap((span) => cutLong(text, span)) : spans
}
