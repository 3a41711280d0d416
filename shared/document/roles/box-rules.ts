/**
 * Finds the site's boxes inside an article by their content, whatever their markup: comments under a label, a form with
 * a call to action, a short heading over nothing but links.
 */

import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { ancestors, type Region } from '../model/region.ts'
import { isBoxHeading, isCallToAction } from './label-rules.ts'
import { isLinked, proseLength } from './prose-length.ts'

/** A box is at most this share of the page's prose. */
const maxShare = 0.4
const maxLabelChars = 60

/**
 * A region's blocks with text: the first and last, their prose, and whether all after the first are links to other
 * pages.
 */
type Box = {
  start: number
  end: number
  first: ParsedBlock
  last: ParsedBlock
  prose: number
  links: boolean
  titled: boolean
}

/** Runs once the title is known, because no box contains it. */
export function assignBoxes(drafts: ParsedBlock[]): void {
  const boxes = new Map<Region, Box>()
  let total = 0
  for (const [index, draft] of drafts.entries()) {
    if (draft.text === '') continue
    const chars = draft.role ? 0 : proseLength(draft)
    const away = isOutgoingLink(draft)
    const titled = draft.role === 'title'
    total += chars
    for (const region of ancestors(draft.region)) {
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
      (isLine(box.first) && isBoxHeading(box.first.text)) || (isLine(box.last) && isCallToAction(box.last.text))
        ? 'label'
        : isLinkBox(box)
          ? 'links-only'
          : undefined
    for (const draft of why ? drafts.slice(start, end + 1) : []) {
      if (draft.kind !== 'embed') assignRole(draft, why === 'label' ? 'chrome' : 'related', why)
    }
  }
}

/** List items don't count: the last step of a list may be "Vote". */
function isLine({ kind }: ParsedBlock): boolean {
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
function isOutgoingLink(draft: ParsedBlock): boolean {
  return isLinked(draft) && !/^https?:/.test(draft.text)
}
