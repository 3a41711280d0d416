/**
 * Runs the local start's jobs in a separate thread. If the thread dies, its tasks are lost, their messages are
 * delivered again, and the next task starts a new thread.
 */
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { type Message, messageSchema } from '../../shared/ports/queue.ts'

export const runnerSettingsSchema = z.object({
  dataDir: z.string(),
  /** The address of store-worker.ts, and its secret. */
  store: z.object({ url: z.string(), secret: z.string() }),
  variables: z.record(z.string(), z.string()),
})
type RunnerSettings = z.infer<typeof runnerSettingsSchema>

/** The messages to serve; without them, the task is the cron's work. */
export const runnerTaskSchema = z.object({ id: z.int(), messages: z.array(messageSchema).optional() })
type RunnerTask = z.infer<typeof runnerTaskSchema>

/** The result of a task, or a line for the log. */
const runnerMessageSchema = z.union([
  z.object({ id: z.int(), unserved: z.array(messageSchema) }),
  z.object({ id: z.int(), broke: z.string() }),
  z.object({ log: z.string() }),
])
export type RunnerMessage = z.infer<typeof runnerMessageSchema>

export type JobRunner = {
  /** Returns the messages that were not served. Rejects if the thread fails on them. */
  consume(messages: Message[]): Promise<Message[]>
  tick(): Promise<void>
  /** Abandons running tasks, as a crash would. */
  close(): Promise<void>
}

type Waiting = { done(unserved: Message[]): void; broke(error: Error): void }

export function startJobRunner(surroundings: RunnerSettings, log: (line: string) => void): JobRunner {
  const waiting = new Map<number, Waiting>()
  let tasks = 0
  let thread: Worker | null = null

  function start(): Worker {
    const started = new Worker(new URL('./job-thread.ts', import.meta.url), { workerData: surroundings })
    const end = () => {
      if (thread !== started) return
      thread = null
      for (const { broke } of waiting.values()) broke(new Error('the thread that runs jobs has ended'))
      waiting.clear()
    }
    return started
      .on('message', (given: unknown) => hear(runnerMessageSchema.parse(given)))
      .on('error', end)
      .on('exit', end)
  }

  function hear(said: RunnerMessage): void {
    if ('log' in said) {
      log(said.log)
      return
    }
    const task = waiting.get(said.id)
    waiting.delete(said.id)
    if ('broke' in said) task?.broke(new Error(said.broke))
    else task?.done(said.unserved)
  }

  const run = (task: Omit<RunnerTask, 'id'>): Promise<Message[]> =>
    new Promise((done, broke) => {
      const id = ++tasks
      waiting.set(id, { done, broke })
      thread ??= start()
      thread.postMessage({ id, ...task } satisfies RunnerTask)
    })

  // Started at once, because it takes half a second.
  thread = start()
  return {
    consume: (messages) => run({ messages }),
    tick: async () => void (await run({})),
    async close() {
      const ended = thread
      thread = null
      await ended?.terminate()
    },
  }
}
