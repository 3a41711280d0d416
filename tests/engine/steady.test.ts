import { describe, expect, it } from 'vitest'
import {
  type CircuitState,
  circuitAnswer,
  closedCircuit,
  maxFailures,
  recordCall,
  recordResult,
} from '../../shared/engine/circuit-breaker.ts'
import { type Clock, resilientEngine } from '../../shared/engine/resilient-engine.ts'
import { retryLimits, waitBefore } from '../../shared/engine/retry.ts'
import type { Engine, EngineFailure, EngineResult } from '../../shared/ports/engine.ts'

const away: EngineFailure = { kind: 'unavailable', reason: 'it is down' }
const failed = (failure: EngineFailure): EngineResult => ({ ok: false, failure })

describe('waitBefore', () => {
  it.each([
    ['the first try of an engine that is away', away, 1, [0, 500, 999]],
    ['the third', away, 3, [0, 2000, 3996]],
    ['a rate without a time', { kind: 'rate-limited' }, 1, [0, 500, 999]],
    ['a time to wait, which is the least', { kind: 'rate-limited', afterSeconds: 3 }, 1, [3000, 3250, 3499.5]],
    ['a time that an away engine names', { ...away, afterSeconds: 2 }, 2, [2000, 2250, 2499.5]],
    ['a time too long to wait here', { kind: 'rate-limited', afterSeconds: 60 }, 1, null],
    ['a refusal, once more', { kind: 'refused', reason: 'no' }, 1, [0, 250, 499.5]],
    ['a second refusal', { kind: 'refused', reason: 'no' }, 2, null],
    ['a quota', { kind: 'quota' }, 1, null],
    ['a pair that is not there', { kind: 'unsupported' }, 1, null],
    ['the last try', away, retryLimits.tries, null],
  ] as [string, EngineFailure, number, number[] | null][])('after %s', (_, failure, tried, expected) => {
    const waited = [0, 0.5, 0.999].map((chance) => waitBefore(failure, tried, chance))
    expect(waited).toEqual(expected ?? [null, null, null])
  })
})

describe('the circuit', () => {
  const after = (results: EngineResult[], start: CircuitState = closedCircuit, now = 1000) =>
    results.reduce((circuit, result) => recordResult(circuit, result, now, true), start)
  const many = (count: number) => Array.from({ length: count }, () => failed(away))

  it('opens at the sixth failure in a row, and not before', () => {
    expect(circuitAnswer(after(many(maxFailures - 1)), 1000)).toBeNull()
    expect(circuitAnswer(after(many(maxFailures)), 1000)).toMatchObject({ kind: 'unavailable', afterSeconds: 30 })
  })

  it('forgets failures at a success, at a refusal, and at a part of an answer', () => {
    for (const result of [
      { ok: true, texts: [] } as EngineResult,
      failed({ kind: 'refused', reason: 'no' }),
      { ...failed(away), partial: ['a'] } as EngineResult,
    ])
      expect(circuitAnswer(after([...many(5), result, ...many(4)]), 1000)).toBeNull()
  })

  it('lets one call through when its time is over, and shuts out others meanwhile', () => {
    const open = after(many(maxFailures))
    expect(circuitAnswer(open, 31_000)).toBeNull()
    const trying = recordCall(open, 31_000, 10_000)
    expect(circuitAnswer(trying, 31_001)).not.toBeNull()
    expect(circuitAnswer(recordResult(trying, failed(away), 31_500, true), 31_501)).toMatchObject({ afterSeconds: 60 })
    expect(circuitAnswer(recordResult(trying, { ok: true, texts: [] }, 31_500, true), 31_501)).toBeNull()
  })

  it('keeps a long wait that the engine asks for, and tells what is left of it', () => {
    const open = after([failed({ kind: 'rate-limited', afterSeconds: 120 })])
    expect(circuitAnswer(open, 61_000)).toEqual({ kind: 'rate-limited', afterSeconds: 60 })
    expect(circuitAnswer(open, 121_000)).toBeNull()
  })

  it.each(['quota', 'forbidden'] as const)('opens at once for half a minute at %s', (kind) => {
    const open = after([failed({ kind, reason: 'the key is not taken' })])
    expect(circuitAnswer(open, 2000)).toEqual({ kind, reason: 'the key is not taken', afterSeconds: 29 })
  })

  it('doubles its pause at each try that fails, to four minutes, and begins anew after one that does not', () => {
    const pauses: number[] = []
    let [circuit, now] = [after([failed({ kind: 'quota' })], closedCircuit, 0), 0]
    const tryWith = (result: EngineResult) => {
      circuit = recordResult(recordCall(circuit, now, 10_000), result, now, circuit.failure !== undefined)
    }
    for (let tries = 0; tries < 6; tries++) {
      pauses.push((circuit.until - now) / 1000)
      now = circuit.until
      tryWith(failed({ kind: 'quota' }))
    }
    expect(pauses).toEqual([30, 60, 120, 240, 240, 240])
    now = circuit.until
    tryWith({ ok: true, texts: [] })
    tryWith(failed({ kind: 'quota' }))
    expect(circuit.until - now).toBe(30_000)
  })

  it('waits no longer than a quarter of an hour, whatever the engine asks for', () => {
    expect(circuitAnswer(after([failed({ kind: 'rate-limited', afterSeconds: 86_400 })]), 1000)).toMatchObject({
      afterSeconds: 900,
    })
  })

  it('grows once by calls that were under way together, and an answer to one of them closes it', () => {
    const open = after([failed({ kind: 'quota' })])
    const late = recordResult(open, failed({ kind: 'quota' }), 1500, false)
    expect(late).toEqual(open)
    expect(recordResult(late, { ok: true, texts: [] }, 1600, false)).toEqual(closedCircuit)
  })

  it('lets one call through for a person who asks after it opened, and none for who asked before', () => {
    const open = after([failed({ kind: 'quota' })])
    expect(circuitAnswer(open, 3000, 500)).not.toBeNull()
    expect(circuitAnswer(open, 3000, 2000)).toBeNull()
    const trying = recordCall(open, 3000, 10_000)
    expect(circuitAnswer(trying, 3001, 2000)).toMatchObject({ afterSeconds: 10 })
    expect(circuitAnswer(recordResult(trying, failed({ kind: 'quota' }), 4000, true), 4001, 2000)).not.toBeNull()
  })
})

/** A clock that sleeps at once, and an engine that gives what it is told, one result a call. */
function setUp(results: ((texts: string[]) => EngineResult | Promise<EngineResult>)[], concurrency?: number) {
  const slept: number[] = []
  const calls: string[][] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    chance: () => 0.5,
    timeout: (ms) => AbortSignal.timeout(ms),
    async sleep(ms) {
      slept.push(ms)
      now += ms
    },
  }
  const engine: Engine = {
    name: 'told',
    limits: { items: 50, characters: 1000, ...(concurrency && { concurrency }) },
    async translate({ texts }) {
      calls.push(texts)
      return (results[calls.length - 1] ?? echo)(texts)
    },
  }
  return { engine: resilientEngine(engine, clock, 200), calls, slept }
}
const echo = (texts: string[]): EngineResult => ({ ok: true, texts })
const ask = (engine: Engine, texts = ['a', 'b', 'c'], signal?: AbortSignal) =>
  engine.translate({ from: 'en', to: 'ro', texts, ...(signal && { signal }) })

describe('steady', () => {
  it('asks again after a failure that passes', async () => {
    const { engine, calls, slept } = setUp([
      () => failed(away),
      () => failed({ kind: 'rate-limited', afterSeconds: 2 }),
    ])
    expect(await ask(engine)).toEqual({ ok: true, texts: ['a', 'b', 'c'] })
    expect([calls.length, slept]).toEqual([3, [500, 2250]])
  })

  it('gives up after four tries and says why', async () => {
    const { engine, calls } = setUp(new Array(9).fill(() => failed(away)))
    expect(await ask(engine)).toEqual({ ok: false, failure: away })
    expect(calls).toHaveLength(4)
  })

  it('never asks again for what came before a failure', async () => {
    const { engine, calls } = setUp([
      () => ({ ok: false, failure: away, partial: [undefined, 'b', undefined] }),
      () => ({ ok: false, failure: away, partial: ['a', undefined] }),
    ])
    expect(await ask(engine)).toEqual({ ok: true, texts: ['a', 'b', 'c'] })
    expect(calls).toEqual([['a', 'b', 'c'], ['a', 'c'], ['c']])
  })

  it('gives what came when it gives up', async () => {
    const { engine } = setUp([() => ({ ok: false, failure: { kind: 'quota' }, partial: ['a'] })])
    expect(await ask(engine)).toEqual({
      ok: false,
      failure: { kind: 'quota' },
      partial: ['a', undefined, undefined],
    })
  })

  it('makes no call while the circuit is open', async () => {
    const { engine, calls } = setUp(new Array(9).fill(() => failed(away)))
    await ask(engine)
    await ask(engine)
    expect(calls).toHaveLength(maxFailures)
    expect(await ask(engine)).toMatchObject({ ok: false, failure: { kind: 'unavailable', afterSeconds: 29 } })
    expect(calls).toHaveLength(maxFailures)
  })

  it('stops waiting for a driver at the deadline, and at once for a caller who left', async () => {
    const silent = () => new Promise<EngineResult>(() => {})
    const { engine } = setUp([silent, silent, silent, silent])
    expect(await ask(engine)).toMatchObject({ failure: { reason: 'no answer within 200 ms' } })
    const { engine: other, calls } = setUp([silent])
    const controller = new AbortController()
    const call = ask(other, ['a'], controller.signal)
    controller.abort()
    expect(await call).toMatchObject({ failure: { reason: 'the call was aborted' } })
    expect(calls).toHaveLength(1)
  })

  it('has no more calls under way than the engine’s limit', async () => {
    let [running, most] = [0, 0]
    const slow = async (texts: string[]) => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      return echo(texts)
    }
    const { engine } = setUp(new Array(20).fill(slow), 3)
    await Promise.all(Array.from({ length: 20 }, () => ask(engine)))
    expect(most).toBe(3)
  })

  it('lets a driver’s bug through', async () => {
    const { engine } = setUp([
      () => {
        throw new Error('a bug')
      },
    ])
    await expect(ask(engine)).rejects.toThrow('a bug')
    expect(await ask(engine)).toMatchObject({ ok: true })
  })
})
