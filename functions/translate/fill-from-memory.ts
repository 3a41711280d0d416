/** Fills segments whose very words memory has, in one look-up for all of them. */
import type { SourceSegment } from '../../shared/article/derive.ts'
import type { Draft } from '../../shared/article/draft.ts'
import type { RichText } from '../../shared/document/model.ts'
import type { Locale } from '../../shared/locale.ts'
import { project } from '../../shared/markup/project.ts'
import { type MemoryPair, memoryHash } from '../../shared/memory/pair.ts'
import { lookUp } from '../../shared/memory/store.ts'
import type { Objects } from '../../shared/ports/objects.ts'

/** The drafts that memory gives, and how many records its tail holds unfolded. */
export async function fillFromMemory(objects: Objects, from: Locale, to: Locale, segments: SourceSegment[]) {
  const { found, tail } = await lookUp(
    objects,
    from,
    to,
    segments.map(({ source }) => source.text),
  )
  const drafts = segments.flatMap((segment): Draft[] => {
    const pair = found.get(memoryHash(segment.source.text))
    const target = pair && adapt(segment.source, pair, from, to)
    if (!target) return []
    const engine = pair.approved ? {} : { engine: pair.engine }
    const guessed = target.exact ? {} : { tagsGuessed: true }
    return [
      {
        segment: segment.id,
        sourceHash: segment.sourceHash,
        target: target.text,
        origin: 'memory',
        match: 100,
        ...engine,
        ...guessed,
      },
    ]
  })
  return { drafts, tail }
}

/** The pair's target with the markup of this source: the same where the sources agree in it, else placed anew. */
function adapt(
  source: RichText,
  pair: MemoryPair,
  from: Locale,
  to: Locale,
): { text: RichText; exact: boolean } | null {
  const theirs = pair.texts[from]
  const target = pair.texts[to]
  if (!theirs || !target) return null
  const shape = (text: RichText) =>
    JSON.stringify((text.tags ?? []).map(({ start, end, name, href }) => [start, end, name, href]))
  if (shape(source) === shape(theirs)) {
    const ids = new Map((theirs.tags ?? []).map((tag, i) => [tag.id, source.tags?.[i]]))
    const tags = (target.tags ?? []).flatMap((tag) => {
      const own = ids.get(tag.id)
      return own ? [{ ...own, start: tag.start, end: tag.end }] : []
    })
    return { text: tags.length > 0 ? { text: target.text, tags } : { text: target.text }, exact: true }
  }
  const placed = project(source, target.text, new Map())
  return { text: placed.target, exact: placed.exact }
}
