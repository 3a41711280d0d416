/** A heading whose whole text is bold only looks like a heading, so its bold letters say nothing. */
import type { ParsedBlock } from '../model/parsed-block.ts'

export function plainHeading(draft: ParsedBlock): ParsedBlock {
  if (draft.kind !== 'heading') return draft
  const bold = draft.tags.filter(({ name }) => name === 'strong')
  if (bold.length === 0) return draft
  let rest = draft.text
  for (const { start, end } of bold.toReversed()) rest = rest.slice(0, start) + rest.slice(end)
  if (rest.trim() !== '') return draft
  const tags = draft.tags
    .filter(({ name }) => name !== 'strong')
    .map((tag, index) => ({ ...tag, id: String(index + 1) }))
  return { ...draft, tags }
}
