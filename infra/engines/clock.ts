/** The clock and the chance of whatever runs JavaScript: for the entry points, which make engines steady with it. */
import type { Clock } from '../../shared/engine/steady.ts'

export const clock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  chance: () => Math.random(),
  timeout: (ms) => AbortSignal.timeout(ms),
}
