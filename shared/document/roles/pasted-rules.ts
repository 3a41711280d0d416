/**
 * Finds in plain text what an editor copied from a browser window along with the article: the menu above its headline,
 * a form in its middle, comments and other headlines below it. Plain text has no elements, so only words and positions
 * help.
 */
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { assignBelowArticle } from './below-article.ts'
import { endsArticle, isButton, isCallToAction, isRubric, roleFromLabel, startsForm } from './label-rules.ts'
import { proseLength } from './prose-length.ts'
import { endsSentence } from './sentence-line.ts'

const maxEntryChars = 30
const maxEntryWords = 3
const minHeadlineWords = 5
/** The menu has fewer lines than this before the headline, and so has the part between headline and text. */
const maxHeadLines = 40
/** The share of the text that must be above the line that ends it. */
const minShare = 0.6
const maxFormLines = 3
/** Lines with these reasons are also between those of the article. */
const asides = new Set(['hash-line', 'mail', 'page-edge'])

/**
 * Finds the headline below a menu's lines, a path ("Home > News") or a rubric in capitals, and assigns those to the
 * site. Undefined if the text begins with its headline.
 */
export function assignMenu(drafts: ParsedBlock[]): ParsedBlock | undefined {
  const text = drafts.slice(0, maxHeadLines).findIndex((draft) => proseLength(draft) > 0 && endsSentence(draft.text))
  if (text < 0) return undefined
  const end = drafts.findIndex((draft) => !isEntry(draft.text))
  const [menu, headline] = [drafts.slice(0, end), drafts[end]]
  if (end < 1 || end >= text || !headline || headline.role || !isHeadline(headline.text)) return undefined
  if (!isMenu(menu.map((draft) => draft.text))) return undefined
  for (const draft of menu) assignRole(draft, 'chrome', 'above-title')
  return headline
}

/** Two short lines are not enough, because they may be a short title and an author's name. */
function isMenu(lines: string[]): boolean {
  if (lines.length >= 3 || lines.some((line) => isPath(line) || roleFromLabel(line)?.role === 'chrome')) return true
  const single = lines.every((line) => !line.includes(' '))
  if (lines.length === 1 && lines.every(isRubric)) return true
  return single && (lines.length > 1 || lines.every((line) => line === line.toUpperCase() && /\p{L}/u.test(line)))
}

function isEntry(text: string): boolean {
  if (isPath(text) || roleFromLabel(text)?.role === 'chrome') return true
  return (
    text.length <= maxEntryChars && text.split(' ').length <= maxEntryWords && !/[\p{Pe}\p{Pf}.!?:;,…"]$/u.test(text)
  )
}

/** "Home > News > Coast", "Acasă / Știri / Coastă". */
function isPath(text: string): boolean {
  const parts = text.length <= 120 ? text.split(/ [>»›/] /) : []
  return parts.length > 1 && parts.slice(0, -1).every((part) => part.trim().split(' ').length <= maxEntryWords)
}

function isHeadline(text: string): boolean {
  return (
    text.split(' ').length >= minHeadlineWords && text.length <= 250 && !roleFromLabel(text) && !/[.;:,…]$/.test(text)
  )
}

/** Runs after the rules that read single lines. */
export function assignPasted(drafts: ParsedBlock[]): void {
  markButtons(drafts)
  markButtonRows(drafts)
  markForms(drafts)
  assignBelowArticle(
    drafts,
    drafts.findIndex((draft) => isSaid(draft) && proseLength(draft) > 0),
  )
  const chars = drafts.reduce((sum, draft) => sum + draft.text.length, 0)
  let above = 0
  let ended = false
  let last = drafts.findLastIndex((draft) => isSaid(draft))
  for (const [index, draft] of drafts.entries()) {
    const ends = above >= chars * minShare ? endsArticle(draft.text) : above > 0 && isForm(drafts, index)
    if (!ended && ends) {
      ended = true
      last = Math.min(last, index - 1)
    }
    // The dates and names of comments are not the article's.
    if (ended && (draft.role === 'date' || draft.role === 'byline')) delete draft.role
    if (ended) assignRole(draft, 'chrome', 'tail')
    above += draft.text.length
  }
  const junk = drafts.findIndex(
    ({ role, why }, index) => index > last && (role === 'chrome' || role === 'related') && !asides.has(why ?? ''),
  )
  for (const draft of junk < 0 ? [] : drafts.slice(junk)) assignRole(draft, 'chrome', 'tail')
}

/** A form's heading with more lines of the site right below: it ends an article of any length. */
function isForm(drafts: ParsedBlock[], index: number): boolean {
  if (!startsForm(drafts[index]?.text ?? '')) return false
  const above = drafts.slice(0, index).some((draft) => isSaid(draft) && proseLength(draft) > 0)
  const next = drafts.slice(index + 1, index + 1 + maxFormLines)
  return above && next.filter((draft) => draft.role === 'chrome' || isButton(draft.text)).length >= 2
}

/** Lines between headline and text, next to a line of the site: "Share", "WhatsApp", "Save". */
function markButtons(drafts: ParsedBlock[]): void {
  const title = drafts.findIndex((draft) => draft.role === 'title')
  const text = drafts.findIndex((draft, index) => index > title && isSaid(draft) && endsSentence(draft.text))
  for (let index = title + 1; title >= 0 && index < text; index++) {
    const draft = drafts[index]
    const beside = [drafts[index - 1], drafts[index + 1]].some((next) => next?.role === 'chrome')
    if (draft && beside && isEntry(draft.text)) assignRole(draft, 'chrome', 'label')
  }
}

/**
 * A line with a button's name beside another, or beside a line of the site. An article about brands names them in
 * sentences, or in a list below a colon.
 */
function markButtonRows(drafts: ParsedBlock[]): void {
  const isFree = (draft: ParsedBlock | undefined): boolean => !!draft && !draft.role && isButton(draft.text)
  const isSites = (draft: ParsedBlock | undefined): boolean => draft?.role === 'chrome' && draft.why === 'label'
  for (let start = 0; start < drafts.length; start++) {
    if (!isFree(drafts[start])) continue
    let end = start + 1
    while (isFree(drafts[end])) end++
    const [before, after] = [drafts[start - 1], drafts[end]]
    const listed = /[:;,]$/.test(before?.text ?? '') && !isSites(before)
    if (isSites(before) || isSites(after) || (end - start > 1 && !listed))
      for (const draft of drafts.slice(start, end)) assignRole(draft, 'chrome', 'label')
    start = end
  }
}

/** A line with a call to action, as on a button, and the short lines above it. */
function markForms(drafts: ParsedBlock[]): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.role === 'title' || !isCallToAction(draft.text)) continue
    assignRole(draft, 'chrome', 'label')
    const lines = drafts.slice(Math.max(0, index - maxFormLines), index)
    const from = lines.findLastIndex((line) => line.role === 'title' || isSaid(line)) + 1
    const form = lines.slice(from)
    const told = form.some((line) => line.role === 'chrome')
    for (const line of told ? form : form.slice(-1)) assignRole(line, 'chrome', 'label')
  }
}

function isSaid(draft: ParsedBlock): boolean {
  if (draft.role) return draft.role === 'update' || draft.role === 'correction'
  return proseLength(draft) > 0 || endsSentence(draft.text)
}
