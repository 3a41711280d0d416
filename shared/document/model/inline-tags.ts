/** Normalises the tags of a text, so that equal formatting gives equal tags, whatever markup it came from. */
import type { Tag } from './document.ts'
import { compareTags, nestRanges } from './nest-ranges.ts'

export type TagName = Tag['name']
export type InlineTag = Omit<Tag, 'id'>

/**
 * Cutting crossing tags can make equal neighbours, and merging those can make a new crossing. A few rounds are enough
 * for any page.
 */
const maxRounds = 8

/**
 * @returns tags that are properly nested, outer before inner, without white space at their edges. Touching or nested
 * equal tags are merged, empty ones removed, and the ids are '1', '2', ... The function is idempotent.
 */
export function normalizeTags(text: string, marks: InlineTag[]): Tag[] {
  if (marks.length === 0) return []
  let tags = normalizeOnce(text, marks)
  for (let round = 1; round < maxRounds; round++) {
    const next = normalizeOnce(text, tags)
    if (JSON.stringify(next) === JSON.stringify(tags)) break
    tags = next
  }
  return tags
}

function normalizeOnce(text: string, marks: InlineTag[]): Tag[] {
  const merged = mergeEqual(marks.flatMap((mark) => shrink(text, { ...mark, id: '' })))
  return nest(text, merged)
    .flatMap((tag) => shrink(text, tag))
    .sort(compareTags)
    .map((tag, index) => ({ ...tag, id: String(index + 1) }))
}

function mergeEqual(tags: Tag[]): Tag[] {
  const kept = new Map<string, Tag[]>()
  for (const tag of tags.sort(compareTags)) {
    const key = JSON.stringify([tag.name, tag.href, tag.title])
    const equal = kept.get(key)
    const last = equal?.at(-1)
    if (last && tag.start <= last.end) last.end = Math.max(last.end, tag.end)
    else if (equal) equal.push(tag)
    else kept.set(key, [tag])
  }
  return [...kept.values()].flat()
}

/** If two tags cross, one is cut in two. */
function nest(text: string, tags: Tag[]): Tag[] {
  const nested: Tag[] = []
  const open: Tag[] = []
  let at = 0
  for (const step of nestRanges(text, tags, [])) {
    if (step.kind === 'text') at = step.end
    else if (step.kind === 'open') open.push({ ...step.tag, start: at, end: at })
    else if (step.kind === 'close') {
      const tag = open.pop()
      if (tag) nested.push({ ...tag, end: at })
    }
  }
  return nested
}

function shrink(text: string, tag: Tag): Tag[] {
  let start = tag.start
  let end = Math.min(tag.end, text.length)
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return end > start ? [{ ...tag, start, end }] : []
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
