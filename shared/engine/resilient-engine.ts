/**
 * Wraps an engine with a limit on concurrent calls, a deadline per call, retries and a circuit breaker. Texts that a
 * call returned before it failed are kept and not requested again. The state lives in this process only. When a call is
 * forbidden, a probe with a harmless text tells whether the account or the words were the reason.
 */
import { registry } from '../locales/registry.ts'
import type { Engine, EngineFailure, EngineRequest, EngineResult, PartialTexts } from '../ports/engine.ts'
import { circuitAnswer, closedCircuit, isEngineFault, recordCall, recordResult } from './circuit-breaker.ts'
import { limitConcurrency } from './limit-concurrency.ts'
import { waitBefore } from './retry.ts'

/** Time and chance, which only entry points may have. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(ms: number): Promise<void>
  /** From 0 to 1, 1 excluded. */
  chance(): number
  /** A signal that aborts after `ms`. */
  timeout(ms: number): AbortSignal
}

const concurrency = 2
const aborted = 'the call was aborted'

/** @param callMs the deadline of one call, for drivers that have none of their own too. */
export function resilientEngine(engine: Engine, clock: Clock, callMs: number): Engine {
  const turn = limitConcurrency(engine.limits.concurrency ?? concurrency)
  let circuit = closedCircuit
  let greeting: Promise<EngineResult> | undefined

  async function call(request: EngineRequest, isGreeting = false): Promise<EngineResult> {
    const tried = circuit.failure !== undefined
    circuit = recordCall(circuit, clock.now(), callMs)
    const result = await within(engine, request, clock.timeout(callMs), callMs)
    const isInDoubt = !isGreeting && !result.ok && result.failure.kind === 'forbidden'
    if (!isInDoubt) circuit = recordResult(circuit, result, clock.now(), tried)
    return result
  }

  /** Sends one probe and shares its result with all callers that wait for it. */
  function greet({ from, to }: EngineRequest): Promise<EngineResult> {
    greeting ??= call({ from, to, texts: [registry[from].conventions.greeting] }, true).finally(() => {
      greeting = undefined
    })
    return greeting
  }

  /** Decides what a forbidden call means: if the engine accepts the probe, it refused these texts. */
  async function verdictOn(request: EngineRequest, reason: string): Promise<EngineFailure> {
    const greeted = await greet(request)
    const failure = circuitAnswer(circuit, clock.now()) ?? (greeted.ok ? null : greeted.failure)
    return failure && isEngineFault(failure) ? failure : { kind: 'refused', reason }
  }

  async function translate(request: EngineRequest): Promise<EngineResult> {
    const given: PartialTexts = request.texts.map(() => undefined)
    let { retriedAt } = request
    for (let tried = 0; ; ) {
      const shut = circuitAnswer(circuit, clock.now(), retriedAt)
      if (shut) return fail(shut, given)
      retriedAt = undefined
      if (circuit.failure?.kind === 'forbidden') {
        await greet(request)
        continue
      }
      const missing = request.texts.flatMap((_, at) => (given[at] === undefined ? [at] : []))
      const result = await call({ ...request, texts: missing.map((at) => request.texts[at] ?? '') })
      const came = result.ok ? result.texts : (result.partial ?? [])
      for (const [i, at] of missing.entries()) given[at] = came[i]
      if (result.ok) return { ok: true, texts: given.map((text) => text ?? '') }
      const { kind } = result.failure
      const failure = kind === 'forbidden' ? await verdictOn(request, result.failure.reason) : result.failure
      tried = came.some((text) => text !== undefined) ? 1 : tried + 1
      const wait = waitBefore(failure, tried, clock.chance())
      if (request.signal?.aborted) return fail({ kind: 'unavailable', reason: aborted }, given)
      if (wait === null) return fail(failure, given)
      await clock.sleep(wait)
    }
  }

  return { ...engine, translate: (request) => turn(() => translate(request)) }
}

/**
 * The engine's answer, or `unavailable` at the deadline even if the driver ignores the signal. A driver's bug throws.
 */
function within(engine: Engine, request: EngineRequest, timeout: AbortSignal, callMs: number): Promise<EngineResult> {
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
  const reason = () => (timeout.aborted ? `no answer within ${callMs} ms` : aborted)
  if (signal.aborted) return Promise.resolve(fail({ kind: 'unavailable', reason: reason() }))
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail({ kind: 'unavailable', reason: reason() }))
    signal.addEventListener('abort', stop, { once: true })
    engine
      .translate({ ...request, signal })
      .then(resolve, reject)
      .finally(() => signal.removeEventListener('abort', stop))
  })
}

const fail = (failure: EngineFailure, partial: PartialTexts = []): EngineResult => ({
  ok: false,
  failure,
  ...(partial.some((text) => text !== undefined) && { partial }),
})
