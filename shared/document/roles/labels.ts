/** Tells a line's role by its words alone: the labels that newsrooms put before credits, updates, links and the like. */
import { normaliseLabel } from '../../text/label.ts'
import type { Role } from '../model/document.ts'
import type { Why } from '../model/why.ts'
import { words } from './newsroom.ts'

export type Told = { role: Role; why: Why }

/** Labels stand in the first characters of a block, and make a role of short blocks only. */
const headChars = 120
const maxCreditChars = 200
const maxLineChars = 300
const maxBylineChars = 100
const maxInvitationChars = 200

export function tellLabel(text: string): Told | undefined {
  const head = text.slice(0, headChars)
  if (isHashLine(text)) return { role: text.includes('/') ? 'section' : 'chrome', why: 'hash-line' }
  if (isDate(text)) return { role: 'date', why: 'date-line' }
  if (isCredit(text)) return { role: 'credit', why: 'label' }
  if (leads(head, words.correction, separated)) return { role: 'correction', why: 'label' }
  if (leads(head, words.update, (rest, label) => separated(rest, label) || /^\d/.test(rest)))
    return { role: 'update', why: 'label' }
  if (isRelated(text)) return { role: 'related', why: 'label' }
  if (isSites(text)) return { role: 'chrome', why: 'label' }
  if (isByline(text)) return { role: 'byline', why: 'name' }
  if (
    text.length <= maxBylineChars &&
    words.bylineEnds.some((end) => normaliseLabel(text).replace(/\.$/, '').endsWith(end))
  )
    return { role: 'byline', why: 'label' }
  return tellParts(text)
}

/** Several of them on one line: "5 min read · May 6, 2025". What is shown of it makes all of it shown. */
function tellParts(text: string): Told | undefined {
  const parts = text.length <= maxLineChars ? text.split(/[|·•]/) : []
  if (parts.length < 2) return undefined
  const told = parts.map((part) => tellLabel(part.trim()))
  if (!told.every((part) => part?.role === 'chrome' || part?.role === 'date' || part?.role === 'byline'))
    return undefined
  return told.find((part) => part?.role !== 'chrome') ?? told[0]
}

/** Whether the line is a label of a list of links and nothing more: what follows it belongs to it. */
export function isListLabel(text: string): boolean {
  if (text.length > 60) return false
  const line = bare(text)
  return words.lists.has(line) || words.related.includes(line)
}

/** Whether the line heads a box of the site's: comments, a word about the author, what a subscription costs. */
export function heads(text: string): boolean {
  if (text.length > 60) return false
  const line = bare(text).replace(/^\d+\s+|\s*\(\d+\)$/g, '')
  return words.boxes.has(line) || words.walls.some((wall) => startsWith(line, wall))
}

/** Whether the line heads what stands below an article, to the page's end. */
export function endsArticle(text: string): boolean {
  return text.length <= 60 && words.below.has(bare(text).replace(/^\d+\s+|\s*\(\d+\)$/g, ''))
}

/** "Science", alone over a headline. */
export function isRubric(text: string): boolean {
  return text.length <= 30 && words.rubrics.has(normaliseLabel(text))
}

/** "Facebook", "Copy link": a button's name, and nothing else. */
export function isButton(text: string): boolean {
  return text.length <= 30 && words.buttons.has(normaliseLabel(text))
}

/** Whether the line asks the reader to sign up, give or buy, as a form's button does. */
export function isAsk(text: string): boolean {
  return text.length <= 40 && words.asks.has(bare(text))
}

/** "#Section / Author", or one or more hashtags. A heading of Markdown has a space after its sign. */
function isHashLine(text: string): boolean {
  return text.length <= 120 && /^#\p{L}/u.test(text) && !/[.!?]$/.test(text)
}

/** "24 februarie 2022, 14:30", "Published Feb 24, 2022 at 2:30 p.m.": words of dates and numbers, nothing else. */
export function isDate(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false
  const parts = normaliseLabel(text)
    .split(/[\s,;|/·•()–—:-]+/)
    .filter(Boolean)
  let dated = /\d{1,2}:\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d/.test(text)
  for (const part of parts) {
    const word = part.replace(/\.$/, '')
    if (/^\d{1,4}([.:]\d{1,4}){0,3}(st|nd|rd|th|am|pm|h)?$/.test(word)) continue
    if (!words.dateWords.has(word)) return false
    dated ||= word.length >= 3
  }
  return dated
}

function isCredit(text: string): boolean {
  if (text.length > maxCreditChars) return false
  const line = text.replace(/^[([]\s*/, '')
  if (/^©\s*\p{L}/u.test(line) && text.length <= 80) return !isSites(text)
  return (
    leads(line, words.credit, (rest) => rest === '' || /^([:/|©]|[–—-]\s)/.test(rest)) ||
    leads(line, words.creditBy, (rest) => /^\p{Lu}/u.test(rest) && isName(rest.replace(/[)\].]$/, '')))
  )
}

function isRelated(text: string): boolean {
  if (text.length > maxLineChars) return false
  const line = text.replace(/^[►▶→»>•*[(–—-]+\s*/, '')
  const labelled = leads(line, words.related, (rest, label) => {
    return rest === '' || /^[:|>»→–—-]/.test(rest) || (label.includes(' ') && isTitleAfter(rest))
  })
  if (labelled) return true
  const folded = normaliseLabel(line)
  const sends = words.click.some((click) => folded.includes(click)) || /\b(aici|here)[.!]?$/.test(folded)
  return sends && words.more.some((more) => startsWith(folded, more))
}

/** Whether what is nothing but a link starts as those to other articles do. */
export function isRelatedLink(text: string): boolean {
  const folded = normaliseLabel(text)
  return [...words.related, ...words.more].some((label) => label.includes(' ') && startsWith(folded, label))
}

/** "Citește și Guvernul a căzut": another headline, capital first and without a stop. */
function isTitleAfter(rest: string): boolean {
  return /^[\p{Lu}„“"«]/u.test(rest) && !/[.]["”»]?$/.test(rest)
}

function isSites(text: string): boolean {
  if (text.length > maxLineChars) return false
  const folded = normaliseLabel(text).replace(/^[[(]\s*/, '')
  if (words.siteLines.has(bare(text).replace(/\s*\(\d+\)$/, '')) || isCount(text) || isInvitation(folded)) return true
  if (/^(©|\(c\)|copyright)\s*\d{4}/.test(folded)) return true
  if (words.siteOpeners.some((opener) => startsWith(folded, opener))) return true
  return text.length <= 200 && words.siteParts.some((part) => folded.includes(part))
}

/** "Get our newsletter", "Did you like it? Follow us on Instagram": a sentence that begins so, and where to. */
function isInvitation(folded: string): boolean {
  if (folded.length > maxInvitationChars) return false
  const asks = folded.split(/[.!?] /).some((part) => words.invites.some((invite) => startsWith(part, invite)))
  return asks && words.channels.some((channel) => folded.includes(channel))
}

/** On a page, for it may well be the article's elsewhere: "Contact Darla Hoyt at dhoyt@example.com." */
export function isContact(text: string): boolean {
  if (text.length > 160 || !/\w@\w/.test(text)) return false
  const folded = normaliseLabel(text)
  return words.contacts.some((contact) => startsWith(folded, contact))
}

/** "127 comments", "4 min read". */
function isCount(text: string): boolean {
  const [, what] = /^(?:\p{L}{1,12}: )?\d[\d.,]{0,9}[km]? (\p{L}[\p{L} -]{1,30})$/iu.exec(text) ?? []
  return what !== undefined && words.counts.has(normaliseLabel(what))
}

function isByline(line: string): boolean {
  if (line.length > maxBylineChars) return false
  const text = line.replace(/^[|•·]\s*/, '')
  if (leads(text, words.bylineLabels, (rest) => /^:/.test(rest) && isName(rest.slice(1).trim()))) return true
  return leads(text, words.byline, (rest) => isName(rest) && /\s/.test(rest))
}

/** Words with capitals, small ones only of those that names have between them. */
export function isName(text: string): boolean {
  const parts = text.split(/[\s,/&|·•]+/).filter(Boolean)
  if (parts.length === 0 || parts.length > 10 || /[!?:;]|[^.\s]{3,}\.(\s|$)/.test(text)) return false
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part)).length
  return (
    capital > 0 &&
    parts.every((part) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(part) || words.nameWords.has(normaliseLabel(part)))
  )
}

function separated(rest: string, label: string): boolean {
  return rest === '' || /^[:|.,–—-]/.test(rest) || (label === label.toUpperCase() && /^[\p{Lu}„“"]/u.test(rest))
}

/** Whether `text` starts with one of the labels, a whole word, and `fits` what follows it. */
function leads(text: string, labels: string[], fits: (rest: string, label: string) => boolean): boolean {
  const folded = normaliseLabel(text.slice(0, headChars))
  return labels.some((label) => {
    if (!startsWith(folded, label)) return false
    const head = text.normalize('NFC')
    return fits(head.slice(label.length).trimStart(), head.slice(0, label.length))
  })
}

/** Whole words: a label that ends with its colon needs nothing after it. */
function startsWith(folded: string, label: string): boolean {
  return folded.startsWith(label) && (label.endsWith(':') || !/^[\p{L}\p{N}]/u.test(folded.slice(label.length)))
}

/** The line without a colon, dots or arrows around it. */
function bare(text: string): string {
  return normaliseLabel(text)
    .replace(/^[\s#►▶→»>•*–—-]+/, '')
    .replace(/[\s:.…!»>→–—-]+$/, '')
}
