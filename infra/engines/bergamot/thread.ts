/**
 * Bergamot in a thread of its own: it computes without a pause and fills 163 MB, neither of which its owner should feel.
 * The package's worker script is CommonJS in a package that says it is not, so it is run from its text. A call that is
 * late or breaks ends the thread.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'

export type Thread = {
  /** Rejects with the thread's reason, and when the thread has ended. */
  call(name: string, ...args: unknown[]): Promise<unknown>
  end(): Promise<void>
}

const replySchema = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string().optional() }).optional(),
})

type Waiting = { resolve(result: unknown): void; reject(error: Error): void }

export async function startThread(): Promise<Thread> {
  const main = createRequire(import.meta.url).resolve('@browsermt/bergamot-translator')
  const file = join(dirname(main), 'worker', 'translator-worker.js')
  const names = `var __filename = ${JSON.stringify(file)}; var __dirname = ${JSON.stringify(dirname(file))};\n`
  // What it prints is for those who build it.
  const worker = new Worker(names + (await readFile(file, 'utf8')), { eval: true, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  // A process that has nothing else to do may end.
  worker.unref()
  const waiting = new Map<number, Waiting>()
  let last = 0
  let ended: Error | undefined
  const stop = (error: Error) => {
    ended ??= error
    for (const { reject } of waiting.values()) reject(ended)
    waiting.clear()
  }
  worker.on('message', (message) => {
    const reply = replySchema.parse(message)
    const call = waiting.get(reply.id)
    waiting.delete(reply.id)
    if (waiting.size === 0) worker.unref()
    if (reply.error) call?.reject(new Error(reply.error.message ?? 'Bergamot failed'))
    else call?.resolve(reply.result)
  })
  worker.on('error', stop)
  worker.on('exit', () => stop(new Error('Bergamot’s thread has ended')))
  const thread: Thread = {
    call: (name, ...args) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended)
          return
        }
        const id = ++last
        waiting.set(id, { resolve, reject })
        worker.ref()
        worker.postMessage({ id, name, args })
      }),
    async end() {
      await worker.terminate()
    },
  }
  await thread.call('initialize', { cacheSize: 0 })
  return thread
}
