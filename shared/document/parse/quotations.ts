/**
 * Marks quotations that run over several paragraphs as one, so that they can be judged as one. Such a quotation opens in
 * its first paragraph, closes in its last, and may open again in those between (Chicago Manual of Style, 13.32; in
 * Romanian both ways are met). One that doesn't close within ten paragraphs is a slip, and stays unmarked.
 */
import type { Block } from '../model/document.ts'

const longest = 10

/** Only a paragraph carries a quotation on; what is not part of the text, a caption say, may stand between. */
const carries = ({ kind, role }: Block): boolean => (kind === 'paragraph' || kind === 'quote') && role === 'body'

export function markQuotations(blocks: Block[], mint: () => string): Block[] {
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

/** Which of `texts` closes what the first leaves open; 0 when it leaves nothing open, -1 when none does. */
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

/** How many quotations are open after `text`. “ opens in English and closes after „ in Romanian; " does what is due. */
function depthAfter(text: string, before: number, low: boolean): number {
  let open = before
  for (const [mark] of text.matchAll(/[„“”«»"]/g)) {
    const opens = mark === '„' || mark === '«' || (mark === '“' && !low) || (mark === '"' && open === 0)
    open = opens ? open + 1 : Math.max(0, open - 1)
  }
  return open
}
