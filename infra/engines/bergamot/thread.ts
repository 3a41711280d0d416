/**
 * Runs Bergamot in its own thread, because it computes without a pause and uses 163 MB. The package's worker script is
 * CommonJS in a package that declares ES modules, so the thread runs its text. A failure or timeout ends the thread.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'

export type BergamotThread = {
  /** Rejects with the thread's reason, or when the thread has ended. */
  call(name: string, ...args: unknown[]): Promise<unknown>
  end(): Promise<void>
}

const replySchema = z.object({
  id: z.number(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string().optional() }).optional(),
})

type Waiting = { resolve(result: unknown): void; reject(error: Error): void }

export async function startThread(): Promise<BergamotThread> {
  const main = createRequire(import.meta.url).resolve('@browsermt/bergamot-translator')
  const file = join(dirname(main), 'worker', 'translator-worker.js')
  const names = `var __filename = ${JSON.stringify(file)}; var __dirname = ${JSON.stringify(dirname(file))};\n`
  // Its output is only useful to its developers.
  const worker = new Worker(names + (await readFile(file, 'utf8')), { eval: true, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  // Lets the process end when nothing else is running.
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
  const thread: BergamotThread = {
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
