/**
 * Finds the site's boxes inside an article by their content, whatever their markup: comments under a label, a form with
 * a call to action, a short heading over nothing but links.
 */

import { type Draft, decide } from '../model/draft.ts'
import { type Region, upwards } from '../model/region.ts'
import { heads, isAsk } from './labels.ts'
import { linked, prose } from './prose.ts'

/** A box is at most this share of the page's prose. */
const maxShare = 0.4
const maxLabelChars = 60

/**
 * A region's blocks with text: the first and last, their prose, and whether all after the first are links to other
 * pages.
 */
type Box = { start: number; end: number; first: Draft; last: Draft; prose: number; links: boolean; titled: boolean }

/** Runs once the title is known, because no box contains it. */
export function markBoxes(drafts: Draft[]): void {
  const boxes = new Map<Region, Box>()
  let total = 0
  for (const [index, draft] of drafts.entries()) {
    if (draft.text === '') continue
    const chars = draft.role ? 0 : prose(draft)
    const away = leadsAway(draft)
    const titled = draft.role === 'title'
    total += chars
    for (const region of upwards(draft.region)) {
      const box = boxes.get(region)
      if (!box)
        boxes.set(region, { start: index, end: index, first: draft, last: draft, prose: chars, links: true, titled })
      else {
        box.end = index
        box.last = draft
        box.prose += chars
        box.links &&= away
        box.titled ||= titled
      }
    }
  }
  for (const { start, end, ...box } of boxes.values()) {
    if (start === end || box.titled || box.prose > total * maxShare) continue
    const why =
      (isLine(box.first) && heads(box.first.text)) || (isLine(box.last) && isAsk(box.last.text))
        ? 'label'
        : isLinkBox(box)
          ? 'links-only'
          : undefined
    for (const draft of why ? drafts.slice(start, end + 1) : []) {
      if (draft.kind !== 'embed') decide(draft, why === 'label' ? 'chrome' : 'related', why)
    }
  }
}

/** List items don't count: the last step of a list may be "Vote". */
function isLine({ kind }: Draft): boolean {
  return kind === 'paragraph' || kind === 'heading'
}

function isLinkBox({ first, links }: Pick<Box, 'first' | 'links'>): boolean {
  const { text } = first
  if (!links || !isLine(first)) return false
  return text.length <= maxLabelChars && !/[.!]["”»]?$/.test(text)
}

/**
 * Whether the block is only a link to another page. A link whose text is its address is a source, and does not count.
 */
export function leadsAway(draft: Draft): boolean {
  return linked(draft) >= draft.text.length * 0.9 && !/^https?:/.test(draft.text)
}
