/**
 * Fills segments that memory has word for word, with one look-up for all of them. If memory has several entries for a
 * text, the neighbouring texts decide.
 */

import type { DraftTranslation } from '../../../shared/article/draft-translation.ts'
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { adaptTags } from '../../../shared/memory/adapt-target.ts'
import { contextHashes, isInContext } from '../../../shared/memory/memory-entry.ts'
import { lookUpExact } from '../../../shared/memory/translation-memory.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

/**
 * Returns the draft translations from memory, and the memory as it was read. `all`: the version's segments, in reading
 * order.
 */
export async function fillFromMemory(
  objects: Objects,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  all: SourceSegment[],
) {
  const around = contextHashes(all.map(({ source }) => source.text))
  const contexts = new Map(all.map(({ id }, i) => [id, around[i]]))
  const wanted = segments.map(({ id, source }) => ({ text: source.text, context: contexts.get(id) }))
  const { found, memory } = await lookUpExact(objects, from, to, wanted)
  const drafts = segments.flatMap((segment, i): DraftTranslation[] => {
    const pair = found[i]
    const [source, target] = [pair?.texts[from], pair?.texts[to]]
    if (!pair || !source || !target) return []
    const adapted = adaptTags(segment.source, { source, target })
    // 101: the neighbouring texts are the same too. 99: the words are the same, but the position of their tags is a
    // guess.
    const whole = isInContext(pair, from, wanted[i]?.context) ? 101 : 100
    return [
      {
        segment: segment.id,
        sourceHash: segment.sourceHash,
        target: adapted.target,
        origin: 'memory',
        match: adapted.exact ? whole : 99,
        ...(pair.approved || !pair.engine ? {} : { engine: pair.engine }),
        ...(adapted.exact ? {} : { tagsGuessed: true }),
      },
    ]
  })
  return { drafts, memory }
}
