/** Finds the headline of a page: what the page calls itself in its head, or its first-level heading. */

import { normaliseLabel } from '../../text/normalise-label.ts'
import type { ParsedBlock, ParsedSource } from '../model/parsed-block.ts'
import { ancestors } from '../model/region.ts'

const maxChars = 500
/** A shorter text must equal the whole title. */
const minPartChars = 16

/**
 * @returns the block whose words make up most of the page's title; headings of a higher level come first. Without a
 * page title, the first-level heading. Old pages have the headline in a table cell, and blogs have their own name as
 * h1.
 */
export function findHeadline({ blocks: drafts, page, evidence }: ParsedSource): ParsedBlock | undefined {
  const free = drafts.filter(
    (draft) => draft.text.length <= maxChars && ![...ancestors(draft.region)].some(({ junk }) => junk),
  )
  const headings = free.filter((draft) => isTop(draft))
  const [pageTitle] = evidence.titles
  const title = pageTitle && plain(pageTitle)
  if (!title) return headings.find((draft) => ![...ancestors(draft.region)].some(({ header }) => header))
  let best: { draft: ParsedBlock; worth: number; rank: number } | undefined
  for (const draft of page ? free : headings) {
    const worth = sharedChars(plain(draft.text), title, isTop(draft))
    const rank = draft.kind === 'heading' ? (draft.level ?? 2) : draft.kind === 'paragraph' ? 7 : 8
    if (worth === 0 || rank === 8) continue
    if (!best || worth > best.worth || (worth === best.worth && rank < best.rank)) best = { draft, worth, rank }
  }
  return best?.draft
}

/** Only a first-level heading may be longer than the title, because a paragraph may quote it. */
function sharedChars(text: string, title: string, top: boolean): number {
  if (text === title) return text.length
  if (text.length >= minPartChars && title.includes(text)) return text.length
  return top && text.length >= minPartChars && text.includes(title) ? title.length : 0
}

function isTop(draft: ParsedBlock): boolean {
  return draft.kind === 'heading' && draft.level === 1
}

function plain(text: string): string {
  return normaliseLabel(text)
    .replace(/[\s"„“”«»'’‘]+/g, ' ')
    .trim()
}
