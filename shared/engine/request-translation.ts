/**
 * Requests translations from an engine. A call that is refused or too large is halved until the offending text is
 * alone, so one bad sentence costs one sentence. If three texts are refused and none is translated, the engine itself
 * is refusing.
 */
import type { Engine, EngineFailure, EngineRequest } from '../ports/engine.ts'
import { askAgain } from './ask-again.ts'
import type { KnownAnswers, RequestUsage } from './request-texts.ts'

const maxRefused = 3

/**
 * Puts answers and refusals into `known`, and counts calls in `spent`. Doubtful answers of an engine that may give
 * others are asked for again.
 * @returns the failure that stopped the rest, or null when every text is answered or refused
 */
export async function requestTranslation(
  engine: Engine,
  about: Omit<EngineRequest, 'texts'>,
  texts: string[],
  known: KnownAnswers,
  spent: RequestUsage,
): Promise<EngineFailure | null> {
  const failure = await requestEach(engine, about, texts, known, spent)
  if (!failure) await askAgain(engine, about, texts, known, spent)
  return failure
}

async function requestEach(
  engine: Engine,
  about: Omit<EngineRequest, 'texts'>,
  texts: string[],
  known: KnownAnswers,
  spent: RequestUsage,
): Promise<EngineFailure | null> {
  if (texts.length === 0) return null
  const result = await engine.translate({ ...about, texts })
  const given = result.ok ? result.texts : (result.partial ?? [])
  const came = texts.filter((text, at) => {
    const answer = given[at]
    if (answer !== undefined) known.set(text, answer)
    return answer !== undefined
  })
  if (came.length > 0) {
    spent.calls++
    spent.texts += came.length
    spent.characters += came.reduce((sum, text) => sum + text.length, 0)
  }
  if (result.ok) return null
  const { failure } = result
  if (failure.kind !== 'too-large' && failure.kind !== 'refused') return failure
  const rest = texts.filter((text) => !known.has(text))
  const [only] = rest
  // A text is given up only after a call with this text alone.
  if (only !== undefined && texts.length === 1) {
    known.set(only, { refused: failure.kind === 'refused' ? failure.reason : 'too long for the engine' })
    return failure.kind === 'refused' && refusesAll(known) ? failure : null
  }
  const half = Math.ceil(rest.length / 2)
  return (
    (await requestEach(engine, about, rest.slice(0, half), known, spent)) ??
    (await requestEach(engine, about, rest.slice(half), known, spent))
  )
}

function refusesAll(known: KnownAnswers): boolean {
  let refused = 0
  for (const answer of known.values()) {
    if (typeof answer === 'string') return false
    refused++
  }
  return refused >= maxRefused
}
