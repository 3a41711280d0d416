/**
 * Fills segments from one engine, one call after another. The result of each call is stored before the next call, and a
 * partly failed call stores the texts that it returned. The caller handles what the engine could not do.
 */
import type { SourceSegment } from '../../../shared/article/derive.ts'
import type { Draft, Spending } from '../../../shared/article/draft.ts'
import { ask } from '../../../shared/engine/ask.ts'
import { batches } from '../../../shared/engine/batches.ts'
import { type Known, rebuild, unitsOf } from '../../../shared/engine/units.ts'
import type { Glossary } from '../../../shared/glossary/term.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import type { Engine, EngineFailure } from '../../../shared/ports/engine.ts'
import { passageOf, termsIn } from './surroundings.ts'

/** Draft translations of whole segments, and answers that later segments need too. */
export type Given = {
  segments: SourceSegment[]
  drafts: Draft[]
  spent: Spending
  strings: Record<string, string>
}

type Filling = {
  engine: Engine
  from: Locale
  to: Locale
  /** All segments of the version, in reading order. */
  all: SourceSegment[]
  /** Stored answers of this engine that are in no draft translation yet. */
  strings: Record<string, string>
  /** Read only if the engine takes terms. */
  glossary: () => Promise<Glossary>
  /** Whether another engine follows; it gets what this one refuses. */
  another: boolean
  signal: AbortSignal
  /** When a person asked to call the engine again, in milliseconds since the epoch. */
  retriedAt: number | undefined
  /** Whether there is time for another call. */
  mayCall: () => boolean
  store: (given: Given) => Promise<void>
}

/**
 * `failure`: the failure that stopped the engine. `late`: there was no time for more. Otherwise the engine refused what
 * is left.
 */
type Filled = { left: SourceSegment[]; failure?: EngineFailure; late?: boolean }

export async function fillFromEngine(filling: Filling, missing: SourceSegment[]): Promise<Filled> {
  const { engine, from, to, all, another, signal, retriedAt, mayCall, store } = filling
  const { takes = {} } = engine
  const glossary = takes.terms && missing.length > 0 ? await filling.glossary() : undefined
  const known: Known = new Map(Object.entries(filling.strings))
  const waiting = new Map(missing.map((segment) => [segment.id, segment]))
  for (const { segments, texts } of batches(engine, missing, known)) {
    if (texts.length > 0 && !mayCall()) return { left: [...waiting.values()], late: true }
    const spent = { engine: engine.name, calls: 0, texts: 0, characters: 0 }
    const about = {
      ...{ from, to, signal },
      ...(takes.context && { context: passageOf(all, segments, takes.context) }),
      ...(glossary && { terms: termsIn(glossary, from, to, segments) }),
      ...(takes.xml && { xml: true }),
      ...(retriedAt !== undefined && { retriedAt }),
    }
    const failure = await ask(engine, about, texts, known, spent)
    const drafts =
      failure?.kind === 'refused' ? [] : segments.flatMap((segment) => draftOf(engine, segment, known, about) ?? [])
    const kept = drafts.filter(({ target }) => target || !another)
    const filled = new Set(kept.map(({ segment }) => segment))
    for (const id of filled) waiting.delete(id)
    const needed = new Set([...waiting.values()].flatMap(({ source }) => unitsOf(engine, source)))
    const strings = stringsOf(
      texts.filter((text) => needed.has(text)),
      known,
    )
    if (kept.length > 0 || Object.keys(strings).length > 0)
      await store({ segments: segments.filter(({ id }) => filled.has(id)), drafts: kept, spent, strings })
    if (failure) return { left: [...waiting.values()], failure }
  }
  return { left: [...waiting.values()] }
}

function stringsOf(texts: string[], known: Known): Record<string, string> {
  const answers = texts.map((text) => [text, known.get(text)] as const)
  return Object.fromEntries(answers.filter((answer): answer is [string, string] => typeof answer[1] === 'string'))
}

/**
 * Null while a text of the segment has no answer. If the engine refuses a text, the draft has no target but the reason.
 */
function draftOf(
  engine: Engine,
  { id, source, sourceHash }: SourceSegment,
  known: Known,
  { from, to }: { from: Locale; to: Locale },
): Draft | null {
  const rebuilt = rebuild(engine, source, known, from, to)
  if (!rebuilt) return null
  const about = { segment: id, sourceHash, origin: 'engine' as const, engine: engine.name }
  if ('refused' in rebuilt) return { ...about, target: null, refused: rebuilt.refused }
  return { ...about, target: rebuilt.target, ...(rebuilt.exact ? {} : { tagsGuessed: true }) }
}
