/** Tells a line's role by its words alone: the labels that newsrooms put before credits, updates, links and the like. */
import { normaliseLabel } from '../../text/normalise-label.ts'
import { normaliseUnicode } from '../../text/normalise-unicode.ts'
import type { Role } from '../model/document.ts'
import type { RoleReason } from '../model/role-reason.ts'
import { newsroomWords } from './newsroom-words.ts'

export type LabelRole = { role: Role; why: RoleReason }

/** Labels are in the first characters of a block, and only short blocks get a role from them. */
const headChars = 120
const maxCreditChars = 200
const maxLineChars = 300
const maxBylineChars = 100
const maxInvitationChars = 200

export function roleFromLabel(text: string): LabelRole | undefined {
  const head = text.slice(0, headChars)
  if (isHashLine(text)) return { role: text.includes('/') ? 'section' : 'chrome', why: 'hash-line' }
  if (isDate(text)) return { role: 'date', why: 'date-line' }
  if (isCredit(text)) return { role: 'credit', why: 'label' }
  if (leads(head, newsroomWords.correction, separated)) return { role: 'correction', why: 'label' }
  if (leads(head, newsroomWords.update, (rest, label) => separated(rest, label) || /^\d/.test(rest)))
    return { role: 'update', why: 'label' }
  if (isRelated(text)) return { role: 'related', why: 'label' }
  if (isSites(text)) return { role: 'chrome', why: 'label' }
  if (isByline(text)) return { role: 'byline', why: 'name' }
  if (
    text.length <= maxBylineChars &&
    newsroomWords.bylineEnds.some((end) => normaliseLabel(text).replace(/\.$/, '').endsWith(end))
  )
    return { role: 'byline', why: 'label' }
  return roleFromParts(text)
}

/**
 * Several parts on one line: "5 min read · May 6, 2025". The line takes the role of a part that readers see, if there
 * is one.
 */
function roleFromParts(text: string): LabelRole | undefined {
  const parts = text.length <= maxLineChars ? text.split(/[|·•]/) : []
  if (parts.length < 2) return undefined
  const told = parts.map((part) => roleFromLabel(part.trim()))
  if (!told.every((part) => part?.role === 'chrome' || part?.role === 'date' || part?.role === 'byline'))
    return undefined
  return told.find((part) => part?.role !== 'chrome') ?? told[0]
}

/** Whether the line is only the label of a list of links; the links after it belong to it. */
export function isListLabel(text: string): boolean {
  if (text.length > 60) return false
  const line = bare(text)
  return newsroomWords.lists.has(line) || newsroomWords.related.includes(line)
}

/** Whether the line is the heading of a site's box: comments, a note on the author, subscription prices. */
export function isBoxHeading(text: string): boolean {
  if (text.length > 60) return false
  const line = bare(text).replace(/^\d+\s+|\s*\(\d+\)$/g, '')
  return newsroomWords.boxes.has(line) || newsroomWords.walls.some((wall) => startsWith(line, wall))
}

/** Whether the line begins what follows the article until the end of the page. */
export function endsArticle(text: string): boolean {
  return text.length <= 60 && newsroomWords.below.has(bare(text).replace(/^\d+\s+|\s*\(\d+\)$/g, ''))
}

/** A rubric alone above a headline, such as "Science". */
export function isRubric(text: string): boolean {
  return text.length <= 30 && newsroomWords.rubrics.has(normaliseLabel(text))
}

/** Only the name of a button, such as "Facebook" or "Copy link". */
export function isButton(text: string): boolean {
  return text.length <= 30 && newsroomWords.buttons.has(normaliseLabel(text))
}

/** Whether the line asks the reader to sign up, donate or buy, like a form's button. */
export function isCallToAction(text: string): boolean {
  return text.length <= 40 && newsroomWords.asks.has(bare(text))
}

/** "#Section / Author", or one or more hashtags. A Markdown heading has a space after its sign. */
function isHashLine(text: string): boolean {
  return text.length <= 120 && /^#\p{L}/u.test(text) && !/[.!?]$/.test(text)
}

/** "24 februarie 2022, 14:30", "Published Feb 24, 2022 at 2:30 p.m.": only words of dates and numbers. */
function isDate(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const parts = normaliseLabel(text)
    .split(/[\s,;|/·•()–—:-]+/)
    .filter(Boolean)
  let dated = /\d{1,2}:\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d/.test(text)
  for (const part of parts) {
    const word = part.replace(/\.$/, '')
    if (/^\d{1,4}([.:]\d{1,4}){0,3}(st|nd|rd|th|am|pm|h)?$/.test(word)) continue
    if (!newsroomWords.dateWords.has(word)) return false
    dated ||= word.length >= 3
  }
  return dated
}

function isCredit(text: string): boolean {
  if (text.length > maxCreditChars) return false
  const line = text.replace(/^[([]\s*/, '')
  if (/^©\s*\p{L}/u.test(line) && text.length <= 80) return !isSites(text)
  return (
    leads(line, newsroomWords.credit, (rest) => rest === '' || /^([:/|©]|[–—-]\s)/.test(rest)) ||
    leads(line, newsroomWords.creditBy, (rest) => /^\p{Lu}/u.test(rest) && looksLikeName(rest.replace(/[)\].]$/, '')))
  )
}

function isRelated(text: string): boolean {
  if (text.length > maxLineChars) return false
  const line = text.replace(/^[►▶→»>•*[(–—-]+\s*/, '')
  const labelled = leads(line, newsroomWords.related, (rest, label) => {
    return rest === '' || /^[:|>»→–—-]/.test(rest) || (label.includes(' ') && isTitleAfter(rest))
  })
  if (labelled) return true
  const folded = normaliseLabel(line)
  const sends = newsroomWords.click.some((click) => folded.includes(click)) || /\b(aici|here)[.!]?$/.test(folded)
  return sends && newsroomWords.more.some((more) => startsWith(folded, more))
}

/** Whether a line that is only a link begins like links to other articles. */
export function isRelatedLink(text: string): boolean {
  const folded = normaliseLabel(text)
  return [...newsroomWords.related, ...newsroomWords.more].some(
    (label) => label.includes(' ') && startsWith(folded, label),
  )
}

/** "Citește și Guvernul a căzut": another headline, which starts with a capital and has no full stop. */
function isTitleAfter(rest: string): boolean {
  return /^[\p{Lu}„“"«]/u.test(rest) && !/[.]["”»]?$/.test(rest)
}

function isSites(text: string): boolean {
  if (text.length > maxLineChars) return false
  const folded = normaliseLabel(text).replace(/^[[(]\s*/, '')
  if (newsroomWords.siteLines.has(bare(text).replace(/\s*\(\d+\)$/, '')) || isCount(text) || isInvitation(folded))
    return true
  if (/^(©|\(c\)|copyright)\s*\d{4}/.test(folded)) return true
  if (newsroomWords.siteOpeners.some((opener) => startsWith(folded, opener))) return true
  return text.length <= 200 && newsroomWords.siteParts.some((part) => folded.includes(part))
}

/**
 * "Get our newsletter", "Did you like it? Follow us on Instagram": a sentence that begins like an invitation, and a
 * channel.
 */
function isInvitation(folded: string): boolean {
  if (folded.length > maxInvitationChars) return false
  const asks = folded.split(/[.!?] /).some((part) => newsroomWords.invites.some((invite) => startsWith(part, invite)))
  return asks && newsroomWords.channels.some((channel) => folded.includes(channel))
}

/**
 * Applies only to pages, because elsewhere it may be the article's own text: "Contact Darla Hoyt at dhoyt@example.com."
 */
export function isContact(text: string): boolean {
  if (text.length > 160 || !/\w@\w/.test(text)) return false
  const folded = normaliseLabel(text)
  return newsroomWords.contacts.some((contact) => startsWith(folded, contact))
}

/** "127 comments", "4 min read". */
function isCount(text: string): boolean {
  const [, what] = /^(?:\p{L}{1,12}: )?\d[\d.,]{0,9}[km]? (\p{L}[\p{L} -]{1,30})$/iu.exec(text) ?? []
  return what !== undefined && newsroomWords.counts.has(normaliseLabel(what))
}

function isByline(line: string): boolean {
  if (line.length > maxBylineChars) return false
  const text = line.replace(/^[|•·]\s*/, '')
  if (leads(text, newsroomWords.bylineLabels, (rest) => /^:/.test(rest) && looksLikeName(rest.slice(1).trim())))
    return true
  return leads(text, newsroomWords.byline, (rest) => looksLikeName(rest) && /\s/.test(rest))
}

/** Capitalised words; lower-case words only if they occur within names. */
export function looksLikeName(text: string): boolean {
  const parts = text.split(/[\s,/&|·•]+/).filter(Boolean)
  if (parts.length === 0 || parts.length > 10 || /[!?:;]|[^.\s]{3,}\.(\s|$)/.test(text)) return false
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part)).length
  return (
    capital > 0 &&
    parts.every((part) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part) || newsroomWords.nameWords.has(normaliseLabel(part)))
  )
}

function separated(rest: string, label: string): boolean {
  return rest === '' || /^[:|.,–—-]/.test(rest) || (label === label.toUpperCase() && /^[\p{Lu}„“"]/u.test(rest))
}

/** Whether `text` starts with one of the labels as a whole word, and `fits` accepts the rest. */
function leads(text: string, labels: string[], fits: (rest: string, label: string) => boolean): boolean {
  const folded = normaliseLabel(text.slice(0, headChars))
  return labels.some((label) => {
    if (!startsWith(folded, label)) return false
    const head = normaliseUnicode(text, 'NFC')
    return fits(head.slice(label.length).trimStart(), head.slice(0, label.length))
  })
}

/** Compares whole words; after a label that ends with its colon anything may follow. */
function startsWith(folded: string, label: string): boolean {
  return folded.startsWith(label) && (label.endsWith(':') || !/^[\p{L}\p{N}]/u.test(folded.slice(label.length)))
}

/** The line without surrounding colons, dots or arrows. */
function bare(text: string): string {
  return normaliseLabel(text)
    .replace(/^[\s#►▶→»>•*–—-]+/, '')
    .replace(/[\s:.…!»>→–—-]+$/, '')
}
