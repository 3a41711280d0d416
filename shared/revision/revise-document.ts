/**
 * Makes a new revision of a document. Unchanged segments keep their ids, and with these their translations and history.
 * `matchSegments` finds what each segment comes from; this file gives ids to segments, blocks and tags, and lists the
 * changes. It throws only if a new segment already has an old id, which is a bug.
 */
import type { Document } from '../document/model/document.ts'
import { inheritBlocks } from './inherit-blocks.ts'
import { inheritTags, sourceReader } from './inherit-tags.ts'
import { matchSegments, type SegmentMatches } from './match-segments.ts'
import { outOfOrder } from './out-of-order.ts'
import { properNameTest } from './proper-names.ts'
import { restoreEqualBlocks, restoreSimilarBlocks } from './restore-blocks.ts'
import type { FormerText } from './restore-segments.ts'
import { type SegmentUnit, segmentUnits } from './segment-unit.ts'
import { isTypographicChange } from './typographic-change.ts'

/**
 * What happened to a segment of the new document. `same`, `moved`, `revived`: its id stood for this text before.
 * `typographic`: it keeps its id, and a translation of the old text still holds. `changed`: it keeps its id, but a
 * translation does not hold. `split`, `merged`, `new`: it has a new id.
 */
export type SegmentChangeKind = 'same' | 'moved' | 'revived' | 'typographic' | 'changed' | 'split' | 'merged' | 'new'

/**
 * `from`: ids of the old segments; several if they were merged. `markup`: its tags or addresses changed. `tagsMoved`: a
 * tag stands on other words. `renamed`: new ids of tags by their old ids, for tags that could not keep theirs.
 */
export type SegmentChange = {
  segment: string
  kind: SegmentChangeKind
  from: string[]
  markup?: boolean
  tagsMoved?: boolean
  renamed?: Record<string, string>
}

/**
 * `changes`: one for each segment of `document`, in order. `removed`: ids of old segments that no new one comes from.
 */
export type RevisedDocument = { document: Document; changes: SegmentChange[]; removed: string[] }

/**
 * @param after a document whose ids are all new
 * @param history texts that ids stood for in earlier revisions; a text that comes back gets its id again, as does a
 * block of `before.removedBlocks`
 */
export function reviseDocument(
  before: Document,
  after: Document,
  history: readonly FormerText[] = [],
): RevisedDocument {
  const [olds, news] = [segmentUnits(before), segmentUnits(after)]
  requireNew(news, new Set([...olds, ...history].map(({ id }) => id)))
  const matched = matchSegments(olds, news, history)
  const changes = tellChanges(olds, news, matched, after.locale)
  const document = inherit(before, after, olds, news, matched, changes)
  const parents = new Set(matched.parents.flat())
  return { document, changes, removed: olds.flatMap(({ id }, i) => (parents.has(i) ? [] : [id])) }
}

function requireNew(news: readonly SegmentUnit[], old: ReadonlySet<string>): void {
  for (const { id } of news) if (old.has(id)) throw new Error(`segment ${id} of the new document has an old one's id`)
}

function tellChanges(
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  matched: SegmentMatches,
  locale: Document['locale'],
): SegmentChange[] {
  const { same: is, parents, revived } = matched
  const paired = [...is.keys()].filter((j) => is[j] !== undefined)
  const moved = new Set([...outOfOrder(paired.map((j) => is[j] ?? 0))].map((at) => paired[at]))
  const isName = properNameTest(olds, news)
  return news.map(({ id, text }, j): SegmentChange => {
    const old = olds[is[j] ?? -1]
    const from = (parents[j] ?? []).flatMap((i) => olds[i]?.id ?? [])
    const again = revived.get(j)
    if (again !== undefined) return { segment: again, kind: 'revived', from: [again] }
    if (!old) return { segment: id, kind: from.length > 1 ? 'merged' : from.length > 0 ? 'split' : 'new', from }
    if (old.text === text) return { segment: old.id, kind: moved.has(j) ? 'moved' : 'same', from }
    return {
      segment: old.id,
      kind: isTypographicChange(old.text, text, locale, isName) ? 'typographic' : 'changed',
      from,
    }
  })
}

/** The new document with inherited ids. Records in `changes` what happened to tags. */
function inherit(
  before: Document,
  after: Document,
  olds: readonly SegmentUnit[],
  news: readonly SegmentUnit[],
  { same: is, parents }: SegmentMatches,
  changes: readonly SegmentChange[],
): Document {
  const removed = before.removedBlocks ?? []
  const back = restoreEqualBlocks(before.blocks, after.blocks, removed)
  const blockIds = inheritBlocks(before.blocks, after.blocks, olds, news, parents, back)
  const [wasOf, sourceOf] = [sourceReader(before.blocks), sourceReader(after.blocks)]
  let at = 0
  const blocks = after.blocks.map((block) => {
    const first = at
    at += block.segments.length
    const same = block.segments.flatMap((segment, n) => {
      const was = wasOf(olds[is[first + n] ?? -1]?.id)
      const source = sourceOf(segment.id)
      const change = changes[first + n]
      return was && source && change ? [{ change, source, was }] : []
    })
    return {
      ...block,
      tags: inheritTags(block, same),
      segments: block.segments.map((segment, n) => ({ ...segment, id: changes[first + n]?.segment ?? segment.id })),
    }
  })
  restoreSimilarBlocks(blocks, blockIds, removed)
  return { ...after, blocks: blocks.map((block, index) => ({ ...block, id: blockIds[index] ?? block.id })) }
}
