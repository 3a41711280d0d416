/**
 * Groups quotations over several paragraphs, so that they can be checked as one. Such a quotation opens in its first
 * paragraph, closes in its last, and may open again in those between (Chicago Manual of Style, 13.32; Romanian texts
 * use both ways). One that does not close within ten paragraphs is a mistake, and is not grouped.
 */
import type { Block } from '../model/document.ts'

const longest = 10

/** Only paragraphs continue a quotation; other blocks, such as captions, may be between them. */
const carries = ({ kind, role }: Block): boolean => (kind === 'paragraph' || kind === 'quote') && role === 'body'

export function groupQuotations(blocks: Block[], mint: () => string): Block[] {
  const marked = [...blocks]
  const places = blocks.flatMap((block, at) => (carries(block) ? [at] : []))
  for (let i = 0; i < places.length; i++) {
    const last = lastOf(places.slice(i, i + longest).map((at) => blocks[at]?.text ?? ''))
    if (last < 1) continue
    const quotation = mint()
    for (const at of places.slice(i, i + last + 1)) {
      const block = blocks[at]
      if (block) marked[at] = { ...block, quotation }
    }
    i += last
  }
  return marked
}

/**
 * The index of the text that closes what the first one leaves open; 0 if it leaves nothing open, -1 if none closes it.
 */
function lastOf(texts: string[]): number {
  let open = 0
  const low = texts[0]?.includes('„') ?? false
  for (const [i, text] of texts.entries()) {
    const again = i > 0 && /^\s*[„“«"]/.test(text)
    if (i > 0 && !again && open === 0) return -1
    const before = i === 0 ? 0 : again ? open - 1 : open
    open = depthAfter(text, before, low)
    if (open === 0) return i
  }
  return -1
}

/**
 * How many quotations are open after `text`. “ opens in English and closes after „ in Romanian; " opens or closes as
 * needed.
 */
function depthAfter(text: string, before: number, low: boolean): number {
  let open = before
  for (const [mark] of text.matchAll(/[„“”«»"]/g)) {
    const opens = mark === '„' || mark === '«' || (mark === '“' && !low) || (mark === '"' && open === 0)
    open = opens ? open + 1 : Math.max(0, open - 1)
  }
  return open
}
