/** Finds the block that is the article's title, or makes one from the title in the front matter or upload. */

import { normaliseUnicode } from '../../text/normalise-unicode.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { findHeadline } from './find-headline.ts'
import { roleFromLabel } from './label-rules.ts'
import { assignMenu } from './pasted-rules.ts'

const maxTitleChars = 250
/** A first line without a full stop counts as a title only within these blocks. */
const maxLinesAbove = 8

/** Assigns the title to a block, adds a title block, or leaves the document without one. */
export function assignTitle(reading: ParsedSource, given: string | undefined): void {
  const { blocks: drafts } = reading
  const marked = drafts.find((draft) => draft.role === 'title')
  if (marked) return
  const named = (given ?? reading.title)?.replace(/\s+/g, ' ').trim()
  const found = named ? drafts.find((draft) => isHeading(draft) && isSameTitle(draft.text, named)) : findTitle(reading)
  // A mail's subject names a text that has no headline.
  const added = named ?? (reading.plain ? reading.evidence.titles[0] : undefined)
  if (found) {
    found.level = 1
    const plain = found.kind === 'heading'
    found.kind = 'heading'
    assignRole(found, 'title', plain ? undefined : 'first-line')
  } else if (added) {
    drafts.unshift({ kind: 'heading', level: 1, role: 'title', why: 'named', text: added, tags: [], within: [] })
  }
}

function findTitle(reading: ParsedSource): ParsedBlock | undefined {
  const free = reading.blocks.filter((draft) => !draft.role && draft.text)
  const headings = free.filter(isHeading)
  const headline = findHeadline(reading)
  return (
    free.find((draft) => draft === headline) ??
    headings.find((draft) => draft.level === 1) ??
    headingOnTop(free) ??
    (reading.plain ? (namedLine(reading) ?? assignMenu(reading.blocks)) : undefined) ??
    firstLine(reading.blocks)
  )
}

/** The line that says the same as the subject of the mail it is in. */
function namedLine({ blocks, evidence }: ParsedSource): ParsedBlock | undefined {
  const [subject] = evidence.titles
  return subject === undefined ? undefined : blocks.find(({ role, text }) => !role && isSameTitle(text, subject))
}

/** Without a first-level heading: the heading with which the text starts. */
function headingOnTop(free: ParsedBlock[]): ParsedBlock | undefined {
  const first = free.findIndex((draft) => draft.kind !== 'image' && !roleFromLabel(draft.text))
  const draft = free[first]
  return draft && isHeading(draft) ? draft : undefined
}

function firstLine(drafts: ParsedBlock[]): ParsedBlock | undefined {
  for (const draft of drafts.filter(({ why }) => why !== 'mail').slice(0, maxLinesAbove)) {
    if (
      draft.role ||
      draft.kind !== 'paragraph' ||
      draft.within.length > 0 ||
      roleFromLabel(draft.text)?.role === 'section'
    )
      continue
    const told = roleFromLabel(draft.text)
    if (told && told.role !== 'update') continue
    return isTitleLine(draft.text) && drafts.at(-1) !== draft ? draft : undefined
  }
  return undefined
}

function isTitleLine(text: string): boolean {
  return text.length <= maxTitleChars && !text.includes('\n') && !/[.;:,…]["”»)]?$/.test(text) && !/^[—–-]\s/.test(text)
}

function isHeading(draft: ParsedBlock): boolean {
  return draft.kind === 'heading' && draft.text.length <= maxTitleChars * 2
}

export function isSameTitle(a: string, b: string): boolean {
  const plain = (text: string) =>
    normaliseUnicode(text, 'NFKC')
      .replace(/[\s"„“”«»'’‘]+/g, ' ')
      .trim()
      .toLowerCase()
  return plain(a) === plain(b)
}
