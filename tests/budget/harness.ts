/**
 * Measures what hostile input costs. A case is a shape of input and what is run on it; each file of cases exports them as
 * `cases`. Two kinds of test use them: `doublingCost`, and `measure`, which runs one case in a process of its own so that its
 * memory can be bounded.
 */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { yardstick } from './yardstick.ts'

export const KiB = 1 << 10
export const MiB = 1 << 20

export type Case = {
  name: string
  /** Input of about so many characters. */
  make: (chars: number) => string
  run: (input: string) => unknown
}

/** The unit over and over, cut off at `chars`. */
export const filled = (unit: string, chars: number): string =>
  unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars)

/** What `unit` gives for 0, 1, 2, ..., up to about `chars`. */
export function grown(unit: (n: number) => string, chars: number): string {
  const parts: string[] = []
  for (let n = 0, length = 0; length < chars; n++) {
    const part = unit(n)
    parts.push(part)
    length += part.length
  }
  return parts.join('')
}

/** Milliseconds that this thread has worked: what other processes take does not count. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Below this, in milliseconds, a run is too short to compare. */
const negligible = 4
const tries = 20

/** Costs are compared over so many doublings: linear work is 16 times as much in the end, quadratic 256 times. */
const doublings = 4

/** What twice the input may cost. */
export const mostForTwice = 2.5

/**
 * How many times longer twice the input takes, on average from `chars` to sixteen times as many. The shorter input is run
 * sixteen times for each run of the longer: both then last as long if the work is linear, and the clock, which counts in
 * steps of some milliseconds, is as exact for both. Each counts by its shortest time, since the machine only ever adds to
 * it. It measures again until the answer is small enough or it has tried twenty times.
 */
export function doublingCost({ make, run }: Case, chars: number): number {
  const factor = 2 ** doublings
  const inputs = [
    { input: make(chars), runs: factor, best: Infinity },
    { input: make(factor * chars), runs: 1, best: Infinity },
  ]
  let cost = Infinity
  for (let i = 0; i < tries && cost > mostForTwice; i++) {
    for (const one of inputs) {
      const begin = worked()
      for (let n = 0; n < one.runs; n++) run(one.input)
      one.best = Math.min(one.best, (worked() - begin) / one.runs)
    }
    const [less, more] = inputs.map(({ best }) => Math.max(negligible, best))
    cost = ((more ?? 0) / (less ?? 1)) ** (1 / doublings)
  }
  return cost
}

/** Milliseconds of work, and how many times a fixed piece of work that is: it is measured just before, on the same machine. */
export function costOf(run: () => unknown): { ms: number; times: number } {
  const fixed = yardstick()
  const begin = worked()
  run()
  const ms = worked() - begin
  return { ms: Math.round(ms), times: Math.round(ms / fixed) }
}

/** The least that some runs cost, until one keeps to `limit`: the machine only ever adds time. */
export async function least(limit: number, run: () => number | Promise<number>): Promise<number> {
  let best = Infinity
  for (let i = 0; i < 4 && best > limit; i++) best = Math.min(best, await run())
  return best
}

/** What one run costs, and by how many MiB the process's memory grew at most. */
export type Measured = { ms: number; times: number; mib: number } | { failed: string }

const child = fileURLToPath(new URL('./child.ts', import.meta.url))

/**
 * Runs one case in a process of its own.
 * @param cases the file that exports them, as `import.meta.resolve` gives it.
 * @param heap MiB that the run may hold at once: the process dies of more.
 */
export async function measure(cases: string, name: string, chars: number, heap = 400): Promise<Measured> {
  const flags = [`--max-old-space-size=${heap}`, '--disable-warning=ExperimentalWarning']
  try {
    const args = [...flags, child, fileURLToPath(cases), name, String(chars)]
    const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: 300_000 })
    return JSON.parse(stdout) as Measured
  } catch (error) {
    const { killed, signal, stderr } = error as { killed?: boolean; signal?: string; stderr?: string }
    const why = killed
      ? 'took more than five minutes'
      : /heap out of memory/.test(stderr ?? '')
        ? 'out of memory'
        : undefined
    return { failed: why ?? `${signal ?? ''} ${(stderr ?? String(error)).slice(0, 500)}` }
  }
}
