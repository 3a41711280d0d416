/**
 * A version as the API returns it: to translators, to readers, and the original as a version of itself. Internal fields
 * are left out.
 */

import type { Document } from '../document/model/document.ts'
import { type DiffPart, diffWords } from '../text/diff-words.ts'
import type { ArticleRecord } from './article-record.ts'
import { findingIds } from './dismissal.ts'
import type { Finding, SegmentPair } from './segment-pair.ts'
import { segmentsToTranslate } from './source-segment.ts'
import { confidenceOfVersion, type Version } from './version.ts'

/** `difference`: the word changes in a stale pair's source since it was translated. `checks`: each with its id. */
type ApiSegmentPair = Omit<SegmentPair, 'termsPending' | 'checks'> & {
  checks: (Finding & { id: string })[]
  difference?: DiffPart[]
}

export function apiSegmentPair({ termsPending: _, ...pair }: SegmentPair): ApiSegmentPair {
  const ids = findingIds(pair)
  const shown = { ...pair, checks: pair.checks.map((found, at) => ({ ...found, id: ids[at] ?? '' })) }
  return pair.stale && pair.formerSource !== undefined
    ? { ...shown, difference: diffWords(pair.formerSource, pair.source.text) }
    : shown
}

export function translatorView(version: Version) {
  const { article, revision, sourceLocale, locale, state, progress, editedAt, segments } = version
  return {
    ...{ article, revision, sourceLocale, locale, state, progress, editedAt },
    confidence: confidenceOfVersion(version),
    segments: segments.map(apiSegmentPair),
  }
}

/**
 * Leaves out checks, confidence, term hits and engines' refusals, which are for translators only; also the sources if the original
 * is not public.
 */
export function readerView(version: Version, withSources: boolean) {
  const { article, revision, locale, sourceLocale, state, progress } = version
  const segments = version.segments.flatMap((pair) => {
    const { id, block, source, target, origin, state, stale, etag } = pair
    const shown = { ...{ id, block }, ...(withSources ? { source } : {}), ...{ target, origin, state, stale, etag } }
    return [...unlinkedSegments(pair, 'before'), shown, ...unlinkedSegments(pair, 'after')]
  })
  return { article, revision, locale, sourceLocale, state, progress, segments }
}

/** What only the existing translation has beside a segment. It has no source. */
const unlinkedSegments = ({ link, state, etag }: SegmentPair, side: 'before' | 'after') =>
  (link?.[side] ?? []).flatMap(({ id: block, text, tags, segments }) =>
    segments.map(({ id }) => ({
      ...{ id, block, target: { text, tags }, origin: 'aligned' as const },
      ...{ state, stale: false, etag },
    })),
  )

/** The original in its own locale: every target equals its source. The same for translators and readers. */
export function originalView({ article, revision, source: { locale } }: ArticleRecord, document: Document) {
  const segments = segmentsToTranslate(document).map(({ id, block, source }) => ({
    ...{ id, block, source },
    ...{ target: source, origin: 'copy' as const, stale: false as const },
  }))
  const { length } = segments
  const progress = { total: length, filled: length, reviewed: length, stale: 0 }
  return { article, revision, locale, sourceLocale: locale, state: 'original' as const, progress, segments }
}
