/** Makes a call again while its server is away or busy. */
import { setTimeout as sleep } from 'node:timers/promises'
import { ServerError } from './server.ts'

const [firstMs, longestMs] = [500, 20_000]
/** What breaks again and again may break of what was sent, so it is not tried as long as a server that is away. */
const mostFailures = 5

/** Whether the very same call may succeed later: there was no answer, or one of 5xx. */
export const isPassing = (error: unknown): error is ServerError =>
  error instanceof ServerError &&
  (error.status === undefined || error.status >= 500) &&
  // Only a call with a new key may succeed.
  error.code !== 'upload-abandoned'

/** The pauses grow from half a second to twenty. Throws the last error when they come to `patienceMs` together. */
export async function retry<T>(
  call: () => Promise<T>,
  patienceMs: number,
  pause: (ms: number) => Promise<unknown> = sleep,
): Promise<T> {
  let [pauseMs, leftMs, failures] = [firstMs, patienceMs, 0]
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!isPassing(error) || leftMs <= 0) throw error
      if (error.code === 'internal-error' && ++failures === mostFailures) throw error
      await pause(Math.min(pauseMs, leftMs))
      leftMs -= pauseMs
      pauseMs = Math.min(pauseMs * 2, longestMs)
    }
  }
}
