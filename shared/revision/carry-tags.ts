/** Brings a target's tags up to a source whose words have not changed, but whose markup has. */
import type { RichText } from '../document/model/document.ts'

/**
 * @param renamed as a `Change` tells it
 * @returns the target with its source's addresses, without tags that the source has no more. A tag that the source has
 * got is not put in: where it stands is for a translator to say.
 */
export function carryTags(
  target: RichText,
  source: RichText,
  renamed: Readonly<Record<string, string>> = {},
): RichText {
  if (!target.tags) return target
  const now = new Map(source.tags?.map((tag) => [tag.id, tag]))
  const tags = target.tags.flatMap(({ id, start, end }) => {
    const tag = now.get(Object.hasOwn(renamed, id) ? (renamed[id] ?? id) : id)
    return tag ? [{ ...tag, start, end }] : []
  })
  return { text: target.text, ...(tags.length > 0 && { tags }) }
}
