/** Tells a line's role by its words alone: the labels that newsrooms put before credits, updates, links and the like. */
import { normaliseLabel } from '../../text/normalise-label.ts'
import { normaliseUnicode } from '../../text/normalise-unicode.ts'
import { labelsAtStart, startsWithWords } from '../../text/starts-with.ts'
import type { Role } from '../model/document.ts'
import type { RoleReason } from '../model/role-reason.ts'
import { newsroomWords } from './newsroom-words.ts'
import { isReported, isSiteLine, isStatement, withoutMarks } from './site-line.ts'

export type LabelRole = { role: Role; why: RoleReason }

/** Labels are in the first characters of a block, and only short blocks get a role from them. */
const headChars = 120
const maxCreditChars = 200
const maxGenreChars = 40
const maxLineChars = 300
const maxBylineChars = 100
const maxDateLabelChars = 40
const maxSendingChars = 60
const maxCreditWords = 14
const maxPlainWords = 6

export function roleFromLabel(text: string): LabelRole | undefined {
  const head = text.slice(0, headChars)
  if (isHashLine(text)) return { role: text.includes('/') ? 'section' : 'chrome', why: 'hash-line' }
  if (text.length <= maxGenreChars && newsroomWords.genres.has(withoutMarks(text)))
    return { role: 'section', why: 'label' }
  if (isDate(text)) return { role: 'date', why: 'date-line' }
  if (isCredit(text)) return { role: 'credit', why: 'label' }
  if (leads(head, newsroomWords.correction, separated)) return { role: 'correction', why: 'label' }
  if (leads(head, newsroomWords.update, (rest, label) => separated(rest, label) || /^\d/.test(rest)))
    return { role: 'update', why: 'label' }
  if (isRelated(text)) return { role: 'related', why: 'label' }
  if (isSiteLine(text)) return { role: 'chrome', why: 'label' }
  if (isByline(text)) return { role: 'byline', why: 'name' }
  if (text.length <= maxBylineChars && endsLikeByline(text)) return { role: 'byline', why: 'label' }
  return roleFromParts(text)
}

/** "Ana Pop contributed to this report." */
function endsLikeByline(text: string): boolean {
  const line = normaliseLabel(text).replace(/\.$/, '')
  return newsroomWords.bylineEnds.some((end) => line.endsWith(end))
}

/**
 * Several parts on one line: "5 min read · May 6, 2025". The line takes the role of a part that readers see, if there
 * is one.
 */
function roleFromParts(text: string): LabelRole | undefined {
  const parts = text.length <= maxLineChars ? text.split(/[|·•]/) : []
  if (parts.length < 2) return undefined
  const labels = parts.map((part) => roleFromLabel(part.trim()))
  // "Ana Pop · May 6, 2025": beside a date a name needs no label.
  const dated = labels.some((part) => part?.role === 'date')
  const told = labels.map((part, index) => part ?? (dated ? fullName(parts[index]?.trim() ?? '') : undefined))
  if (!told.every((part) => part?.role === 'chrome' || part?.role === 'date' || part?.role === 'byline'))
    return undefined
  return told.find((part) => part?.role !== 'chrome') ?? told[0]
}

const fullName = (text: string): LabelRole | undefined =>
  /\s/.test(text) && looksLikeName(text) ? { role: 'byline', why: 'name' } : undefined

/** Whether the line is only the label of a list of links; the links after it belong to it. */
export function isListLabel(text: string): boolean {
  if (text.length > 60) return false
  const line = withoutMarks(text)
  return newsroomWords.lists.has(line) || newsroomWords.related.includes(line)
}

/** Whether the line is the heading of a site's box: comments, a note on the author, subscription prices. */
export function isBoxHeading(text: string): boolean {
  if (text.length > 60) return false
  const line = withoutMarks(text).replace(/^\d+\s+/, '')
  return newsroomWords.boxes.has(line) || newsroomWords.walls.some((wall) => startsWithWords(line, wall))
}

/** Whether the line begins what follows the article until the end of the page. */
export function endsArticle(text: string): boolean {
  return text.length <= 60 && newsroomWords.below.has(withoutMarks(text).replace(/^\d+\s+/, ''))
}

/** Whether the line begins a form for comments, or the links to other articles above it. */
export function startsForm(text: string): boolean {
  const line = withoutMarks(text)
  const starts = [...newsroomWords.forms].some((form) => startsWithWords(line, form))
  return text.length <= 60 && starts && isSiteLine(text)
}

/** A rubric alone above a headline, such as "Science". */
export function isRubric(text: string): boolean {
  return text.length <= 30 && newsroomWords.rubrics.has(normaliseLabel(text))
}

/** Only the name of a button, such as "Facebook" or "Copy link". */
export function isButton(text: string): boolean {
  return text.length <= 30 && newsroomWords.buttons.has(withoutMarks(text))
}

/** Whether the line asks the reader to sign up, donate or buy, like a form's button. */
export function isCallToAction(text: string): boolean {
  return text.length <= 40 && newsroomWords.asks.has(withoutMarks(text))
}

/**
 * "#Section / Author", hashtags alone, or a list's name: a headline may begin with a hashtag. A Markdown heading has a
 * space after its sign.
 */
function isHashLine(text: string): boolean {
  if (text.length > 120 || !/^#\p{L}/u.test(text) || /[.!?]$/.test(text)) return false
  const line = withoutMarks(text)
  return (
    text.includes(' / ') ||
    text.split(/\s+/).every((word) => word.startsWith('#')) ||
    [newsroomWords.lists, newsroomWords.below, newsroomWords.rubrics, newsroomWords.siteLines].some((set) =>
      set.has(line),
    )
  )
}

/** "24 februarie 2022, 14:30", "Published Feb 24, 2022 at 2:30 p.m.": only words of dates and numbers. */
function isDate(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text) || /\d:\d\d \/ \d/.test(text)) return false
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
  if (/^©\s*\p{L}/u.test(line) && text.length <= 80) return !isSiteLine(text)
  return (
    leads(line, newsroomWords.credit, (rest) => {
      const [mark] = /^(?:[:/|©]|[–—-]\s)\s*/.exec(rest) ?? []
      return rest === '' || (mark !== undefined && namesSource(rest.slice(mark.length)))
    }) ||
    leads(line, newsroomWords.creditBy, (rest) => /^\p{Lu}/u.test(rest) && looksLikeName(rest.replace(/[)\].]$/, '')))
  )
}

/** "Ion Pop / Gazeta", "arhiva personală", "courtesy of the museum": mostly names. "The last train leaves" is a caption. */
function namesSource(text: string): boolean {
  const words = text.split(/[\s,/&|·•()]+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.length === 0) return true
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !/[@.]\p{L}/u.test(word) && !isSourceWord(word))
  const named = isSourceWord(words[0] ?? '')
  if (named && (words[0]?.length ?? 0) > 3 && words.length <= maxPlainWords) return true
  return (
    (named || /^[("“„@]?[\p{Lu}\p{N}]/u.test(text)) &&
    words.length <= maxCreditWords &&
    plain.length <= words.length / 3 &&
    !isReported(normaliseLabel(text))
  )
}

function isSourceWord(word: string): boolean {
  const plain = normaliseLabel(word).replace(/[.:;]$/, '')
  return newsroomWords.creditWords.has(plain) || newsroomWords.nameWords.has(plain)
}

function isRelated(text: string): boolean {
  if (text.length > maxLineChars) return false
  const line = text.replace(/^[►▶→»>•*[(–—-]+\s*/, '')
  const labelled = leads(line, newsroomWords.related, (rest, label) => {
    const [mark] = /^[:|>»→–—-]\s*/.exec(rest) ?? []
    if (rest === '' || (mark !== undefined && label.includes(' '))) return true
    return (
      (mark !== undefined || newsroomWords.alsoRead.has(normaliseLabel(label))) &&
      isTitleAfter(rest.slice(mark?.length ?? 0))
    )
  })
  if (labelled) return true
  const folded = normaliseLabel(line)
  const sends =
    newsroomWords.click.some((click) => folded.includes(click)) ||
    (folded.length <= maxSendingChars && /\b(aici|here)[.!]?$/.test(folded))
  return sends && !isStatement(folded) && labelsAtStart(newsroomWords.more, folded).length > 0
}

/** Whether a line that is only a link begins like links to other articles. */
export function isRelatedLink(text: string): boolean {
  const folded = normaliseLabel(text)
  return [...newsroomWords.related, ...newsroomWords.more].some(
    (label) => label.includes(' ') && startsWithWords(folded, label),
  )
}

/** "Citește și Guvernul a căzut": another headline, which starts with a capital and has no full stop. */
function isTitleAfter(rest: string): boolean {
  return /^[\p{Lu}„“"«]/u.test(rest) && !/[.]["”»]?$/.test(rest)
}

/**
 * Applies only to pages, because elsewhere it may be the article's own text: "Contact Darla Hoyt at dhoyt@example.com."
 */
export function isContact(text: string): boolean {
  if (text.length > 160 || !/\w@\w/.test(text)) return false
  const folded = normaliseLabel(text)
  return newsroomWords.contacts.some((contact) => startsWithWords(folded, contact))
}

function isByline(line: string): boolean {
  if (line.length > maxBylineChars) return false
  const text = line.replace(/^[|•·]\s*/, '')
  if (leads(text, newsroomWords.bylineLabels, (rest) => /^:/.test(rest) && looksLikeName(rest.slice(1).trim())))
    return true
  return leads(text, newsroomWords.byline, (rest, label) => {
    const [name = ''] = rest.split(/,? (?=(?:at|on|la|pe) \d|[|·•] )/u, 1)
    const dated = name.length === rest.length || isDate(rest.slice(name.length))
    return dated && looksLikeName(name) && (/\s/.test(name) || label.includes(' ')) && !namesDay(name)
  })
}

/** "By Labor Day", "De Ziua Națională". */
function namesDay(text: string): boolean {
  return normaliseLabel(text)
    .split(/\s+/)
    .some((word) => newsroomWords.notNames.has(word))
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

/** After a comma only a time or a day: "Actualizare, ora 15.00". */
function separated(rest: string, label: string): boolean {
  if (rest === '' || /^[:|.–—-]/.test(rest)) return true
  if (rest.startsWith(',')) return /\d/.test(rest.slice(0, maxDateLabelChars).split(/[:–—]/, 1)[0] ?? '')
  return label === label.toUpperCase() && /^[\p{Lu}„“"]/u.test(rest)
}

/** Whether `text` starts with one of the labels as a whole word, and `fits` accepts the rest. */
function leads(text: string, labels: string[], fits: (rest: string, label: string) => boolean): boolean {
  const folded = normaliseLabel(text.slice(0, headChars))
  return labelsAtStart(labels, folded).some((label) => {
    const head = normaliseUnicode(text, 'NFC')
    return fits(head.slice(label.length).trimStart(), head.slice(0, label.length))
  })
}
