/**
 * Splits a long block at segment ends, because storage and pages work with whole blocks and need small ones. No text is
 * lost. A segment that alone is too long is cut at white space, or anywhere if it has none.
 */
import type { Span } from '../../text/span.ts'
import { normalizeTags } from '../model/inline-tags.ts'
import { kindInContainers, type ParsedBlock } from '../model/parsed-block.ts'
import { segmentText } from '../model/rich-text.ts'

export const maxBlockSegments = 100
/** In UTF-16 code units. */
export const maxBlockChars = 32 << 10

type Cut = { draft: ParsedBlock; spans: Span[] }

export function splitLong(draft: ParsedBlock, spans: Span[]): Cut[] {
  if (draft.text.length <= maxBlockChars && (spans.length <= maxBlockSegments || draft.kind === 'table-cell'))
    return [{ draft, spans }]
  const groups: Span[][] = []
  for (const span of spans.flatMap((long) => cutSpan(draft.text, long))) {
    const group = groups.at(-1)
    const fits = group && group.length < maxBlockSegments && span.end - (group[0]?.start ?? 0) <= maxBlockChars
    if (fits) group.push(span)
    else groups.push([span])
  }
  return groups.map((group, index) => part(draft, group, index === 0))
}

function cutSpan(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let from = start
  while (end - from > maxBlockChars) {
    const space = lastSpace(text, from + maxBlockChars / 2, from + maxBlockChars)
    const to = space ?? (isLowSurrogate(text, from + maxBlockChars) ? from + maxBlockChars - 1 : from + maxBlockChars)
    spans.push({ start: from, end: to })
    from = space === undefined ? to : to + 1
  }
  return [...spans, { start: from, end }]
}

/** Prefers a line end over a space. */
function lastSpace(text: string, from: number, to: number): number | undefined {
  const near = text.slice(from, to)
  const line = near.lastIndexOf('\n')
  const found = line >= 0 ? line : near.lastIndexOf(' ')
  return found >= 0 ? from + found : undefined
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Only the first part keeps what occurs once in an article, such as a title or an image. */
function part(draft: ParsedBlock, group: Span[], first: boolean): Cut {
  const start = group[0]?.start ?? 0
  const { text, tags = [] } = segmentText(draft, { start, end: group.at(-1)?.end ?? start })
  const cut: ParsedBlock = { ...draft, text, tags: normalizeTags(text, tags) }
  if (!first) {
    if (cut.role === 'title') cut.role = 'body'
    if (cut.kind === 'image') {
      cut.kind = kindInContainers(cut.within)
      delete cut.src
    }
  }
  return { draft: cut, spans: group.map((span) => ({ start: span.start - start, end: span.end - start })) }
}
