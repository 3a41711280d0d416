/** Finds the block that is the article's title, or makes one from the title in the front matter or upload. */

import { normalise } from '../../text/normalise.ts'
import { type Draft, decide, type Reading } from '../model/draft.ts'
import { findHeadline } from './headline.ts'
import { tellLabel } from './labels.ts'
import { takeMenu } from './pasted.ts'

const maxTitleChars = 250
/** A first line without a full stop counts as a title only within these blocks. */
const maxLinesAbove = 8

/** Assigns the title to a block, adds a title block, or leaves the document without one. */
export function markTitle(reading: Reading, given: string | undefined): void {
  const { drafts } = reading
  const marked = drafts.find((draft) => draft.role === 'title')
  if (marked) return
  const named = (given ?? reading.title)?.replace(/\s+/g, ' ').trim()
  const found = named ? drafts.find((draft) => isHeading(draft) && same(draft.text, named)) : findTitle(reading)
  if (found) {
    found.level = 1
    const plain = found.kind === 'heading'
    found.kind = 'heading'
    decide(found, 'title', plain ? undefined : 'first-line')
  } else if (named) {
    drafts.unshift({ kind: 'heading', level: 1, role: 'title', why: 'named', text: named, tags: [], within: [] })
  }
}

function findTitle(reading: Reading): Draft | undefined {
  const free = reading.drafts.filter((draft) => !draft.role && draft.text)
  const headings = free.filter(isHeading)
  const headline = findHeadline(reading)
  return (
    free.find((draft) => draft === headline) ??
    headings.find((draft) => draft.level === 1) ??
    headingOnTop(free) ??
    (reading.plain ? takeMenu(reading.drafts) : undefined) ??
    firstLine(reading.drafts)
  )
}

/** Without a first-level heading: the heading with which the text starts. */
function headingOnTop(free: Draft[]): Draft | undefined {
  const first = free.findIndex((draft) => draft.kind !== 'image' && !tellLabel(draft.text))
  const draft = free[first]
  return draft && isHeading(draft) ? draft : undefined
}

function firstLine(drafts: Draft[]): Draft | undefined {
  for (const draft of drafts.slice(0, maxLinesAbove)) {
    if (
      draft.role ||
      draft.kind !== 'paragraph' ||
      draft.within.length > 0 ||
      tellLabel(draft.text)?.role === 'section'
    )
      continue
    const told = tellLabel(draft.text)
    if (told && told.role !== 'update') continue
    return isTitleLine(draft.text) && drafts.at(-1) !== draft ? draft : undefined
  }
  return undefined
}

function isTitleLine(text: string): boolean {
  return text.length <= maxTitleChars && !text.includes('\n') && !/[.;:,…]["”»)]?$/.test(text) && !/^[—–-]\s/.test(text)
}

function isHeading(draft: Draft): boolean {
  return draft.kind === 'heading' && draft.text.length <= maxTitleChars * 2
}

export function same(a: string, b: string): boolean {
  const plain = (text: string) =>
    normalise(text, 'NFKC')
      .replace(/[\s"„“”«»'’‘]+/g, ' ')
      .trim()
      .toLowerCase()
  return plain(a) === plain(b)
}
