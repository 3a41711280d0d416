/**
 * Adds an engine's draft translations to memory, as one record per article, so that the same words are not paid for
 * again.
 */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import type { Draft } from '../../../shared/article/draft.ts'
import type { Head } from '../../../shared/article/head.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { contextsOf, type MemoryPair } from '../../../shared/memory/pair.ts'
import { remember } from '../../../shared/memory/store.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'

/** `segments`: the version's, in reading order. */
export async function rememberDrafts(
  ports: Ports,
  head: Head,
  locale: Locale,
  segments: SourceSegment[],
  drafts: Draft[],
) {
  const contexts = contextsOf(segments.map(({ source }) => source.text))
  const sources = new Map(segments.map(({ id, source }, i) => [id, { source, context: contexts[i] }]))
  const from = head.source.locale
  const pairs = drafts.flatMap(({ segment, target, engine }): MemoryPair[] => {
    const found = sources.get(segment)
    if (!found || !target) return []
    const { source, context } = found
    const about = { ...(engine ? { engine } : {}), ...(context ? { context } : {}) }
    const texts = { [from]: source, [locale]: target }
    return [{ texts, from, approved: false, ...about, article: head.article, segment, at: ports.now() }]
  })
  if (pairs.length > 0) await remember(ports.objects, ports.newId(), from, locale, pairs)
}
