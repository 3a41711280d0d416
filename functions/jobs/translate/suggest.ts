/** Finds the most similar memory entry for each segment that memory could not fill, to show beside its draft. */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { MemorySnapshot } from '../../../shared/memory/memory-snapshot.ts'
import { type Suggestion, suggestTranslations } from '../../../shared/memory/suggestion.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/** Returns suggestions by segment id. */
export async function suggestionsFor(
  objects: Objects,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  memory?: MemorySnapshot,
): Promise<Map<string, Suggestion>> {
  if (segments.length === 0) return new Map()
  const sources = segments.map(({ source }) => source)
  const found = await suggestTranslations(objects, from, to, sources, 1, memory)
  return new Map(segments.flatMap(({ id }, i) => (found[i] ?? []).map(({ suggestion }) => [id, suggestion] as const)))
}
