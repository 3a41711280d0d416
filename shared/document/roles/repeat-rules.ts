/** Finds what a site repeats: a banner sentence repeated on one line, one line in many places, and the title. */
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { isSameTitle } from './title-rules.ts'

/** Fewer words may repeat in a genuine sentence: "Nu vrem! Nu vrem!" */
const minWords = 4
const minLines = 3
const maxLineChars = 250
/** A repeated title is only looked for in the first blocks. */
const titleBlocks = 12

/**
 * Runs before the title is looked for, because a banner is not a title. Lines that make up most of a text are the text.
 */
export function assignRepeats(drafts: ParsedBlock[]): void {
  const total = lengthOf(drafts)
  const counts = countLines(drafts)
  const rules = [
    drafts.filter((draft) => isLine(draft) && repeatsItself(wordsOf(draft))),
    drafts.filter(
      (draft) => isLine(draft) && (counts.get(draft.text) ?? 0) >= minLines && wordsOf(draft).length >= minWords,
    ),
  ]
  for (const repeated of rules) {
    if (lengthOf(repeated) > total / 2) continue
    for (const draft of repeated) assignRole(draft, 'chrome', 'repeated')
  }
}

export function assignTitleRepeats(drafts: ParsedBlock[]): void {
  const title = drafts.find((draft) => draft.role === 'title')
  for (const draft of drafts.slice(0, titleBlocks)) {
    if (title && draft !== title && draft.kind !== 'image' && isSameTitle(draft.text, title.text))
      assignRole(draft, 'chrome', 'repeats-title')
  }
}

function countLines(drafts: ParsedBlock[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, text } of drafts) {
    if (kind !== 'table-cell' && kind !== 'list-item' && text.length <= maxLineChars)
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function isLine({ kind }: ParsedBlock): boolean {
  return kind !== 'code' && kind !== 'image' && kind !== 'table-cell'
}

function wordsOf({ text }: ParsedBlock): string[] {
  return text.split(/\s+/)
}

function lengthOf(drafts: ParsedBlock[]): number {
  return drafts.reduce((sum, draft) => sum + draft.text.length, 0)
}

/**
 * Whether the words are the same few, at least twice (the period from the failure table of Knuth, Morris and Pratt).
 */
function repeatsItself(words: string[]): boolean {
  const border: number[] = [0]
  for (let at = 1, length = 0; at < words.length; at++) {
    while (length > 0 && words[at] !== words[length]) length = border[length - 1] ?? 0
    if (words[at] === words[length]) length++
    border.push(length)
  }
  const period = words.length - (border.at(-1) ?? 0)
  return period >= minWords && words.length >= period * 2 && words.length % period === 0
}
