/**
 * Splits a block into segments, one sentence each as a rule: finds every stop and asks `end.ts` whether a sentence ends
 * there; what is too long for one is cut by `long.ts`. Linear in the text. Never fails, whatever the text holds.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { Span } from '../text/span.ts'
import { skipSpace, trimEnd } from './characters.ts'
import { endsSentence } from './end.ts'
import { findMark, nextMark } from './list.ts'
import { cutLong, longestSegment } from './long.ts'
import { skipTail } from './tail.ts'

const openBracket = 0x28
const closeBracket = 0x29
/** 1 where a sentence may end or a bracket stands; an ellipsis lies outside the table. */
const marks = Uint8Array.from({ length: 0x40 }, (_, code) => ('().!?'.includes(String.fromCharCode(code)) ? 1 : 0))
/** A bracket that closes farther ahead than this, in characters, does not hold its sentences together. */
const bracketChars = 200

/**
 * @param text one block; a newline in it is white space.
 * @returns spans in order, each without white space around it and none over `longestSegment`; together they cover all but
 * white space.
 */
export function segment(text: string, locale: Locale): Span[] {
  const spans: Span[] = []
  let start = skipSpace(text, 0)
  let mark = nextMark(text, start)
  let opened = -1 // the bracket that is open
  const cut = (end: number, next: number) => {
    spans.push({ start, end })
    start = next
    mark = nextMark(text, start)
  }
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x3f ? code !== 0x2026 : marks[code] !== 1) continue
    if (code === openBracket) {
      opened = at
      continue
    }
    const item = mark ? findMark(text, mark, text.charCodeAt(at + 1) === closeBracket ? at + 2 : at + 1) : -1
    if (item > start + mark.length + 1) cut(trimEnd(text, start, item), item)
    if (code === closeBracket) opened = -1
    if (item >= 0 || code === closeBracket) continue
    const after = skipTail(text, at)
    const next = skipSpace(text, after)
    if (next === text.length) break
    if (opened >= 0 && text.slice(at, after).includes(')')) opened = -1
    const inside = opened > start && /^[^()]*\)/.test(text.slice(after, after + bracketChars))
    if (!inside && endsSentence({ text, start, at, after, next }, registry[locale].sentences)) cut(after, next)
    at = after - 1
  }
  const end = trimEnd(text, start, text.length)
  if (end > start) spans.push({ start, end })
  const isLong = ({ start, end }: Span) => end - start > longestSegment
  return spans.some(isLong) ? spans.flatMap((span) => cutLong(text, span)) : spans
}
