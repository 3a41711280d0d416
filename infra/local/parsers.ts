/**
 * The local start's parser: threads beside the server, so that no reader waits while an upload is read. A small upload never
 * waits for a large one: one thread takes small ones alone. A thread that dies or takes too long ends with its upload only.
 */
import { Worker } from 'node:worker_threads'
import type { ParseResult } from '../../shared/document/parse/port.ts'

/** Text in and text out, as infra/parse/service.ts sends and reads them. Rejects when the parser broke over it. */
export type Parsers = { parse(body: string): Promise<string>; close(): Promise<void> }

export type ParsersOptions = {
  /** The memory that one upload may take. */
  heapMb?: number
  /** The time that one upload may take, on a machine that has much else to do too. */
  parseMs?: number
  /** UTF-16 units that may wait besides what is read: thirty of the largest uploads, thousands of others. */
  waiting?: number
}

type Task = { body: string; done(result: string): void; broke(error: unknown): void }
type Thread = { takes(task: Task): boolean; worker: Worker | null; isFree: boolean }

/** UTF-16 units of a body that is read in milliseconds. */
const small = 100_000

export function startParsers({
  heapMb = 512,
  parseMs = 120_000,
  waiting = 64 * 1024 * 1024,
}: ParsersOptions = {}): Parsers {
  const queue: Task[] = []
  const threads: Thread[] = [() => true, ({ body }: Task) => body.length <= small].map((takes) => ({
    takes,
    worker: null,
    isFree: true,
  }))

  function next(): void {
    // The one that takes less chooses first, and leaves the other to those that have no choice.
    for (const thread of threads.toReversed()) {
      const at = thread.isFree ? queue.findIndex(thread.takes) : -1
      const [task] = at < 0 ? [] : queue.splice(at, 1)
      if (task) run(thread, task)
    }
  }

  function start(thread: Thread): Worker {
    const worker = new Worker(new URL('./parse-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    // It may also die between two uploads, when its memory is collected: the next one has a new thread.
    const forget = () => {
      if (thread.worker === worker) thread.worker = null
    }
    return worker.on('error', forget).on('exit', forget)
  }

  function run(thread: Thread, task: Task): void {
    thread.worker ??= start(thread)
    const { worker } = thread
    thread.isFree = false
    const settle = (end: () => void) => {
      clearTimeout(timer)
      worker.off('message', read).off('error', fail).off('exit', leave)
      thread.isFree = true
      end()
      next()
    }
    const lose = (end: () => void) => {
      thread.worker = null
      settle(end)
      worker.terminate()
    }
    const read = (text: string) => settle(() => task.done(text))
    const fail = (error: unknown) =>
      lose(() => (isOutOfMemory(error) ? task.done(beyond('memory')) : task.broke(error)))
    const leave = () => lose(() => task.broke(new Error('the parser’s thread ended')))
    const timer = setTimeout(() => lose(() => task.done(beyond('time'))), parseMs)
    worker.on('message', read).on('error', fail).on('exit', leave)
    worker.postMessage(task.body)
  }

  return {
    parse: (body) =>
      new Promise((done, broke) => {
        queue.push({ body, done, broke })
        next()
        // Only with this one, which none has taken.
        if (queue.reduce((sum, task) => sum + task.body.length, 0) > waiting)
          queue.pop()?.done(JSON.stringify({ ok: false, reason: 'busy' } satisfies ParseResult))
      }),
    async close() {
      for (const task of queue.splice(0)) task.broke(new Error('the parser is closed'))
      await Promise.all(threads.map(({ worker }) => worker?.terminate()))
    },
  }
}

const isOutOfMemory = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const beyond = (what: 'time' | 'memory') =>
  JSON.stringify({
    ok: false,
    reason: 'content',
    issues: [{ field: 'content', reason: `takes more ${what} to read than there is: cut it into several articles` }],
  } satisfies ParseResult)
