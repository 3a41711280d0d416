/** Finds the most similar memory entry for each segment that memory could not fill, to show beside its draft. */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { Memory } from '../../../shared/memory/store.ts'
import { type Suggestion, suggest } from '../../../shared/memory/suggestion.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/** Returns suggestions by segment id. */
export async function suggestFor(
  objects: Objects,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  memory?: Memory,
): Promise<Map<string, Suggestion>> {
  if (segments.length === 0) return new Map()
  const sources = segments.map(({ source }) => source)
  const found = await suggest(objects, from, to, sources, 1, memory)
  return new Map(segments.flatMap(({ id }, i) => (found[i] ?? []).map((best) => [id, best] as const)))
}
