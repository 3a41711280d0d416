/**
 * Gives a block's tags the ids that they had in the old document, so that the tags of a translation still match the
 * source. If two tags need the same id, the later one is renamed, and its segment's change records that.
 */
import type { Block, RichText, Tag } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { comparableText } from './tokens.ts'

/** A segment's new and old source, and the change to record tag changes in. */
type Inheriting = {
  source: RichText
  was: RichText
  change: { markup?: boolean; tagsMoved?: boolean; renamed?: Record<string, string> }
}

/** @returns the block's tags, with ids that are unique in the block */
export function inheritTags(block: Block, segments: readonly Inheriting[]): Tag[] {
  for (const { source, was, change } of segments) if (marksOf(source) !== marksOf(was)) change.markup = true
  if (block.tags.length === 0) return []
  const found = segments.map(({ source, was, change }) => ({ change, was, source, tags: counterparts(was, source) }))
  for (const { change, was, source, tags } of found) if (isMoved(was, source, tags)) change.tagsMoved = true
  const given = new Map<string, string>()
  const taken = new Set<string>()
  for (const [old, now] of found.flatMap(({ tags }) => tags)) {
    if (given.has(now) || taken.has(old)) continue
    given.set(now, old)
    taken.add(old)
  }
  let last = 0
  for (const { id } of block.tags) {
    if (given.has(id)) continue
    do last++
    while (taken.has(String(last)))
    given.set(id, String(last))
  }
  for (const { change, tags } of found) {
    const other = tags.map(([old, now]) => [old, given.get(now) ?? now] as const).filter(([old, id]) => old !== id)
    if (other.length > 0) change.renamed = Object.fromEntries(other)
  }
  return block.tags.map((tag) => ({ ...tag, id: given.get(tag.id) ?? tag.id }))
}

const marksOf = ({ text, tags = [] }: RichText): string =>
  JSON.stringify(tags.map(({ name, href, title, start, end }) => [name, href, title, text.slice(start, end)]))

/** Whether a tag stands on other words than before. */
function isMoved(was: RichText, source: RichText, tags: readonly (readonly [old: string, now: string])[]): boolean {
  const wordsOf = ({ text, tags = [] }: RichText) =>
    new Map(tags.map(({ id, start, end }) => [id, text.slice(start, end)]))
  const [before, after] = [wordsOf(was), wordsOf(source)]
  return tags.some(([old, now]) => {
    const [words = '', others = ''] = [before.get(old), after.get(now)]
    return words !== others && comparableText(words) !== comparableText(others)
  })
}

const likenesses: ((tag: Tag, text: string) => string)[] = [
  ({ name, href, start, end }, text) => JSON.stringify([name, href, text.slice(start, end)]),
  ({ name, start, end }, text) => JSON.stringify([name, text.slice(start, end)]),
  ({ name, href }) => JSON.stringify([name, href]),
  ({ name }) => name,
]

/** Matches tags by name, address and words; then by name and words, by name and address, and by name. Returns ids. */
function counterparts(was: RichText, source: RichText): [old: string, now: string][] {
  const found: [string, string][] = []
  const olds = new Set(was.tags)
  const news = new Set(source.tags)
  for (const keyOf of likenesses) {
    const waiting = new Map<string, Tag[]>()
    for (const tag of [...olds].reverse()) {
      const held = waiting.get(keyOf(tag, was.text))
      if (held) held.push(tag)
      else waiting.set(keyOf(tag, was.text), [tag])
    }
    for (const tag of [...news]) {
      const old = waiting.get(keyOf(tag, source.text))?.pop()
      if (!old) continue
      found.push([old.id, tag.id])
      olds.delete(old)
      news.delete(tag)
    }
  }
  return found
}

/** @returns a function from a segment's id to its text and tags */
export function sourceReader(blocks: readonly Block[]): (id: string | undefined) => RichText | undefined {
  const places = new Map(
    blocks.flatMap((block) => block.segments.map((segment) => [segment.id, { block, segment }] as const)),
  )
  return (id) => {
    const place = id === undefined ? undefined : places.get(id)
    return place && segmentText(place.block, place.segment)
  }
}
