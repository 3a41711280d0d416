/**
 * Fills segments from one engine, one call after another. The result of each call is stored before the next call, and a
 * partly failed call stores the texts that it returned. The caller handles what the engine could not do.
 */

import type { DraftTranslation, EngineUsage } from '../../../shared/article/draft-translation.ts'
import type { SourceSegment } from '../../../shared/article/source-segment.ts'
import { cutBatches } from '../../../shared/engine/batches.ts'
import { type KnownAnswers, rebuildTarget, requestTexts } from '../../../shared/engine/request-texts.ts'
import { requestTranslation } from '../../../shared/engine/request-translation.ts'
import type { Glossary } from '../../../shared/glossary/term.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { Engine, EngineExample, EngineFailure } from '../../../shared/ports/engine.ts'
import { contextPassage, engineTerms } from './engine-context.ts'

/** Draft translations of whole segments, and answers that later segments need too. */
export type EngineAnswers = {
  segments: SourceSegment[]
  drafts: DraftTranslation[]
  usage: EngineUsage
  spareAnswers: Record<string, string>
}

type EngineFill = {
  engine: Engine
  from: Locale
  to: Locale
  /** All segments of the version, in reading order. */
  all: SourceSegment[]
  /** Stored answers of this engine that are in no draft translation yet. */
  spareAnswers: Record<string, string>
  /** The article's. */
  title: string
  /** Read only if the engine takes terms. */
  glossary: () => Promise<Glossary>
  /** Looked up only if the engine takes examples; `most`: for each segment. */
  examples: (segments: SourceSegment[], most: number) => Promise<EngineExample[]>
  /** Whether another engine follows; it gets what this one refuses. */
  hasFallback: boolean
  signal: AbortSignal
  /** When a person asked to call the engine again, in milliseconds since the epoch. */
  retriedAt: number | undefined
  /** Whether there is time for another call. */
  mayCall: () => boolean
  store: (given: EngineAnswers) => Promise<void>
}

/**
 * `failure`: the failure that stopped the engine. `late`: there was no time for more. Otherwise the engine refused what
 * is left.
 */
type EngineFillResult = { unfilled: SourceSegment[]; failure?: EngineFailure; late?: boolean }

export async function fillFromEngine(filling: EngineFill, missing: SourceSegment[]): Promise<EngineFillResult> {
  const { engine, from, to, all, hasFallback: another, signal, retriedAt, mayCall, store } = filling
  const { takes = {} } = engine
  const glossary = takes.terms && missing.length > 0 ? await filling.glossary() : undefined
  const known: KnownAnswers = new Map(Object.entries(filling.spareAnswers))
  const waiting = new Map(missing.map((segment) => [segment.id, segment]))
  for (const { segments, texts } of cutBatches(engine, missing, known)) {
    if (texts.length > 0 && !mayCall()) return { unfilled: [...waiting.values()], late: true }
    const spent = { engine: engine.name, calls: 0, texts: 0, characters: 0 }
    const examples = takes.examples && texts.length > 0 ? await filling.examples(segments, takes.examples) : []
    const about = {
      ...{ from, to, signal },
      ...(takes.context && { title: filling.title, context: contextPassage(all, segments, takes.context) }),
      ...(examples.length > 0 && { examples }),
      ...(glossary && { terms: engineTerms(glossary, from, to, segments) }),
      ...(takes.xml && { xml: true }),
      ...(retriedAt !== undefined && { retriedAt }),
    }
    const failure = await requestTranslation(engine, about, texts, known, spent)
    const drafts =
      failure?.kind === 'refused' ? [] : segments.flatMap((segment) => draftOf(engine, segment, known, about) ?? [])
    const kept = drafts.filter(({ target }) => target || !another)
    const filled = new Set(kept.map(({ segment }) => segment))
    for (const id of filled) waiting.delete(id)
    const needed = new Set([...waiting.values()].flatMap(({ source }) => requestTexts(engine, source)))
    const strings = stringsOf(
      texts.filter((text) => needed.has(text)),
      known,
    )
    if (kept.length > 0 || Object.keys(strings).length > 0)
      await store({
        segments: segments.filter(({ id }) => filled.has(id)),
        drafts: kept,
        usage: spent,
        spareAnswers: strings,
      })
    if (failure) return { unfilled: [...waiting.values()], failure }
  }
  return { unfilled: [...waiting.values()] }
}

function stringsOf(texts: string[], known: KnownAnswers): Record<string, string> {
  const answers = texts.map((text) => [text, known.get(text)] as const)
  return Object.fromEntries(answers.filter((answer): answer is [string, string] => typeof answer[1] === 'string'))
}

/**
 * Null while a text of the segment has no answer. If the engine refuses a text, the draft has no target but the reason.
 */
function draftOf(
  engine: Engine,
  { id, source, sourceHash }: SourceSegment,
  known: KnownAnswers,
  { from, to }: { from: Locale; to: Locale },
): DraftTranslation | null {
  const rebuilt = rebuildTarget(engine, source, known, from, to)
  if (!rebuilt) return null
  const about = { segment: id, sourceHash, origin: 'engine' as const, engine: engine.name }
  if ('refused' in rebuilt) return { ...about, target: null, refused: rebuilt.refused }
  return { ...about, target: rebuilt.target, ...(rebuilt.exact ? {} : { tagsGuessed: true }) }
}
