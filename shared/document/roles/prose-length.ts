/** How much of a block is prose, and how much of it is links. */
import type { ParsedBlock } from '../model/parsed-block.ts'

const minProseChars = 60

/** Characters of a block that counts as prose: long enough, and mostly not links. Otherwise 0. */
export function proseLength(draft: ParsedBlock): number {
  if (draft.kind === 'code' || draft.kind === 'image' || draft.text.length < minProseChars) return 0
  return linkLength(draft) > draft.text.length / 2 ? 0 : draft.text.length
}

export function linkLength(draft: ParsedBlock): number {
  return draft.tags.reduce((sum, tag) => sum + (tag.name === 'a' ? tag.end - tag.start : 0), 0)
}

/** Nearly all of its text is links. */
export const isLinked = (draft: ParsedBlock): boolean =>
  draft.text !== '' && linkLength(draft) >= draft.text.length * 0.9
