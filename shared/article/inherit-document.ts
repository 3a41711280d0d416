/** Carries the history of segments from the last revision's document to a new one: ids, earlier wordings, parents. */

import type { Block, Document, RemovedBlock, Segment } from '../document/model/document.ts'
import { segmentText } from '../document/model/rich-text.ts'
import { removedBlockOf } from '../revision/restore-blocks.ts'
import { reviseDocument, type SegmentChange } from '../revision/revise-document.ts'
import { hashSource } from './source-segment.ts'

/** How many wordings of a segment are kept, and how many removed segments and blocks. */
const [wordingsKept, removedKept] = [10, 5000]

/** `removed`: segments of `before` without any successor. */
type InheritedDocument = { document: Document; changes: SegmentChange[]; removed: string[] }

/** Returns `after` with the ids and the history of `before`; `revision` is the new revision's number. */
export function inheritDocument(before: Document, after: Document, revision: number): InheritedDocument {
  const old = segmentsById(before)
  const gone = before.removed ?? []
  const revised = reviseDocument(before, after, gone)
  const changes = new Map(revised.changes.map((change) => [change.segment, change]))
  const blocks = revised.document.blocks.map((block) => ({
    ...block,
    segments: block.segments.map((segment): Segment => {
      const change = changes.get(segment.id)
      if (!change) return segment
      return { ...segment, ...pastOf(change, hashOf(block, segment), old, revision) }
    }),
  }))
  const here = new Set(blocks.flatMap(({ segments }) => segments.map(({ id }) => id)))
  const left = revised.removed.flatMap((id) => {
    const known = old.get(id)
    return known ? [{ id, text: known.text }] : []
  })
  const removed = [...left, ...gone].filter(({ id }) => !here.has(id)).slice(0, removedKept)
  const removedBlocks = blocksGone(before, blocks)
  // A new text rarely names the day again, and the article was published when it was.
  const date = after.meta?.date ?? before.meta?.date
  return {
    document: {
      ...{ ...revised.document, blocks },
      ...(date ? { meta: { ...revised.document.meta, date } } : {}),
      ...(removed.length > 0 ? { removed } : {}),
      ...(removedBlocks.length > 0 ? { removedBlocks } : {}),
    },
    changes: revised.changes,
    removed: revised.removed,
  }
}

function blocksGone(before: Document, blocks: readonly Block[]): RemovedBlock[] {
  const here = new Set(blocks.map(({ id }) => id))
  const left = before.blocks.filter(({ id }) => !here.has(id)).map(removedBlockOf)
  const gone = (before.removedBlocks ?? []).filter(({ id }) => !here.has(id))
  return [...left, ...gone].slice(0, removedKept)
}

type Known = { segment: Segment; text: string; hash: string }

function pastOf(change: SegmentChange, hash: string, old: Map<string, Known>, revision: number): Partial<Segment> {
  // The restored id leads to its edits and drafts again.
  if (change.kind === 'revived') return { sinceRevision: revision }
  const own = old.get(change.segment)
  if (!own) {
    const from = [...new Set(change.from.flatMap((id) => [id, ...(old.get(id)?.segment.from ?? [])]))]
    return { sinceRevision: revision, ...(from.length > 0 ? { from, parents: change.from } : {}) }
  }
  const { sinceRevision: since, from, parents, earlier = [] } = own.segment
  const same = change.kind !== 'changed'
  const moved = change.tagsMoved ? { tagsMoved: true } : {}
  const wordings =
    own.hash === hash
      ? earlier
      : [
          { hash: own.hash, text: own.text, same, ...moved },
          ...earlier.map((wording) => ({ ...wording, same: wording.same && same, ...moved })),
        ]
  return {
    ...(since === undefined ? {} : { sinceRevision: since }),
    ...(from ? { from } : {}),
    ...(parents ? { parents } : {}),
    ...(wordings.length > 0 ? { earlier: wordings.slice(0, wordingsKept) } : {}),
  }
}

const hashOf = (block: Document['blocks'][number], segment: Segment) => hashSource(segmentText(block, segment))

const segmentsById = (document: Document): Map<string, Known> =>
  new Map(
    document.blocks.flatMap((block) =>
      block.segments.map((segment): [string, Known] => [
        segment.id,
        { segment, text: block.text.slice(segment.start, segment.end), hash: hashOf(block, segment) },
      ]),
    ),
  )
