/** What fills a segment: a pair without what is known of its source and what is checked afterwards. */
import type { SegmentPair } from './segment-pair.ts'

export type Filled = Omit<
  SegmentPair,
  | 'id'
  | 'block'
  | 'source'
  | 'sourceHash'
  | 'sinceRevision'
  | 'termsPending'
  | 'terms'
  | 'checks'
  | 'confidence'
  | 'etag'
>
