/** Groups texts into calls within an engine's limits. Keeps segments whole, sends no string twice and no known one. */
import type { RichText } from '../document/model/document.ts'
import type { Engine } from '../ports/engine.ts'
import { type KnownAnswers, requestTexts } from './request-texts.ts'

/** `texts`: the strings that no earlier batch sends. */
type RequestBatch<T> = { segments: T[]; texts: string[] }

/** A segment that is too long for any call goes alone, and the engine refuses it. */
export function cutBatches<T extends { source: RichText }>(
  engine: Engine,
  segments: T[],
  known: KnownAnswers,
): RequestBatch<T>[] {
  const { items, characters } = engine.limits
  const result: RequestBatch<T>[] = []
  const seen = new Set(known.keys())
  let length = 0
  for (const segment of segments) {
    const texts = requestTexts(engine, segment.source).filter((text) => !seen.has(text))
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
