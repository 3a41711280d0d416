/** Waits for what other processes do. A wait that is in vain fails with what it waited for, and with what was there instead. */
import { setTimeout as sleep } from 'node:timers/promises'

/** A slow or busy machine takes long to start a process, and only a test that fails waits in vain. */
export const longMs = 240_000

/** Polls `probe` until it gives something other than undefined; what it throws or last said is in the error. */
export async function waitUntil<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  {
    withinMs = longMs,
    everyMs = 100,
    seen = () => '',
  }: { withinMs?: number; everyMs?: number; seen?: () => string } = {},
): Promise<T> {
  const until = Date.now() + withinMs
  for (;;) {
    const found = await probe()
    if (found !== undefined) return found
    if (Date.now() > until) throw new Error(`after ${withinMs} ms still not: ${what}. ${seen()}`)
    await sleep(everyMs)
  }
}
