/** Updates a target's tags to a source whose words are the same but whose tags changed. */
import type { RichText } from '../document/model/document.ts'
import { isOwnTag } from '../document/model/own-tags.ts'

/**
 * @returns the target with the source's addresses, and without tags that the source has lost. A new tag of the source
 * is not added: only a translator can place it.
 */
export function carryTags(target: RichText, source: RichText): RichText {
  if (!target.tags) return target
  const now = new Map(source.tags?.map((tag) => [tag.id, tag]))
  const tags = target.tags.flatMap((own) => {
    const tag = now.get(own.id)
    if (!tag) return isOwnTag(own) ? [own] : []
    return [{ ...tag, start: own.start, end: own.end }]
  })
  return { text: target.text, ...(tags.length > 0 && { tags }) }
}
