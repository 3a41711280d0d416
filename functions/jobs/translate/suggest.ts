/** Finds the most similar memory entry for each segment that memory could not fill, to show beside its draft. */
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { MemorySnapshot } from '../../../shared/memory/memory-snapshot.ts'
import { type Suggestion, suggestTranslations } from '../../../shared/memory/suggestion.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/**
 * Returns suggestions by segment id. What a machine made of the very same text is none: where a segment is translated
 * again, it is the draft that somebody was not content with.
 */
export async function suggestionsFor(
  objects: Objects,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  memory?: MemorySnapshot,
): Promise<Map<string, Suggestion>> {
  if (segments.length === 0) return new Map()
  const sources = segments.map(({ source }) => source)
  const found = await suggestTranslations(objects, from, to, sources, 2, memory)
  return new Map(
    segments.flatMap(({ id, source }, i) => {
      const other = found[i]?.find(
        ({
          suggestion: {
            approved,
            source: { text },
          },
        }) => approved || text !== source.text,
      )
      return other ? [[id, other.suggestion] as const] : []
    }),
  )
}
