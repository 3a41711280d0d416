/**
 * Converts between blocks and segments: a segment's text with its tags, and a block's text joined from targets. Tag ids
 * stay the same, so a tag in the source and in the target can be matched.
 */
import type { Block, RichText, Segment, Tag } from './document.ts'

/** The segment's text, and the block's tags as far as they lie in it, by offsets into this text. */
export function segmentText<T extends Omit<Tag, 'id'>>(
  block: { text: string; tags: readonly T[] },
  segment: Pick<Segment, 'start' | 'end'>,
): { text: string; tags?: T[] } {
  const { start, end } = segment
  const tags = block.tags
    .filter((tag) =>
      tag.start === tag.end ? tag.start >= start && tag.start <= end : tag.start < end && tag.end > start,
    )
    .map((tag) => ({ ...tag, start: Math.max(tag.start, start) - start, end: Math.min(tag.end, end) - start }))
  return { text: block.text.slice(start, end), ...(tags.length > 0 && { tags }) }
}

type JoinedBlock = { text: string; tags: Tag[]; segments: Segment[] }

/**
 * A block in the other locale: each segment's target, or its source if `targetOf` returns null, with the source's white
 * space in between. A tag that spans the space between two segments spans it again; parts that no longer touch get
 * their own ids ("2", "2-2").
 */
export function joinTargets(block: Block, targetOf: (segmentId: string) => RichText | null): JoinedBlock {
  const spanning = new Map(block.tags.map((tag) => [tag.id, tag]))
  const tags: Tag[] = []
  const last = new Map<string, { tag: Tag; parts: number }>()
  const segments: Segment[] = []
  let text = ''
  let at = 0
  for (const { id, start, end } of block.segments) {
    const gap = { from: text.length, sourceStart: at, sourceEnd: start }
    const target = targetOf(id) ?? segmentText(block, { start, end })
    // A sentence without words has no space around it either.
    if (target.text !== '' && (text !== '' || at === 0)) text += block.text.slice(at, start)
    const offset = text.length
    text += target.text
    segments.push({ id, start: offset, end: text.length })
    for (const part of target.tags ?? []) {
      const tag = {
        ...part,
        start: clamp(part.start, target.text) + offset,
        end: clamp(part.end, target.text) + offset,
      }
      if (tag.end < tag.start) continue
      const before = last.get(part.id)
      const whole = spanning.get(part.id)
      const over = whole && whole.start <= gap.sourceStart && whole.end >= gap.sourceEnd
      if (before && over && before.tag.end === gap.from && tag.start === offset) before.tag.end = tag.end
      else if (before) {
        before.parts++
        before.tag = { ...tag, id: `${part.id}-${before.parts}` }
        tags.push(before.tag)
      } else {
        last.set(part.id, { tag, parts: 1 })
        tags.push(tag)
      }
    }
    at = end
  }
  return { text: text + block.text.slice(at), tags, segments }
}

function clamp(offset: number, text: string): number {
  return Math.min(Math.max(offset, 0), text.length)
}
