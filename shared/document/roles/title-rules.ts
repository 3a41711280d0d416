/** Finds the block that is the article's title, or makes one from the title in the front matter or upload. */

import { normaliseUnicode } from '../../text/normalise-unicode.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../model/parsed-block.ts'
import { roleFromLabel } from './label-rules.ts'
import { assignMenu } from './pasted-rules.ts'
import { proseLength } from './prose-length.ts'

const maxTitleChars = 250
/** A first line without a full stop counts as a title only within these blocks. */
const maxLinesAbove = 8

/**
 * Assigns the title to a block, adds a title block, or leaves the document without one.
 * @param headline what `findHeadline` finds. A page without one gets the headline that its head names, or the line above
 * its first paragraph, or its title.
 */
export function assignTitle(source: ParsedSource, given: string | undefined, headline: ParsedBlock | undefined): void {
  const { blocks, page, plain, title, evidence } = source
  if (blocks.some((block) => block.role === 'title')) return
  const named = oneLine(given ?? title)
  const told = page && !named ? evidence.headline : undefined
  const found = named
    ? blocks.find((block) => isHeading(block) && isSameTitle(block.text, named))
    : (headline ??
      (told ? undefined : page ? lineAboveProse(blocks) : findTitle(blocks, plain === true, evidence.titles[0])))
  // In plain text it is the subject of a mail.
  const added = named ?? told ?? (page || plain ? evidence.titles[0] : undefined)
  if (found) {
    found.level = 1
    const wasHeading = found.kind === 'heading'
    found.kind = 'heading'
    assignRole(found, 'title', wasHeading ? undefined : 'first-line')
  } else if (added) {
    blocks.unshift({ kind: 'heading', level: 1, role: 'title', why: 'named', text: added, tags: [], within: [] })
  }
}

const oneLine = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

function findTitle(blocks: ParsedBlock[], plain: boolean, subject: string | undefined): ParsedBlock | undefined {
  const free = blocks.filter((block) => !block.role && block.text)
  return (
    free.find((block) => isHeading(block) && block.level === 1) ??
    headingOnTop(free) ??
    (plain ? (namedLine(free, subject) ?? assignMenu(blocks)) : undefined) ??
    firstLine(blocks)
  )
}

/** The line that says the same as the subject of the mail it is in. */
function namedLine(free: ParsedBlock[], subject: string | undefined): ParsedBlock | undefined {
  return subject === undefined ? undefined : free.find(({ text }) => isSameTitle(text, subject))
}

/** Old pages set their headline like any line. */
function lineAboveProse(blocks: ParsedBlock[]): ParsedBlock | undefined {
  const prose = blocks.findIndex((block) => !block.role && proseLength(block) > 0 && !isTitleLine(block.text))
  const above = blocks.slice(Math.max(0, prose - maxLinesAbove), Math.max(0, prose)).reverse()
  return above.find(
    (block) =>
      !block.role &&
      (block.kind === 'paragraph' || block.kind === 'heading') &&
      block.text !== '' &&
      !roleFromLabel(block.text) &&
      isTitleLine(block.text),
  )
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
  return (
    text.length <= maxTitleChars &&
    /[\p{L}\p{N}]/u.test(text) &&
    !text.includes('\n') &&
    !/[.;:,…]["”»)]?$/.test(text) &&
    !/^[—–-]\s/.test(text)
  )
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
