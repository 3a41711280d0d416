/**
 * Assigns a role to every parsed block: first by the page's structure, then by words, then by position. The first rule
 * that decides wins.
 */
import type { Identified } from '../../language/identify.ts'
import type { Locale } from '../../locales/locale.ts'
import { safeSrc } from '../model/address.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { assignOutsideArticle } from './article-rules.ts'
import { assignBoxes } from './box-rules.ts'
import { assignClassHints } from './class-hint-rules.ts'
import { dateHeadings } from './date-headings.ts'
import { findHeadline } from './find-headline.ts'
import { assignHeadlineLines } from './headline-rules.ts'
import { isContact, isRelatedLink, type LabelRole, roleFromLabel } from './label-rules.ts'
import { assignPasted } from './pasted-rules.ts'
import {
  assignCaptions,
  assignHeadings,
  assignRelatedLists,
  assignStandfirst,
  assignTail,
  isLink,
} from './position-rules.ts'
import { assignRepeats, assignTitleRepeats } from './repeat-rules.ts'
import { splitLines } from './split-lines.ts'
import { assignTitle } from './title-rules.ts'

/** Bylines are near the title or at the very end. */
const headBlocks = 12
/** Runs first, before the language is known: finds what does not belong to the article. */
export function assignSiteRoles(reading: ParsedSource, title: string | undefined): void {
  if (reading.marked) {
    takeMarked(reading.blocks)
    return
  }
  reading.blocks = splitLines(reading.blocks)
  const headline = findHeadline(reading)
  assignOutsideArticle(reading, headline)
  for (const draft of reading.blocks) if (draft.kind === 'break') assignRole(draft, 'body')
  // A page may repeat its headline. Without one, a banner that is repeated must not be taken for the title.
  if (headline) assignTitle(reading, title, headline)
  assignRepeats(reading.blocks)
  if (!headline) assignTitle(reading, title, headline)
  assignTitleRepeats(reading.blocks)
}

export function assignRoles(reading: ParsedSource, locale: Locale, identify: (text: string) => Identified): void {
  const { blocks: drafts } = reading
  if (reading.marked) return
  placeEmbeds(drafts)
  for (const date of dateHeadings(drafts)) {
    assignRole(date, 'body')
    if (reading.plain) Object.assign(date, { kind: 'heading', level: 2 })
  }
  assignClassHints(drafts)
  const title = drafts.findIndex((draft) => draft.role === 'title')
  const isInHead = (index: number) => index <= Math.max(title, 0) + headBlocks || index >= drafts.length - 3
  for (const [index, draft] of drafts.entries()) {
    if (
      draft.role ||
      draft.kind === 'code' ||
      draft.kind === 'embed' ||
      draft.kind === 'image' ||
      draft.kind === 'table-cell'
    )
      continue
    const told = roleFromLabel(draft.text) ?? tellLink(draft)
    if (reading.page && isContact(draft.text)) assignRole(draft, 'chrome', 'label')
    if (!told || (told.why === 'name' && !isInHead(index))) continue
    if (told.role === 'section' && told.why === 'label' && index >= title) continue
    if (draft.kind !== 'caption' || told.role === 'credit') assignRole(draft, told.role, told.why)
  }
  if (reading.page || reading.plain) assignHeadlineLines(drafts)
  assignRelatedLists(drafts)
  assignBoxes(drafts)
  if (reading.plain) assignPasted(drafts)
  assignCaptions(drafts)
  if (reading.plain) assignHeadings(drafts)
  assignStandfirst(drafts)
  assignTail(drafts, locale, identify)
  for (const draft of drafts) assignRole(draft, 'body')
}

/** Newsrooms' systems embed a post or video as an address alone in a paragraph. */
function placeEmbeds(drafts: ParsedBlock[]): void {
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' || draft.role || !/^https?:\/\/\S+$/.test(draft.text)) continue
    const src = safeSrc(draft.text)
    if (src) Object.assign(draft, { kind: 'embed', tags: [], src })
  }
}

/** The first first-level heading is the title, a caption a caption, the rest body. */
function takeMarked(drafts: ParsedBlock[]): void {
  const titled = drafts.some((draft) => draft.role === 'title')
  const title = titled
    ? undefined
    : drafts.find((draft) => draft.kind === 'heading' && draft.level === 1 && !draft.role)
  if (title) assignRole(title, 'title')
  for (const draft of drafts) assignRole(draft, draft.kind === 'caption' ? 'caption' : 'body')
}

/** A line like "Read more about the bridge" that is only a link. */
function tellLink(draft: ParsedBlock): LabelRole | undefined {
  return isLink(draft) && isRelatedLink(draft.text) ? { role: 'related', why: 'links-only' } : undefined
}
