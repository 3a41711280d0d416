/** How much of a block reads as prose, and how much of it is a link. */
import type { Draft } from '../model/draft.ts'

const minProseChars = 60

/** Characters of a block that reads as prose: long enough, and most of it no link. */
export function prose(draft: Draft): number {
  if (draft.kind === 'code' || draft.kind === 'image' || draft.text.length < minProseChars) return 0
  return linked(draft) > draft.text.length / 2 ? 0 : draft.text.length
}

export function linked(draft: Draft): number {
  return draft.tags.reduce((sum, tag) => sum + (tag.name === 'a' ? tag.end - tag.start : 0), 0)
}
