/**
 * A version as it leaves the system: what translators see of it, what readers see of it, and the original as a version of
 * itself. How it is stored leaves with neither.
 */

import type { Document } from '../document/model/document.ts'
import { diffWords, type Piece } from '../text/diff-words.ts'
import { segmentsToTranslate } from './derive.ts'
import type { Head } from './head.ts'
import type { Pair } from './pair.ts'
import type { Version } from './version.ts'

/** `difference` leads from what the source of a stale pair said when it was translated to what it says now, by word. */
export type ShownPair = Omit<Pair, 'unmarked'> & { difference?: Piece[] }

export const showPair = ({ unmarked: _, ...pair }: Pair): ShownPair =>
  pair.stale && pair.was !== undefined ? { ...pair, difference: diffWords(pair.was, pair.source.text) } : pair

export function showToTranslators(version: Version) {
  const { article, revision, sourceLocale, locale, state, progress, editedAt, segments } = version
  return { article, revision, sourceLocale, locale, state, progress, editedAt, segments: segments.map(showPair) }
}

/** Without what is between translators: checks, terms, engines' refusals; without sources where the original is not public. */
export function showToReaders(version: Version, withSources: boolean) {
  const { article, revision, locale, sourceLocale, state, progress } = version
  const segments = version.segments.map(({ id, block, source, target, origin, state, stale, etag }) => ({
    ...{ id, block },
    ...(withSources ? { source } : {}),
    ...{ target, origin, state, stale, etag },
  }))
  return { article, revision, locale, sourceLocale, state, progress, segments }
}

/** The original's own locale: every target is its source. The same for translators and for readers. */
export function showOriginal({ article, revision, source: { locale } }: Head, document: Document) {
  const segments = segmentsToTranslate(document).map(({ id, block, source }) => ({
    ...{ id, block, source },
    ...{ target: source, origin: 'copy', stale: false },
  }))
  const { length } = segments
  const progress = { total: length, filled: length, reviewed: length, stale: 0 }
  return { article, revision, locale, sourceLocale: locale, state: 'original', progress, segments }
}
