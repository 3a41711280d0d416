/**
 * Splits a paragraph at its line breaks if one of its lines is a newsroom's label, because pages use breaks in place of
 * paragraphs.
 */

import { normalizeTags } from '../model/inline-tags.ts'
import type { ParsedBlock } from '../model/parsed-block.ts'
import { segmentText } from '../model/rich-text.ts'
import { roleFromLabel } from './label-rules.ts'

const maxLabelChars = 300
/** A paragraph with more lines is a list or a poem. */
const maxLines = 200

export function splitLines(drafts: ParsedBlock[]): ParsedBlock[] {
  return drafts.flatMap((draft) => {
    if (draft.kind !== 'paragraph' || draft.role || !draft.text.includes('\n')) return [draft]
    const lines = draft.text.split('\n')
    return lines.length <= maxLines && lines.some((line) => line.length <= maxLabelChars && roleFromLabel(line.trim()))
      ? cut(draft, lines)
      : [draft]
  })
}

function cut(draft: ParsedBlock, lines: string[]): ParsedBlock[] {
  let at = 0
  return lines.flatMap((line) => {
    const start = at + line.length - line.trimStart().length
    at += line.length + 1
    const { text, tags = [] } = segmentText({ ...draft }, { start, end: start + line.trim().length })
    return text ? [{ ...draft, text, tags: normalizeTags(text, tags) }] : []
  })
}
