/**
 * Finds dates that are headings: a timeline has one over each of its parts. The date of an article stands alone under
 * its headline, and those of comments stand under a name.
 */
import { normaliseLabel } from '../../text/normalise-label.ts'
import type { ParsedBlock } from '../model/parsed-block.ts'
import { isEmphasised } from './emphasis.ts'
import { roleFromLabel } from './label-rules.ts'
import { newsroomWords } from './newsroom-words.ts'
import { endsSentence } from './sentence-line.ts'

const minDates = 2

/** The blocks without a role that are dates over text of the article, if there are several. */
export function dateHeadings(drafts: ParsedBlock[]): Set<ParsedBlock> {
  const texts = drafts.filter((draft) => draft.text !== '' && draft.kind !== 'image' && draft.role !== 'chrome')
  const dates = texts.filter((draft, index) => {
    const [before, after] = [texts[index - 1], texts[index + 1]]
    return after !== undefined && isText(after) && standsOver(draft, before) && isDateAlone(draft)
  })
  const [first] = dates
  const others = dates.slice(1)
  const dateline = first && isUnderTitle(texts, first) && others.every((date) => isTimed(date) !== isTimed(first))
  const found = dateline ? others : dates
  return new Set(found.length >= minDates ? found : [])
}

/** A bare time is a heading only if the page says so: a live page has one beside each entry. */
function isDateAlone(draft: ParsedBlock): boolean {
  if (draft.role || (draft.kind !== 'heading' && draft.kind !== 'paragraph')) return false
  if (draft.kind === 'paragraph' && !/\p{L}{3}|\d{4}/u.test(draft.text)) return false
  if (roleFromLabel(draft.text)?.why !== 'date-line') return false
  return !normaliseLabel(draft.text)
    .split(/[^\p{L}]+/u)
    .some((word) => newsroomWords.publishing.has(word))
}

/** A heading, a line in bold, or a line below text and not below a name. */
function standsOver(draft: ParsedBlock, before: ParsedBlock | undefined): boolean {
  if (draft.kind === 'heading' || isEmphasised(draft) || before?.role === 'title') return true
  return before !== undefined && isText(before)
}

function isUnderTitle(texts: ParsedBlock[], first: ParsedBlock): boolean {
  return first.kind !== 'heading' && texts[texts.indexOf(first) - 1]?.role === 'title'
}

function isText(draft: ParsedBlock): boolean {
  if (draft.role && draft.role !== 'body') return false
  return draft.kind === 'list-item' || draft.kind === 'quote' || endsSentence(draft.text)
}

const isTimed = ({ text }: ParsedBlock): boolean => /\d[:.]\d\d\b/.test(text)
