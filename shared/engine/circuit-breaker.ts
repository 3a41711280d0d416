/**
 * A circuit breaker for one engine. It opens when calls keep failing, when the account has no quota or no access, or
 * when the engine asks for a long pause. While open it answers instead of the engine; then it lets one trial call
 * through. The pause doubles while trials fail and starts over after a success. So a repair is noticed within minutes,
 * and an engine that is down for a day costs some hundred calls.
 */
import type { EngineFailure, EngineResult } from '../ports/engine.ts'
import { retryLimits } from './retry.ts'

/** All times are in milliseconds since the epoch. */
export type CircuitState = {
  /** Consecutive failures. */
  failures: number
  /** How many times in a row it opened. */
  opened: number
  /** When it last opened. */
  openedAt: number
  /** When it lets the next call through. */
  until: number
  /** The failure that opened it; unset while closed. */
  failure?: EngineFailure
  /** A trial call is running. */
  trying?: true
}

export const closedCircuit: CircuitState = { failures: 0, opened: 0, openedAt: 0, until: 0 }

/** This many consecutive failures open it. */
export const maxFailures = 6
/** Milliseconds. `asked`: the longest pause that is granted to an engine that asks for one. */
export const pauseMs = { first: 30_000, longest: 240_000, asked: 900_000 }
/** When to try again while a trial call is running. */
const trySeconds = 10

/**
 * Returns the failure to answer with instead of calling, or null when the call may be made.
 * @param retriedAt when a person asked for a retry: a circuit that opened before then lets one call through
 */
export function circuitAnswer(circuit: CircuitState, now: number, retriedAt = 0): EngineFailure | null {
  const { failure, until, openedAt, trying } = circuit
  if (!failure || now >= until || (!trying && retriedAt > openedAt)) return null
  const left = Math.ceil((until - now) / 1000)
  const afterSeconds = trying ? Math.min(trySeconds, left) : left
  if (failure.kind !== 'unavailable') return { ...failure, ...(isEngineFault(failure) && { afterSeconds }) }
  return {
    kind: 'unavailable',
    reason: `it is given a pause after failing again and again: ${failure.reason}`,
    afterSeconds,
  }
}

/** Records the start of a call. If the circuit is open, the call is a trial and others are shut out for `callMs`. */
export const recordCall = (circuit: CircuitState, now: number, callMs: number): CircuitState =>
  circuit.failure ? { ...circuit, until: now + callMs, trying: true } : circuit

/**
 * Records a call's result.
 * @param tried whether this was a trial call, rather than one that started before the circuit opened
 */
export function recordResult(circuit: CircuitState, result: EngineResult, now: number, tried: boolean): CircuitState {
  if (result.ok || !isEngineFault(result.failure)) return closedCircuit
  // Calls that ran at the same time all fail; the pause grows only once for them.
  if (circuit.failure && !tried) return circuit
  const { failure } = result
  const failures = (result.partial ? 0 : circuit.failures) + 1
  const asked = Math.min((failure.afterSeconds ?? 0) * 1000, pauseMs.asked)
  const isOfAccount = failure.kind === 'quota' || failure.kind === 'forbidden'
  if (!isOfAccount && asked <= retryLimits.maxWait && failures < maxFailures) return { ...closedCircuit, failures }
  const opened = circuit.opened + 1
  const pause = asked > retryLimits.maxWait ? asked : Math.min(pauseMs.longest, pauseMs.first * 2 ** (opened - 1))
  return { failures: Math.max(failures, maxFailures), opened, openedAt: now, until: now + pause, failure }
}

type OfEngine = Extract<EngineFailure, { afterSeconds?: number }>

/** Whether a failure is about the engine or the account, and not about the texts. */
export const isEngineFault = (failure: EngineFailure): failure is OfEngine =>
  failure.kind === 'rate-limited' ||
  failure.kind === 'quota' ||
  failure.kind === 'forbidden' ||
  failure.kind === 'unavailable'
