/** Whether a block is set in italics or bold as a whole. */
import type { ParsedBlock } from '../model/parsed-block.ts'

export function isEmphasised(draft: ParsedBlock): boolean {
  return draft.tags.some(
    (tag) => (tag.name === 'em' || tag.name === 'strong') && tag.start === 0 && tag.end === draft.text.length,
  )
}
