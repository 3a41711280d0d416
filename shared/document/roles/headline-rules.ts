/**
 * Lines around an article's headline that only their position identifies: the rubric above it, the author's name beside
 * a date.
 */
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { ancestors } from '../model/region.ts'
import { looksLikeName } from './label-rules.ts'
import { proseLength } from './prose-length.ts'

const maxKickerChars = 40
const maxKickerWords = 4
const maxHeadBlocks = 10

/** For pages, after the rules that read the words. */
export function assignHeadlineLines(drafts: ParsedBlock[]): void {
  const title = drafts.findIndex(({ role }) => role === 'title')
  if (title < 0) return
  const kicker = drafts.slice(Math.max(0, title - 2), title).findLast((draft) => !draft.role && isKicker(draft))
  if (kicker) assignRole(kicker, 'section', 'above-title')
  for (let index = title + 1; index <= title + maxHeadBlocks; index++) {
    const draft = drafts[index]
    if (draft && !draft.role && proseLength(draft) > 0) break
    if (draft && /^\d[\d.,]{0,9}[km]?$/i.test(draft.text)) assignRole(draft, 'chrome', 'markup')
    if (!draft || draft.role || draft.kind === 'image' || !/\s/.test(draft.text) || !looksLikeName(draft.text)) continue
    const beside = [drafts[index - 1], drafts[index + 1]].some(
      (next) => next?.role === 'date' || next?.role === 'byline',
    )
    if (beside) assignRole(draft, 'byline', 'name')
  }
}

/** Whether the block may be the rubric of the block below it. */
export function isKicker({ kind, text }: ParsedBlock): boolean {
  if (kind !== 'paragraph' || text === '' || text.length > maxKickerChars) return false
  return text.split(' ').length <= maxKickerWords && !/[.!?:;,…]["”»]?$/.test(text)
}

/** Whether the block is in the element that contains the headline. */
export function isBesideHeadline(headline: ParsedBlock, draft: ParsedBlock): boolean {
  const parent = headline.region?.parent
  return !!parent && parent.name !== 'body' && [...ancestors(draft.region)].includes(parent)
}
