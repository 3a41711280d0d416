/** Adds a version's term hits while its views are derived: reuses the stored ones or finds all of them from scratch. */

import { addTermHits } from '../article/add-term-hits.ts'
import type { ArticleRecord } from '../article/article-record.ts'
import type { KnownTermHits } from '../article/derive.ts'
import type { SegmentPairs } from '../article/version.ts'
import { type Locale, pairName } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { readGlossary } from './load-truth.ts'

/**
 * The term hits that a view holds, and the glossary's terms to check changed pairs; null if there are no term hits yet.
 */
export async function carryTermHits(
  objects: Objects,
  { segments }: SegmentPairs,
  record: ArticleRecord,
  locale: Locale,
): Promise<KnownTermHits | null> {
  if (segments.every(({ termsPending }) => termsPending)) return null
  const bySegment = new Map(segments.map((pair) => [pair.id, pair]))
  const { terms } = await readGlossary(objects, pairName(record.source.locale, locale))
  return { bySegment, terms }
}

export async function findTermHitsFromScratch(
  objects: Objects,
  pairs: SegmentPairs,
  record: ArticleRecord,
  locale: Locale,
): Promise<SegmentPairs> {
  const from = record.source.locale
  const glossary = await readGlossary(objects, pairName(from, locale))
  return { ...pairs, segments: addTermHits(pairs.segments, from, locale, glossary) }
}
