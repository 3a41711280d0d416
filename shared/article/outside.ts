/**
 * A version as the API returns it: to translators, to readers, and the original as a version of itself. Internal fields
 * are left out.
 */

import type { Document } from '../document/model/document.ts'
import { diffWords, type Piece } from '../text/diff-words.ts'
import { segmentsToTranslate } from './derive.ts'
import type { Head } from './head.ts'
import type { Pair } from './pair.ts'
import type { Version } from './version.ts'

/** `difference`: the word changes of a stale pair's source since it was translated. */
type ShownPair = Omit<Pair, 'unmarked'> & { difference?: Piece[] }

export const showPair = ({ unmarked: _, ...pair }: Pair): ShownPair =>
  pair.stale && pair.was !== undefined ? { ...pair, difference: diffWords(pair.was, pair.source.text) } : pair

export function showToTranslators(version: Version) {
  const { article, revision, sourceLocale, locale, state, progress, editedAt, segments } = version
  return { article, revision, sourceLocale, locale, state, progress, editedAt, segments: segments.map(showPair) }
}

/**
 * Leaves out checks, term hits and engines' refusals, which are for translators only; also the sources if the original
 * is not public.
 */
export function showToReaders(version: Version, withSources: boolean) {
  const { article, revision, locale, sourceLocale, state, progress } = version
  const segments = version.segments.map(({ id, block, source, target, origin, state, stale, etag }) => ({
    ...{ id, block },
    ...(withSources ? { source } : {}),
    ...{ target, origin, state, stale, etag },
  }))
  return { article, revision, locale, sourceLocale, state, progress, segments }
}

/** The original in its own locale: every target equals its source. The same for translators and readers. */
export function showOriginal({ article, revision, source: { locale } }: Head, document: Document) {
  const segments = segmentsToTranslate(document).map(({ id, block, source }) => ({
    ...{ id, block, source },
    ...{ target: source, origin: 'copy' as const, stale: false as const },
  }))
  const { length } = segments
  const progress = { total: length, filled: length, reviewed: length, stale: 0 }
  return { article, revision, locale, sourceLocale: locale, state: 'original' as const, progress, segments }
}
