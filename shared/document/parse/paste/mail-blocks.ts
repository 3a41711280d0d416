/**
 * Sets apart what a mail program put around an article: heads, notices of a mail system, signatures, and the lines of who
 * passed it on. A page is no mail, so there nothing is looked for.
 */
import { normaliseLabel } from '../../../text/normalise-label.ts'
import { normalizeTags } from '../../model/inline-tags.ts'
import { assignRole, type ParsedBlock, type ParsedSource } from '../../model/parsed-block.ts'
import { segmentText } from '../../model/rich-text.ts'
import { markMail } from '../text/mail.ts'
import { endsInWrote, headField, isForwardMark, isMailNotice } from '../text/mail-words.ts'
import type { TextLine } from '../text/text-line.ts'

/** What is above a head is a note of who passes the mail on, if it is this short and the mail is longer... */
const maxNoteChars = 700
/** ...and what is below one is an older mail, if the text above is so many times longer. */
const minAnswer = 2
const maxTitleChars = 120
const maxLines = 200

type Line = TextLine & { start: number }

export function readMailBlocks(source: ParsedSource): ParsedSource {
  if (source.page) return source
  const linesOf = new Map(source.blocks.map((draft) => [draft, toLines(draft)]))
  const blank: TextLine = { text: '', indented: false, page: 0 }
  const subject = markMail(source.blocks.flatMap((draft) => [...(linesOf.get(draft) ?? []), blank]))
  const blocks = source.blocks.flatMap((draft) => setApart(draft, linesOf.get(draft) ?? []))
  for (const draft of blocks) {
    const apart = draft.region?.name === 'nav' && draft.text.split('\n', maxLines).some(isHeadLine)
    if (isText(draft) && (apart || isMailNotice(draft.text))) assignRole(draft, 'chrome', 'mail')
  }
  if (!blocks.some(({ why }) => why === 'mail')) return source
  markAround(blocks)
  const title = subject === undefined ? undefined : titleOf(blocks, subject)
  return { ...source, blocks, ...(title !== undefined && { title }) }
}

const isText = ({ kind }: ParsedBlock): boolean => kind === 'paragraph' || kind === 'quote'

function toLines(draft: ParsedBlock): Line[] {
  const texts = isText(draft) && draft.text !== '' ? draft.text.split('\n', maxLines) : []
  let at = 0
  return texts.map((text) => {
    const start = at
    at += text.length + 1
    return { text: text.trim(), indented: false, page: 0, start }
  })
}

/** The lines of a mail program become a block of their own where others stand in the same block. */
function setApart(draft: ParsedBlock, lines: readonly Line[]): ParsedBlock[] {
  if (!lines.some(({ aside }) => aside)) return [draft]
  const starts = lines.flatMap(({ aside, start }, index) =>
    aside !== lines[index - 1]?.aside || index === 0 ? { aside, start } : [],
  )
  return starts.flatMap(({ aside, start }, index) => {
    const end = starts[index + 1]?.start ?? draft.text.length
    const { text, tags = [] } = segmentText(draft, {
      start,
      end: start + draft.text.slice(start, end).trimEnd().length,
    })
    const part: ParsedBlock = { ...draft, text, tags: normalizeTags(text, tags) }
    if (aside) assignRole(part, 'chrome', aside)
    return text === '' ? [] : [part]
  })
}

function markAround(blocks: readonly ParsedBlock[]): void {
  const first = blocks.findIndex(isHead)
  if (first < 0) return
  const above = blocks.slice(0, first)
  const length = lengthOf(above)
  const isNote = length <= maxNoteChars && lengthOf(blocks.slice(blocks.findLastIndex(isHead))) > length
  const isAnswer = length > lengthOf(blocks.slice(first)) * minAnswer
  for (const draft of isNote ? above : isAnswer ? blocks.slice(first) : [])
    if (draft.text !== '' || draft.kind === 'break') assignRole(draft, 'chrome', 'mail')
}

const isHead = ({ text, why }: ParsedBlock): boolean => why === 'mail' && text.split('\n', maxLines).some(isHeadLine)

const isHeadLine = (line: string): boolean => headField(line) !== undefined || isForwardMark(line) || endsInWrote(line)

const lengthOf = (blocks: readonly ParsedBlock[]): number =>
  blocks.reduce((sum, { text, role }) => sum + (role ? 0 : text.length), 0)

/** The subject, if no line of the text is a title. A line that repeats the subject becomes a heading. */
function titleOf(blocks: readonly ParsedBlock[], subject: string): string | undefined {
  const free = blocks.filter(({ role, text }) => !role && text !== '')
  const repeated = free.find(({ text }) => normaliseLabel(text) === normaliseLabel(subject))
  if (repeated) {
    repeated.kind = 'heading'
    repeated.level = 1
    return undefined
  }
  const [first] = free
  if (free.some(({ kind }) => kind === 'heading')) return undefined
  return first && first.text.length <= maxTitleChars && !/[.!?:;,…]["”»]?$/.test(first.text) ? undefined : subject
}
