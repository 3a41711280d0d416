/** Derives an aligned version from the truth: document, drafts and edits. An edit takes precedence over any draft. */

import type { Term } from '../glossary/term.ts'
import { shortHash } from '../hash.ts'
import type { Locale } from '../locales/locale.ts'
import type { ArticleRecord } from './article-record.ts'
import { fillSegment } from './fill-segment.ts'
import type { Filled } from './filled-segment.ts'
import { leftoversOf } from './leftovers.ts'
import { checksOf } from './pair-checks.ts'
import { withConfidence } from './pair-confidence.ts'
import { type SegmentPair, segmentEtag } from './segment-pair.ts'
import { segmentsToTranslate } from './source-segment.ts'
import type { Truth } from './truth.ts'
import {
  addCounts,
  countSegments,
  type PartFacts,
  type SegmentPairs,
  type Version,
  type VersionCounts,
  versionStateOf,
} from './version.ts'

/** The glossary's terms, and an earlier view's pairs by segment. An unchanged pair keeps its term hits. */
export type KnownTermHits = { bySegment: Map<string, SegmentPair>; terms: Term[] }

export function deriveSegmentPairs(truth: Truth, locale: Locale, marks: KnownTermHits | null): SegmentPairs {
  const from = truth.record.source.locale
  const sources = segmentsToTranslate(truth.document)
  const sourceOf = new Map(sources.map(({ id, source }) => [id, source]))
  const leftovers = leftoversOf(truth)
  const segments = sources.map((segment, at): SegmentPair => {
    const { id, block, source, sourceHash, segment: lineage } = segment
    const about = {
      id,
      block,
      source,
      sourceHash,
      ...(lineage.sinceRevision ? { sinceRevision: lineage.sinceRevision } : {}),
    }
    const kept = truth.unchangedPairs.get(id)
    if (kept) return { ...kept, ...about }
    const before = sources[at - 1] ?? truth.precedingSegment
    const filled = fillSegment(segment, truth, { before, sourceOf, leftovers })
    const pair = {
      ...about,
      ...filled,
      ...marksOf(marks?.bySegment.get(id), sourceHash, filled),
      checks: checksOf({ source, ...filled }, from, locale, marks?.terms ?? []),
    }
    return withConfidence({ ...pair, etag: segmentEtag(pair) }, from, locale)
  })
  return { drafts: truth.draftNames, editedAt: truth.editedAt, editCount: truth.editCount, segments }
}

/** The version of a short article. */
export const buildVersion = (record: ArticleRecord, locale: Locale, pairs: SegmentPairs): Version => ({
  ...aboutVersion(record, locale, countSegments(pairs)),
  ...pairs,
  ...(record.translations?.[locale] ? { decisions: hashBlockDecisions(record) } : {}),
})

/** The version of a long article, summed up from its parts. */
export const buildLongVersion = (record: ArticleRecord, locale: Locale, parts: PartFacts[]): Version => ({
  ...aboutVersion(record, locale, addCounts(parts)),
  ...{ drafts: [], editCount: 0, segments: [], parts, decisions: hashBlockDecisions(record) },
})

/** What editors have decided about blocks, as a hash. */
export const hashBlockDecisions = ({ blocks = {} }: ArticleRecord): string =>
  shortHash(JSON.stringify(Object.entries(blocks).map(([block, { change }]) => [block, change])))

const aboutVersion = (record: ArticleRecord, locale: Locale, counts: VersionCounts) => ({
  v: 1 as const,
  article: record.article,
  revision: record.revision,
  sourceId: record.source.id,
  sourceLocale: record.source.locale,
  locale,
  state: versionStateOf(counts.progress),
  ...counts,
})

/**
 * The words of a person's target are in the index of terms before it is shown; the glossary job adds those of machine
 * output.
 */
function marksOf(earlier: SegmentPair | undefined, sourceHash: string, { target, origin }: Filled) {
  if (!earlier || earlier.termsPending || earlier.sourceHash !== sourceHash)
    return { termsPending: true as const, terms: [] }
  const isSeen = !target || origin === 'person' || target.text === earlier.target?.text
  return { ...(isSeen ? {} : { termsPending: true as const }), terms: earlier.terms }
}
