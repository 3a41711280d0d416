/**
 * Adds an engine's draft translations to memory, as one record per article, so that the same words are not paid for
 * again.
 */

import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import type { DraftTranslation } from '../../../shared/article/draft-translation.ts'
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { contextHashes, type MemoryEntry } from '../../../shared/memory/memory-entry.ts'
import { addToMemory } from '../../../shared/memory/translation-memory.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'

/** `segments`: the version's, in reading order. */
export async function addDraftsToMemory(
  ports: Ports,
  record: ArticleRecord,
  locale: Locale,
  segments: SourceSegment[],
  drafts: DraftTranslation[],
) {
  const contexts = contextHashes(segments.map(({ source }) => source.text))
  const sources = new Map(segments.map(({ id, source }, i) => [id, { source, context: contexts[i] }]))
  const from = record.source.locale
  const pairs = drafts.flatMap(({ segment, target, engine }): MemoryEntry[] => {
    const found = sources.get(segment)
    if (!found || !target) return []
    const { source, context } = found
    const about = { ...(engine ? { engine } : {}), ...(context ? { context } : {}) }
    const texts = { [from]: source, [locale]: target }
    return [{ texts, from, approved: false, ...about, article: record.article, segment, at: ports.now() }]
  })
  if (pairs.length > 0) await addToMemory(ports.objects, ports.newId(), from, locale, pairs)
}
