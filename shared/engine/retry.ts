/** When to repeat a failed call: after a doubling wait with full jitter, or after the time that the engine asks for. */
import type { EngineFailure } from '../ports/engine.ts'

/** All but `tries` in milliseconds. A wait over `maxWait` does not happen in place: the job runs again later. */
export const retryLimits = { tries: 4, base: 500, maxDelay: 8000, maxWait: 10_000 }

/**
 * @param tried how many times the call was made
 * @param chance from 0 to 1, 1 excluded
 * @returns milliseconds to wait, or null when a retry now is useless. Full jitter: Brooker, "Exponential Backoff And
 * Jitter", 2015.
 */
export function waitBefore(failure: EngineFailure, tried: number, chance: number): number | null {
  switch (failure.kind) {
    case 'quota':
    case 'forbidden':
    case 'unsupported':
      return null
    case 'too-large':
    case 'refused':
      // A healthy engine may refuse something once, so retry once before the call is split and a text given up.
      return tried < 2 ? chance * retryLimits.base : null
    case 'rate-limited':
    case 'unavailable': {
      if (tried >= retryLimits.tries) return null
      const { afterSeconds } = failure
      if (afterSeconds === undefined) return chance * Math.min(retryLimits.maxDelay, retryLimits.base * 2 ** tried)
      const asked = afterSeconds * 1000
      // Jitter comes on top of the requested wait, so that clients that got the same answer do not all return at once.
      return asked > retryLimits.maxWait ? null : asked + chance * retryLimits.base
    }
  }
}
