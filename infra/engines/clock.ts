/** The clock and randomness for any JavaScript runtime. Entry points pass them to the engines' retries. */
import type { Clock } from '../../shared/engine/resilient-engine.ts'

export const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance: () => Math.random(),
  timeout: (ms) => AbortSignal.timeout(ms),
}
