/** Joins sentences into one text, with a space between them. */
import type { RichText, Tag } from '../document/model/document.ts'

/** Tags with an id that an earlier sentence has get one of their own. */
export function joinTexts(texts: readonly RichText[]): RichText {
  const tags: Tag[] = []
  const used = new Set<string>()
  let text = ''
  for (const part of texts) {
    if (text !== '' && part.text !== '') text += ' '
    for (const tag of part.tags ?? []) {
      let { id } = tag
      for (let n = 2; used.has(id); n++) id = `${tag.id}-${n}`
      used.add(id)
      tags.push({ ...tag, id, start: tag.start + text.length, end: tag.end + text.length })
    }
    text += part.text
  }
  return { text, ...(tags.length > 0 && { tags }) }
}
