/**
 * A circuit before an engine: it opens when calls keep failing, when the account is used up or not let in, or when the
 * engine asks for a long pause, and answers in the engine's place until then. After that one call is let through to try.
 * The pause doubles while tries fail and begins anew after one that does not, so that what somebody mends is noticed
 * within minutes, and an engine that is away for a day costs some hundred calls.
 */
import type { EngineFailure, EngineResult } from '../ports/engine.ts'
import { waits } from './retry.ts'

/** Times in milliseconds since the epoch. */
export type Circuit = {
  /** In a row. */
  failures: number
  /** How often in a row it opened. */
  opened: number
  /** When it opened last. */
  openedAt: number
  /** When the next call is let through. */
  until: number
  /** What opened it; without one it is closed. */
  failure?: EngineFailure
  /** A call is under way to try. */
  trying?: true
}

export const closed: Circuit = { failures: 0, opened: 0, openedAt: 0, until: 0 }

/** So many failures in a row open it. */
export const mostFailures = 6
/** Milliseconds. `asked`: the longest pause that an engine may ask for. */
export const pauses = { first: 30_000, longest: 240_000, asked: 900_000 }
/** How soon to come again while a call tries whether the engine is back. */
const trySeconds = 10

/**
 * What to answer without a call; null when the call may be made.
 * @param retriedAt when a person asked for it: a circuit that opened before that lets one call through
 */
export function answerOf(circuit: Circuit, now: number, retriedAt = 0): EngineFailure | null {
  const { failure, until, openedAt, trying } = circuit
  if (!failure || now >= until || (!trying && retriedAt > openedAt)) return null
  const left = Math.ceil((until - now) / 1000)
  const afterSeconds = trying ? Math.min(trySeconds, left) : left
  if (failure.kind !== 'unavailable') return { ...failure, ...(isOfEngine(failure) && { afterSeconds }) }
  return {
    kind: 'unavailable',
    reason: `it is given a pause after failing again and again: ${failure.reason}`,
    afterSeconds,
  }
}

/** The circuit with a call under way: while it is open, that one call shuts out others for `callMs`. */
export const withCall = (circuit: Circuit, now: number, callMs: number): Circuit =>
  circuit.failure ? { ...circuit, until: now + callMs, trying: true } : circuit

/**
 * The circuit after a call's result.
 * @param tried whether the call was let through to try, and not made before the circuit opened
 */
export function withResult(circuit: Circuit, result: EngineResult, now: number, tried: boolean): Circuit {
  if (result.ok || !isOfEngine(result.failure)) return closed
  // Of calls that were under way together each fails; the pause grows once.
  if (circuit.failure && !tried) return circuit
  const { failure } = result
  const failures = (result.partial ? 0 : circuit.failures) + 1
  const asked = Math.min((failure.afterSeconds ?? 0) * 1000, pauses.asked)
  const isOfAccount = failure.kind === 'quota' || failure.kind === 'forbidden'
  if (!isOfAccount && asked <= waits.longest && failures < mostFailures) return { ...closed, failures }
  const opened = circuit.opened + 1
  const pause = asked > waits.longest ? asked : Math.min(pauses.longest, pauses.first * 2 ** (opened - 1))
  return { failures: Math.max(failures, mostFailures), opened, openedAt: now, until: now + pause, failure }
}

type OfEngine = Extract<EngineFailure, { afterSeconds?: number }>

/** The kinds that say something of the engine, and not of what it was given. */
export const isOfEngine = (failure: EngineFailure): failure is OfEngine =>
  failure.kind === 'rate-limited' ||
  failure.kind === 'quota' ||
  failure.kind === 'forbidden' ||
  failure.kind === 'unavailable'
