/**
 * Translates segments through the engine, in batches within its limits, and hands over each batch's drafts as soon as
 * it is there. A batch that is too large is halved; one that is refused is sent string by string, so that one bad
 * sentence costs one sentence.
 */
import type { SourceSegment } from '../../shared/article/derive.ts'
import type { Draft } from '../../shared/article/draft.ts'
import type { Locale } from '../../shared/locale.ts'
import { project } from '../../shared/markup/project.ts'
import { unitsFor } from '../../shared/markup/units.ts'
import type { Engine, EngineFailure } from '../../shared/ports/engine.ts'

export type Filled = { ok: true } | { ok: false; failure: EngineFailure }

/** How long the engine may take for a batch. */
const batchMs = 60_000

type Translated = Map<string, string | { refused: string }>

export async function fillFromEngine(
  engine: Engine,
  from: Locale,
  to: Locale,
  segments: SourceSegment[],
  store: (segments: SourceSegment[], drafts: Draft[]) => Promise<void>,
): Promise<Filled> {
  const known: Translated = new Map()
  for (const batch of batches(segments, engine)) {
    const texts = [...new Set(batch.flatMap((segment) => unitsFor(segment.source)))].filter((text) => !known.has(text))
    const filled = await translate(engine, from, to, texts, known)
    const complete = batch.filter((segment) => unitsFor(segment.source).every((text) => known.has(text)))
    if (complete.length > 0) {
      await store(
        complete,
        complete.map((segment) => draftOf(segment, engine, known)),
      )
    }
    if (!filled.ok) return filled
  }
  return { ok: true }
}

/** Whole segments to a batch, as many as the engine's limits let in; one that is too long for any goes alone. */
function batches(segments: SourceSegment[], { limits }: Engine): SourceSegment[][] {
  const result: SourceSegment[][] = []
  let items = Number.POSITIVE_INFINITY
  let characters = 0
  for (const segment of segments) {
    const units = unitsFor(segment.source)
    const length = units.reduce((sum, text) => sum + text.length, 0)
    if (items + units.length > limits.items || characters + length > limits.characters) {
      result.push([])
      items = 0
      characters = 0
    }
    result.at(-1)?.push(segment)
    items += units.length
    characters += length
  }
  return result
}

async function translate(
  engine: Engine,
  from: Locale,
  to: Locale,
  texts: string[],
  known: Translated,
): Promise<Filled> {
  if (texts.length === 0) return { ok: true }
  const result = await engine.translate({ from, to, texts, signal: AbortSignal.timeout(batchMs) })
  if (result.ok) {
    texts.forEach((text, i) => {
      known.set(text, result.texts[i] ?? '')
    })
    return { ok: true }
  }
  const { failure } = result
  const divisible = failure.kind === 'too-large' || failure.kind === 'refused'
  if (!divisible) return result
  if (texts.length > 1) {
    const step = failure.kind === 'too-large' ? Math.ceil(texts.length / 2) : 1
    for (let at = 0; at < texts.length; at += step) {
      const part = await translate(engine, from, to, texts.slice(at, at + step), known)
      if (!part.ok) return part
    }
    return { ok: true }
  }
  const reason = failure.kind === 'refused' ? failure.reason : 'too long for the engine'
  known.set(texts[0] ?? '', { refused: reason })
  return { ok: true }
}

function draftOf({ id, source, sourceHash }: SourceSegment, engine: Engine, known: Translated): Draft {
  const sentence = known.get(source.text)
  const about = { segment: id, sourceHash, origin: 'engine' as const, engine: engine.name }
  if (typeof sentence !== 'string' || sentence.trim() === '') {
    const refused = typeof sentence === 'object' ? sentence.refused : 'the engine gave nothing'
    return { ...about, target: null, refused }
  }
  const substrings = new Map([...known].flatMap(([text, to]) => (typeof to === 'string' ? [[text, to] as const] : [])))
  const { target, exact } = project(source, sentence, substrings)
  return { ...about, target, ...(exact ? {} : { tagsGuessed: true }) }
}
