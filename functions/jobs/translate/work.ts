/** What one run of the translate job knows and has done, for each of its steps. */
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { DraftBatch } from '../../../shared/article/draft-translation.ts'
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import type { MemorySnapshot } from '../../../shared/memory/memory-snapshot.ts'
import type { Suggestion } from '../../../shared/memory/suggestion.ts'
import type { Job, TranslationRound } from '../../../shared/pipeline/jobs.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'

export type TranslateJob = Extract<Job, { kind: 'translate' }>

export type TranslateWork = {
  ports: Ports
  record: ArticleRecord
  locale: TranslateJob['locale']
  /** The part's number, in the document and so in the version. */
  part: number
  /** Every segment of the part, and its stored drafts. */
  all: SourceSegment[]
  drafts: Map<string, DraftBatch>
  /** The segments of a long article's part. */
  touched: readonly string[] | undefined
  /** Unset for the first translation. */
  round: TranslationRound | undefined
  /** An earlier run stopped half-way, so the steps after storing its drafts may be missing. */
  isRetry: boolean
  memory?: MemorySnapshot
  /** Memory's suggestions beside the engine's drafts, by segment. */
  suggestions?: Map<string, Suggestion>
  /**
   * In milliseconds since the epoch. `shownAt`: when views were stored before the engines were called. `retriedAt`:
   * when a person asked to call the engines again.
   */
  startedAt: number
  retriedAt: number | undefined
  shownAt?: number
}
