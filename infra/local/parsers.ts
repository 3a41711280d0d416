/**
 * The local start's parser: threads beside the server, so that readers don't wait while an upload is parsed. One thread
 * takes only small uploads, so these never wait for large ones. A thread that dies or takes too long fails only its own
 * upload.
 */
import { Worker } from 'node:worker_threads'
import type { ParseResult } from '../../shared/document/parse/port.ts'

/**
 * Takes and returns the bodies that infra/parse/service.ts sends and reads. Rejects if the parser failed on the body.
 */
export type Parsers = { parse(body: string): Promise<string>; close(): Promise<void> }

export type ParsersOptions = {
  /** The memory limit for one upload. */
  heapMb?: number
  /** The time limit for one upload, generous enough for a busy machine. */
  parseMs?: number
  /** UTF-16 units that may wait: about thirty of the largest uploads, or thousands of others. */
  waiting?: number
}

type Task = { body: string; done(result: string): void; broke(error: unknown): void }
type Thread = { takes(task: Task): boolean; worker: Worker | null; isFree: boolean }

/** UTF-16 units of a body that takes only milliseconds to parse. */
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
    // The thread for small uploads chooses first, which leaves the other thread free for large ones.
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
    // A thread may also die between two uploads, during garbage collection; the next upload starts a new thread.
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
        // Only the new task can push the queue over the limit, and no thread has taken it yet.
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
