/** When a call that failed is made again: full jitter on a doubling wait, or what the engine asks for. */
import type { EngineFailure } from '../ports/engine.ts'

/** Milliseconds. `longest` is what a job waits for in place; what takes longer is left for another run of it. */
export const waits = { tries: 4, base: 500, most: 8000, longest: 10_000 }

/**
 * @param tried how often the call was made; `chance` is from 0 to 1, 1 excluded
 * @returns milliseconds to wait, or null when it is of no use now. Full jitter: Brooker, "Exponential Backoff And
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
      // Engines that work refuse nothing for a moment, so once more, before a call is taken apart and a text given up.
      return tried < 2 ? chance * waits.base : null
    case 'rate-limited':
    case 'unavailable': {
      if (tried >= waits.tries) return null
      const { afterSeconds } = failure
      if (afterSeconds === undefined) return chance * Math.min(waits.most, waits.base * 2 ** tried)
      const asked = afterSeconds * 1000
      // Behind what was asked, so that all who were told the same don't come at once.
      return asked > waits.longest ? null : asked + chance * waits.base
    }
  }
}
