/** Finds what a site repeats: a banner sentence repeated on one line, one line in many places, and the title. */
import { normaliseLabel } from '../../text/normalise-label.ts'
import { assignRole, type ParsedBlock } from '../model/parsed-block.ts'
import { roleFromLabel } from './label-rules.ts'
import { newsroomWords } from './newsroom-words.ts'
import { proseLength } from './prose-length.ts'
import { endsSentence } from './sentence-line.ts'
import { isSameTitle } from './title-rules.ts'

/** Fewer words may repeat in a genuine sentence: "Nu vrem! Nu vrem!" */
const minWords = 4
const minLines = 3
/** The headline and a heading or paragraph are above what an article repeats. */
const minTextsAbove = 1
const maxLineChars = 250
/** A repeated title is only looked for in the first blocks. */
const titleBlocks = 12

/**
 * Runs before the title is looked for, because a banner is not a title. Lines that make up most of a text are the text.
 */
export function assignRepeats(drafts: ParsedBlock[]): void {
  const total = lengthOf(drafts)
  const counts = countLines(drafts)
  const often = drafts.filter(
    (draft) => isLine(draft) && (counts.get(draft.text) ?? 0) >= minLines && wordsOf(draft).length >= minWords,
  )
  const verdicts = saidAgain(drafts, often)
  const lines = [...new Set(often.map(({ text }) => text))]
  const banners = new Set(lines.filter((text) => !verdicts.has(text) && roleFromLabel(text)?.role !== 'credit'))
  const rules = [
    drafts.filter((draft) => isLine(draft) && repeatsItself(wordsOf(draft))),
    often.filter(({ text }) => banners.has(text)),
  ]
  for (const repeated of rules) {
    if (lengthOf(repeated) > total / 2) continue
    for (const draft of repeated) assignRole(draft, 'chrome', 'repeated')
  }
}

/**
 * The lines that an article itself says again, such as the verdict under each claim of a fact check: sentences, labels
 * or headings, with other text of the article between any two. A banner is no sentence, or comes before the text, or
 * speaks of its own newsroom.
 */
function saidAgain(drafts: ParsedBlock[], often: ParsedBlock[]): Set<string> {
  const free = drafts.filter(({ role, text }) => (!role || role === 'title') && text !== '')
  const repeated = new Set(often.map(({ text }) => text))
  const headings = new Set(free.filter(({ kind }) => kind === 'heading').map(({ text }) => text))
  for (const { kind, text } of free) if (kind !== 'heading') headings.delete(text)
  const said = new Set(
    [...repeated].filter(
      (text) => isLabelled(text) || ((endsSentence(text) || headings.has(text)) && !speaksOfItself(text)),
    ),
  )
  let own = 0
  const lastSeen = new Map<string, number>()
  for (const draft of free) {
    const { text } = draft
    if (!repeated.has(text)) own += proseLength(draft) > 0 || draft.kind === 'heading' ? 1 : 0
    else {
      if ((lastSeen.get(text) ?? minTextsAbove) >= own) said.delete(text)
      lastSeen.set(text, own)
    }
  }
  return said
}

/** "Our verdict: mostly false". */
const isLabelled = (text: string): boolean => /^\p{L}[\p{L} ]{1,40}: \S/u.test(text)

function speaksOfItself(text: string): boolean {
  return normaliseLabel(text)
    .split(/[^\p{L}]+/u)
    .some((word) => newsroomWords.ours.has(word))
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
