/** What a version is derived from. */
import type { Document } from '../document/model/document.ts'
import type { ArticleRecord } from './article-record.ts'
import type { MergedDraft } from './draft-translation.ts'
import type { Edit } from './edit.ts'
import type { SegmentPair } from './segment-pair.ts'
import type { SourceSegment } from './source-segment.ts'

/** The truth of a version, or of a part of it. */
export type Truth = {
  record: ArticleRecord
  /** With the editors' changes applied. */
  document: Document
  /** The segment before the first one, if both were split off the same sentence. */
  precedingSegment?: SourceSegment | undefined
  /** Segment pairs of an earlier view whose truth is unchanged; they are reused as they are. */
  unchangedPairs: Map<string, SegmentPair>
  /** Every segment of the present document, also in other parts. */
  present: ReadonlySet<string>
  drafts: Map<string, MergedDraft[]>
  /** Names of the draft batches. */
  draftNames: string[]
  /** The newest edit of each other segment that has one. */
  edits: Map<string, Edit>
  /** When the newest edit was made, in milliseconds since the epoch; 0 if there is none. */
  editedAt: number
  /** The number of edits, including those of dropped segments. */
  editCount: number
}
