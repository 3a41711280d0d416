/**
 * What stands around every engine, once: so many calls at a time, a deadline a call, retries, and a circuit. What a call
 * gave before it failed is kept and not asked again. Its state lives as long as the process; others have their own.
 */
import type { Engine, EngineFailure, EngineRequest, EngineResult, PartialTexts } from '../ports/engine.ts'
import { answerOf, closed, withCall, withResult } from './circuit.ts'
import { inTurn } from './in-turn.ts'
import { waitBefore } from './retry.ts'

/** Time and chance, which only an entry point has. */
export type Clock = {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(ms: number): Promise<void>
  /** From 0 to 1, 1 excluded. */
  chance(): number
  /** Aborted after `ms`. */
  timeout(ms: number): AbortSignal
}

const concurrency = 2

/** @param callMs the deadline of one call, for drivers that have none of their own too. */
export function steady(engine: Engine, clock: Clock, callMs: number): Engine {
  const turn = inTurn(engine.limits.concurrency ?? concurrency)
  let circuit = closed

  async function call(request: EngineRequest): Promise<EngineResult> {
    circuit = withCall(circuit, clock.now(), callMs)
    const result = await within(engine, request, clock.timeout(callMs), callMs)
    circuit = withResult(circuit, result, clock.now())
    return result
  }

  async function translate(request: EngineRequest): Promise<EngineResult> {
    const given: PartialTexts = request.texts.map(() => undefined)
    for (let tried = 0; ; ) {
      const shut = answerOf(circuit, clock.now())
      if (shut) return fail(shut, given)
      const missing = request.texts.flatMap((_, at) => (given[at] === undefined ? [at] : []))
      const result = await call({ ...request, texts: missing.map((at) => request.texts[at] ?? '') })
      const came = result.ok ? result.texts : (result.partial ?? [])
      for (const [i, at] of missing.entries()) given[at] = came[i]
      if (result.ok) return { ok: true, texts: given.map((text) => text ?? '') }
      tried = came.some((text) => text !== undefined) ? 1 : tried + 1
      const wait = waitBefore(result.failure, tried, clock.chance())
      if (wait === null || request.signal?.aborted) return fail(result.failure, given)
      await clock.sleep(wait)
    }
  }

  return { ...engine, translate: (request) => turn(() => translate(request)) }
}

/** The engine's answer, or `unavailable` at the deadline, whether or not the driver heeds it. A driver's bug throws. */
function within(engine: Engine, request: EngineRequest, timeout: AbortSignal, callMs: number): Promise<EngineResult> {
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout
  const reason = () => (timeout.aborted ? `no answer within ${callMs} ms` : 'the call was aborted')
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
