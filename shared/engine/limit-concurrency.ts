/** Limits how many tasks run at once. The others wait, first come, first served. */

/** @returns a function that runs a task as soon as fewer than `limit` others are running */
export function limitConcurrency(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running < limit) running++
    // A task that ends passes its place on, so `running` stays the same.
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
