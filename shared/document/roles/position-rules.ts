/** Assigns roles by position: images' captions, the standfirst, and what follows the article's end. */
import type { Identified } from '../../language/identify.ts'
import type { Locale } from '../../locales/locale.ts'
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { isEmphasised } from './emphasis.ts'
import { isListLabel } from './label-rules.ts'
import { isLinked } from './prose-length.ts'

const maxAloneChars = 60
const maxAloneWords = 4
const maxCaptionChars = 300
const maxStandfirstChars = 600
const minBodyChars = 80
const maxHeadingChars = 90
const minLanguageChars = 20

/** Whether one of `marks` ends the text, before or after a closing quotation mark. */
const endsIn = (text: string, marks: string): boolean => marks.includes(text.replace(/["”»]$/, '').at(-1) || ' ')

/** Captions: in a figure, under an image, next to a credit; or an image's text alone on a line. */
export function assignCaptions(drafts: ParsedBlock[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.role || draft.text.length > maxCaptionChars) continue
    const before = drafts[index - 1]
    const inFigure = draft.within.at(-1)?.kind === 'figure'
    if (draft.kind === 'caption') assignRole(draft, 'caption')
    else if (draft.kind !== 'paragraph') continue
    else if (inFigure) assignRole(draft, 'caption', 'markup')
    else if (before?.kind === 'image' && isEmphasised(draft)) assignRole(draft, 'caption', 'after-image')
    else if (isAlone(draft) && nearPicture(drafts, index)) assignRole(draft, 'caption', 'alone')
    else if (before?.why === 'alone' && before.role === 'caption' && drafts[index + 1]?.role === 'credit') {
      assignRole(draft, 'caption', 'after-image')
    }
  }
}

/** Whether one of the next two lines is a credit, or the line above is the title, date or byline. */
function nearPicture(drafts: ParsedBlock[], index: number): boolean {
  const below = [drafts[index + 1], drafts[index + 2]].some((draft) => draft?.role === 'credit')
  const above = drafts[index - 1]?.role
  return below || above === 'title' || above === 'date' || above === 'byline'
}

function isAlone(draft: ParsedBlock): boolean {
  const { text } = draft
  if (text.length > maxAloneChars || text.split(' ').length > maxAloneWords) return false
  return /^[\p{L}\p{N}„“"]/u.test(text) && !endsIn(text, '.!?:;,…')
}

/**
 * In plain text: a short line without a full stop, between lines of prose. Lines that have a role already don't count.
 */
export function assignHeadings(drafts: ParsedBlock[]): void {
  const lines = drafts.filter((draft) => !draft.role)
  for (const [index, draft] of lines.entries()) {
    const [before, after] = [lines[index - 1], lines[index + 1]]
    if (!before || !after || before.text.length < minBodyChars || after.text.length < minBodyChars) continue
    if (draft.text.length > maxHeadingChars || !/^[\p{Lu}\p{N}„“"«]/u.test(draft.text) || endsIn(draft.text, '.!:;,…)'))
      continue
    draft.kind = 'heading'
    draft.level = 2
  }
}

/** The first paragraph under the title, if it is set apart. */
export function assignStandfirst(drafts: ParsedBlock[]): void {
  const title = drafts.findIndex((draft) => draft.role === 'title')
  if (title < 0 || drafts.some((draft) => draft.role === 'standfirst')) return
  const first = drafts.findIndex((draft, index) => index > title && !draft.role && draft.text !== '')
  const draft = drafts[first]
  const after = drafts.slice(first + 1).find((next) => !next.role && next.text !== '')
  if (!draft || after?.kind !== 'paragraph' || draft.text.length > maxStandfirstChars) return
  const setApart = draft.kind === 'paragraph' && isEmphasised(draft) && draft.text.length >= minBodyChars
  const heading = draft.kind === 'heading' && draft.text.length >= minBodyChars
  if (setApart || heading) assignRole(draft, 'standfirst', 'under-title')
}

/** After a label like "Citește și:", all lines that are only links, or one more headline. */
export function assignRelatedLists(drafts: ParsedBlock[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.role !== 'related' || !isListLabel(draft.text)) continue
    let next = index + 1
    while (isLink(drafts[next])) decideAt(drafts, next++)
    const headline = drafts[next]
    if (next === index + 1 && headline && isHeadlineLike(headline)) decideAt(drafts, next)
  }
}

function decideAt(drafts: ParsedBlock[], index: number): void {
  const draft = drafts[index]
  if (draft) assignRole(draft, 'related', 'links-only')
}

export function isLink(draft: ParsedBlock | undefined): boolean {
  return draft !== undefined && !draft.role && isLinked(draft)
}

function isHeadlineLike(draft: ParsedBlock): boolean {
  return draft.kind === 'paragraph' && !draft.role && draft.text.length <= 160 && !endsIn(draft.text, '.!:;,…')
}

/** Below the article's last prose: lists of other news under a label, and text in the other language. */
export function assignTail(drafts: ParsedBlock[], locale: Locale, identify: (text: string) => Identified): void {
  const other = (draft: ParsedBlock): boolean => {
    if (draft.text.length < minLanguageChars || ['table-cell', 'code', 'embed'].includes(draft.kind)) return false
    const found = identify(draft.text).locale
    return found !== null && found !== locale
  }
  let end = drafts.length
  while (end > 0) {
    const draft = drafts[end - 1]
    if (!draft || isProse(draft)) {
      if (!draft || draft.role || !other(draft)) break
      assignRole(draft, 'other-language', 'language')
    }
    end--
  }
  const label = drafts.findIndex((draft, index) => index >= end && isTailLabel(draft))
  for (let index = end; index < drafts.length; index++) {
    const draft = drafts[index]
    if (!draft || draft.role || draft.text === '') continue
    if (label >= 0 && index >= label) assignRole(draft, 'chrome', 'tail')
    else if (other(draft)) assignRole(draft, 'other-language', 'language')
  }
  assignTailHeading(drafts, other)
}

/** Text in the other language above the title. */
function assignTailHeading(drafts: ParsedBlock[], other: (draft: ParsedBlock) => boolean): void {
  const title = drafts.findIndex((draft) => draft.role === 'title')
  for (const draft of drafts.slice(0, Math.max(title, 0))) {
    if (!draft.role && draft.text !== '' && other(draft)) assignRole(draft, 'other-language', 'language')
  }
}

function isTailLabel(draft: ParsedBlock): boolean {
  return (draft.role === 'chrome' && draft.why === 'hash-line') || (!draft.role && isListLabel(draft.text))
}

function isProse(draft: ParsedBlock): boolean {
  if (draft.role) return draft.role === 'update' || draft.role === 'correction' || draft.role === 'title'
  if (draft.kind === 'image' || draft.kind === 'heading' || draft.kind === 'break') return false
  return draft.text.length >= minBodyChars || endsIn(draft.text, '.!?…')
}
