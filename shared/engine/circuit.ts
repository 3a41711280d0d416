/**
 * A circuit before an engine: it opens when calls keep failing, when the account is used up, or when the engine asks for
 * a long pause, and answers in the engine's place until then. After that one call is let through to try.
 */
import type { EngineFailure, EngineResult } from '../ports/engine.ts'
import { waits } from './retry.ts'

/** Times in milliseconds; `until` is when the next call is let through. */
export type Circuit = { failures: number; until: number; failure?: EngineFailure }

export const closed: Circuit = { failures: 0, until: 0 }

/** So many failures in a row open it. */
export const mostFailures = 6
const pauseMs = 30_000
const quotaPauseMs = 600_000

/** What to answer without a call; null when the call may be made. */
export function answerOf(circuit: Circuit, now: number): EngineFailure | null {
  if (!circuit.failure || now >= circuit.until) return null
  const afterSeconds = Math.ceil((circuit.until - now) / 1000)
  const { failure } = circuit
  if (failure.kind !== 'unavailable') return { ...failure, ...(hasPause(failure) && { afterSeconds }) }
  return {
    kind: 'unavailable',
    reason: `it is given a pause after failing again and again: ${failure.reason}`,
    afterSeconds,
  }
}

/** The circuit with a call under way: while it is open, that one call shuts out others for `callMs`. */
export const withCall = (circuit: Circuit, now: number, callMs: number): Circuit =>
  circuit.failure ? { ...circuit, until: now + callMs } : circuit

/** The circuit after a call's result. */
export function withResult(circuit: Circuit, result: EngineResult, now: number): Circuit {
  if (result.ok || !hasPause(result.failure)) return closed
  const { failure } = result
  const asked = (failure.afterSeconds ?? 0) * 1000
  if (failure.kind === 'quota') return { failures: mostFailures, until: now + Math.max(asked, quotaPauseMs), failure }
  if (asked > waits.longest) return { failures: circuit.failures + 1, until: now + asked, failure }
  const failures = (result.partial ? 0 : circuit.failures) + 1
  return failures >= mostFailures
    ? { failures, until: now + Math.max(asked, pauseMs), failure }
    : { failures, until: 0 }
}

/** The kinds that say something of the engine, and not of what it was given. */
const hasPause = (failure: EngineFailure): failure is Extract<EngineFailure, { afterSeconds?: number }> =>
  failure.kind === 'rate-limited' || failure.kind === 'quota' || failure.kind === 'unavailable'
