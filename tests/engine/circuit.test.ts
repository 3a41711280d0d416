/** What holds of a circuit whatever comes, in time that the test draws. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type CircuitState,
  circuitAnswer,
  closedCircuit,
  pauseMs,
  recordCall,
  recordResult,
} from '../../shared/engine/circuit-breaker.ts'
import type { EngineResult } from '../../shared/ports/engine.ts'

const callMs = 30_000
const result = fc.oneof<fc.Arbitrary<EngineResult>[]>(
  fc.constant({ ok: true, texts: [] }),
  fc
    .record({
      kind: fc.constantFrom('quota' as const, 'forbidden' as const, 'unavailable' as const),
      reason: fc.constant('no'),
    })
    .map((failure) => ({ ok: false, failure })),
  fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }).map((seconds) => ({
    ok: false,
    failure: { kind: 'rate-limited', ...(seconds !== undefined && { afterSeconds: seconds }) },
  })),
  fc.constantFrom<EngineResult>(
    { ok: false, failure: { kind: 'refused', reason: 'no' } },
    { ok: false, failure: { kind: 'too-large' } },
  ),
)

/** Somebody comes `afterMs` after the one before, maybe for a person; their call, if it is made, takes `tookMs`. */
const visit = fc.record({
  afterMs: fc.integer({ min: 0, max: 400_000 }),
  tookMs: fc.integer({ min: 1, max: callMs - 1 }),
  isAsked: fc.boolean(),
  result,
})

it('is never shut for longer than a quarter of an hour, and one call at a time tries it', () => {
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 60 }), (visits) => {
      let circuit: CircuitState = closedCircuit
      let now = 1_000_000
      let under: { ends: number; tried: boolean; result: EngineResult }[] = []
      for (const { afterMs, tookMs, isAsked, result } of visits) {
        now += afterMs
        for (const call of under.filter(({ ends }) => ends <= now).sort((a, b) => a.ends - b.ends))
          circuit = recordResult(circuit, call.result, call.ends, call.tried)
        under = under.filter(({ ends }) => ends > now)
        expect(circuit.until - now).toBeLessThanOrEqual(pauseMs.asked)
        const shut = circuitAnswer(circuit, now, isAsked ? now : undefined)
        if (shut) {
          // Who is shut out is told when to come, and may come then.
          const afterSeconds = 'afterSeconds' in shut ? (shut.afterSeconds ?? 0) : 0
          expect(afterSeconds).toBeGreaterThan(0)
          if (!circuit.trying) expect(circuitAnswer(circuit, now + afterSeconds * 1000)).toBeNull()
          continue
        }
        const tried = circuit.failure !== undefined
        if (tried) expect(under.filter((call) => call.tried)).toEqual([])
        circuit = recordCall(circuit, now, callMs)
        under.push({ ends: now + tookMs, tried, result })
      }
    }),
  )
})

it('is tried at least each four minutes, however long an account is shut, and seldom', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('quota' as const, 'forbidden' as const),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 24 }),
      (kind, everySeconds, hours) => {
        let circuit: CircuitState = closedCircuit
        const made: number[] = []
        for (let now = 0; now < hours * 3_600_000; now += everySeconds * 1000) {
          if (circuitAnswer(circuit, now)) continue
          const tried = circuit.failure !== undefined
          made.push(now)
          circuit = recordResult(
            recordCall(circuit, now, callMs),
            { ok: false, failure: { kind, reason: 'no' } },
            now,
            tried,
          )
        }
        const gaps = made.slice(1).map((at, i) => at - (made[i] ?? 0))
        expect(Math.max(...gaps, 0)).toBeLessThanOrEqual(pauseMs.longest + everySeconds * 1000)
        expect(made.length).toBeLessThanOrEqual(4 + hours * 15)
      },
    ),
  )
})
