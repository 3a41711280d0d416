/** Cuts segments into calls: whole segments, as many as an engine's limits let in, no text twice and none that is known. */
import type { SourceSegment } from '../../shared/article/derive.ts'
import type { Engine } from '../../shared/ports/engine.ts'
import { type Known, unitsOf } from './units.ts'

/** `texts` are what this batch is the first to need. */
export type Batch = { segments: SourceSegment[]; texts: string[] }

/** A segment that is too long for any call goes alone, for the engine to refuse. */
export function batches(engine: Engine, segments: SourceSegment[], known: Known): Batch[] {
  const { items, characters } = engine.limits
  const result: Batch[] = []
  const seen = new Set(known.keys())
  let length = 0
  for (const segment of segments) {
    const texts = unitsOf(engine, segment.source).filter((text) => !seen.has(text))
    for (const text of texts) seen.add(text)
    const more = texts.reduce((sum, text) => sum + text.length, 0)
    let batch = result.at(-1)
    if (!batch || batch.texts.length + texts.length > items || length + more > characters) {
      batch = { segments: [], texts: [] }
      result.push(batch)
      length = 0
    }
    batch.segments.push(segment)
    batch.texts.push(...texts)
    length += more
  }
  return result
}
