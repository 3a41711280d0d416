/**
 * Assigns a role to every parsed block: first by the page's structure, then by words, then by position. The first rule
 * that decides wins.
 */
import type { Identified } from '../../language/identify.ts'
import type { Locale } from '../../locales/locale.ts'
import { safeSrc } from '../model/address.ts'
import { type Draft, decide, type Reading } from '../model/draft.ts'
import { markOutside } from './article-part.ts'
import { leadsAway, markBoxes } from './boxes.ts'
import { markHead } from './head.ts'
import { markHinted } from './hinted.ts'
import { isContact, isRelatedLink, type Told, tellLabel } from './labels.ts'
import { markPasted } from './pasted.ts'
import { isLink, markCaptions, markHeadings, markRelatedLists, markStandfirst, markTail } from './places.ts'
import { linked, prose } from './prose.ts'
import { markRepeats, markTitleRepeats } from './repeats.ts'
import { splitLines } from './split-lines.ts'
import { markTitle } from './title.ts'

/** Bylines are near the title or at the very end. */
const headBlocks = 12
/** Runs first, before the language is known: finds what does not belong to the article. */
export function markSite(reading: Reading, title: string | undefined): void {
  if (reading.marked) {
    takeMarked(reading.drafts)
    return
  }
  reading.drafts = splitLines(reading.drafts)
  markOutside(reading)
  for (const draft of reading.drafts) if (draft.kind === 'break') decide(draft, 'body')
  markRepeats(reading.drafts)
  markTitle(reading, title)
  markTitleRepeats(reading.drafts)
}

export function markRoles(reading: Reading, locale: Locale, identify: (text: string) => Identified): void {
  const { drafts } = reading
  if (reading.marked) return
  placeEmbeds(drafts)
  markHinted(drafts)
  for (const [index, draft] of drafts.entries()) {
    if (
      draft.role ||
      draft.kind === 'code' ||
      draft.kind === 'embed' ||
      draft.kind === 'image' ||
      draft.kind === 'table-cell'
    )
      continue
    const told = tellLabel(draft.text) ?? tellLink(draft)
    if (reading.page && isContact(draft.text)) decide(draft, 'chrome', 'label')
    if (!told || (told.why === 'name' && !inHead(drafts, index))) continue
    if (draft.kind !== 'caption' || told.role === 'credit') decide(draft, told.role, told.why)
  }
  if (reading.page || reading.plain) markHead(drafts)
  markRelatedLists(drafts)
  markBoxes(drafts)
  if (reading.page) markLinks(drafts)
  if (reading.plain) markPasted(drafts)
  markCaptions(drafts)
  if (reading.plain) markHeadings(drafts)
  markStandfirst(drafts)
  markTail(drafts, locale, identify)
  for (const draft of drafts) decide(draft, 'body')
}

/** Newsrooms' systems embed a post or video as an address alone in a paragraph. */
function placeEmbeds(drafts: Draft[]): void {
  for (const draft of drafts) {
    if (draft.kind !== 'paragraph' || draft.role || !/^https?:\/\/\S+$/.test(draft.text)) continue
    const src = safeSrc(draft.text)
    if (src) Object.assign(draft, { kind: 'embed', tags: [], src })
  }
}

/** The first first-level heading is the title, a caption a caption, the rest body. */
function takeMarked(drafts: Draft[]): void {
  const titled = drafts.some((draft) => draft.role === 'title')
  const title = titled
    ? undefined
    : drafts.find((draft) => draft.kind === 'heading' && draft.level === 1 && !draft.role)
  if (title) decide(title, 'title')
  for (const draft of drafts) decide(draft, draft.kind === 'caption' ? 'caption' : 'body')
}

function inHead(drafts: Draft[], index: number): boolean {
  const title = drafts.findIndex((draft) => draft.role === 'title')
  return index <= Math.max(title, 0) + headBlocks || index >= drafts.length - 3
}

/** For pages: blocks between paragraphs that are only links. */
function markLinks(drafts: Draft[]): void {
  markLinkLists(drafts)
  const body = drafts.findIndex((draft) => !draft.role && prose(draft) > 0)
  for (const [index, draft] of drafts.entries()) {
    if (draft.role || draft.within.some(({ kind }) => kind === 'figure' || kind === 'table')) continue
    if (isMenu(draft)) decide(draft, 'chrome', 'links-only')
    else if (index > body && body >= 0 && isLoneLink(drafts, index)) decide(draft, 'related', 'links-only')
  }
}

/** "Home | News | Contact". */
function isMenu(draft: Draft): boolean {
  return draft.tags.filter(({ name }) => name === 'a').length >= 3 && linked(draft) > draft.text.length / 2
}

/**
 * A paragraph that is only a link to another page. A heading that is a link may be an item of the article's own list,
 * so it counts only if another link follows.
 */
function isLoneLink(drafts: Draft[], index: number): boolean {
  const draft = drafts[index]
  if (!draft || draft.text === '' || !leadsAway(draft)) return false
  if (draft.tags.every(({ href }) => !href || href.startsWith('#'))) return false
  if (draft.kind === 'paragraph') return true
  const next = drafts[index + 1]
  return draft.kind === 'heading' && next !== undefined && isLink(next) && next.kind !== 'list-item'
}

/** At least two adjacent list items on a page that are only links lead to other pages. */
function markLinkLists(drafts: Draft[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== 'list-item' || !isLink(draft)) continue
    const next = drafts[index + 1]
    const before = drafts[index - 1]
    const listed = isLink(next) || (before?.why === 'links-only' && before.kind === 'list-item')
    if (listed && linked(draft) > 0) decide(draft, 'related', 'links-only')
  }
}

/** A line like "Read more about the bridge" that is only a link. */
function tellLink(draft: Draft): Told | undefined {
  return isLink(draft) && isRelatedLink(draft.text) ? { role: 'related', why: 'links-only' } : undefined
}
