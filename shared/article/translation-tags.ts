/** Tags of an existing translation: they take the ids of the source's tags that they render. */
import type { RichText, Tag } from '../document/model/document.ts'
import { ownTagPrefix } from '../document/model/own-tags.ts'

/**
 * A tag renders the first free tag of the source of the same element and address. One that the source lacks, such as a
 * link to a page in the target's language, stays with an id that says so.
 */
export function matchTags(target: RichText, source: RichText): RichText {
  if (!target.tags) return target
  const free = [...(source.tags ?? [])]
  const take = (is: (tag: Tag) => boolean) => {
    const at = free.findIndex(is)
    return at < 0 ? undefined : free.splice(at, 1)[0]
  }
  const tags = target.tags.map((tag, n): Tag => {
    const same = take(({ name, href }) => name === tag.name && href === tag.href)
    return same ? { ...same, start: tag.start, end: tag.end } : { ...tag, id: `${ownTagPrefix}${n + 1}` }
  })
  return { text: target.text, tags }
}
