/**
 * The Worker on this machine: bundled by esbuild and run by Miniflare as wrangler.toml says. R2 is kept in a folder,
 * and a timer replaces the cron, which Miniflare lacks. Queues lose their messages on a stop; the outbox does not.
 * workerd answers all requests in one thread, so jobs can run in a thread of this process instead.
 */
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { build } from 'esbuild'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { unstable_readConfig as readConfig } from 'wrangler'
import * as z from 'zod'
import { messageSchema } from '../../shared/ports/queue.ts'
import { buildBrowser } from '../build/browser.ts'
import { isFull } from './disk.ts'
import { type JobRunner, startJobRunner } from './job-runner.ts'
import { openLog } from './log-file.ts'
import { endOrphan, pidFile, readPid } from './orphan.ts'
import { type Parsers, startParsers } from './parsers.ts'

const storeWorker = 'store'
const root = join(import.meta.dirname, '..', '..')

/** The part of wrangler.toml that is used here; the rest only concerns Cloudflare. */
const configSchema = z.object({
  compatibility_date: z.string(),
  vars: z.record(z.string(), z.string()),
  r2_buckets: z.array(z.object({ binding: z.string(), bucket_name: z.string() })),
  queues: z.object({
    producers: z.array(z.object({ binding: z.string(), queue: z.string() })),
    consumers: z.array(
      z.object({
        queue: z.string(),
        max_batch_size: z.number(),
        max_batch_timeout: z.number(),
        max_retries: z.number(),
        dead_letter_queue: z.string(),
      }),
    ),
  }),
  triggers: z.object({ crons: z.tuple([z.string()]) }),
})

type LocalWorkerOptions = {
  /** The folder for R2 and the log. */
  dataDir: string
  /** 0 takes any free port. */
  port: number
  variables: Record<string, string>
  /** Closed together with the Worker. */
  parsers?: Parsers
  /** Where jobs run: in the Worker, as on Cloudflare, or in a thread beside it. */
  jobs?: 'within' | 'beside'
  /** How often the cron runs. */
  cronMs?: number
}

type LocalWorker = {
  url: string
  miniflare: Miniflare
  /** Runs the cron now. */
  tick(): Promise<void>
  stop(): Promise<void>
  /** Ends the Worker at once, even in the middle of its work. */
  kill(): void
}

/** The folder of the objects inside a data folder. */
export const storeOf = (dataDir: string): string => join(dataDir, 'r2')

/** Returns a Worker as one module. Licence notices stay in the packages. */
export async function bundleWorker({ minify = false, entry = 'infra/cloudflare/worker.ts' } = {}): Promise<string> {
  await buildBrowser()
  const result = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify,
    write: false,
    format: 'esm',
    target: 'es2024',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['cloudflare:workers'],
    loader: { '.css': 'text', '.client.js': 'text' },
    legalComments: 'none',
    logLevel: 'error',
  })
  const [file] = result.outputFiles
  if (!file) throw new Error('esbuild made no file')
  return file.text
}

export async function startWorker({
  dataDir,
  port,
  variables,
  parsers = startParsers(),
  jobs = 'within',
  cronMs = 5000,
}: LocalWorkerOptions): Promise<LocalWorker> {
  const config = configSchema.parse(readConfig({ config: join(root, 'wrangler.toml') }))
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  await endOrphan(dataDir)
  guardWorkerd(dataDir)
  const logFile = openLog(join(dataDir, 'punte.log'))
  const runner: { current?: JobRunner } = {}
  const secret = randomBytes(32).toString('hex')
  const bucketsAndQueues = {
    compatibilityDate: config.compatibility_date,
    modules: true,
    r2Buckets: Object.fromEntries(config.r2_buckets.map(({ binding, bucket_name }) => [binding, bucket_name])),
    queueProducers: Object.fromEntries(config.queues.producers.map(({ binding, queue }) => [binding, queue])),
  } as const
  const queueConsumers = Object.fromEntries(
    config.queues.consumers.map((consumer) => [
      consumer.queue,
      {
        maxBatchSize: consumer.max_batch_size,
        maxBatchTimeout: consumer.max_batch_timeout,
        maxRetries: consumer.max_retries,
        deadLetterQueue: consumer.dead_letter_queue,
      },
    ]),
  )
  const punte = {
    ...bucketsAndQueues,
    name: 'punte',
    script: await bundleWorker(),
    bindings: { ...config.vars, ...variables },
    serviceBindings: {
      DISK: async () => new Response((await isFull(dataDir)) ? 'full' : 'space'),
      PARSER: async (request: { text(): Promise<string> }) => new Response(await parsers.parse(await request.text())),
    },
    ...(jobs === 'within' && { queueConsumers }),
  }
  const beside = {
    ...bucketsAndQueues,
    name: storeWorker,
    script: await bundleWorker({ entry: 'infra/local/store-worker.ts' }),
    bindings: { SECRET: secret },
    serviceBindings: {
      JOB_THREAD: async (request: { json(): Promise<unknown> }) => {
        const messages = z.array(messageSchema).parse(await request.json())
        return Response.json(runner.current ? await runner.current.consume(messages) : messages)
      },
    },
    unsafeDirectSockets: [{ host: '127.0.0.1' }],
    queueConsumers,
  }
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: '127.0.0.1',
      port,
      unsafeTriggerHandlers: true,
      resourcePersistencePath: dataDir,
      handleStructuredLogs: ({ message }) => logFile.write(message.trimEnd()),
      workers: jobs === 'within' ? [punte] : [punte, beside],
    }),
  )
  const url = (await miniflare.ready).origin
  const workerd = await readPid(dataDir)
  const [cron] = config.triggers.crons
  if (jobs === 'beside') {
    const store = { url: (await miniflare.unsafeGetDirectURL(storeWorker)).origin, secret }
    const surroundings = { dataDir, store, variables: { ...config.vars, ...variables } }
    runner.current = startJobRunner(surroundings, (line) => logFile.write(line))
  }
  // Over HTTP, because Miniflare's own call blocks this thread, which must keep reading workerd's output.
  const tick = async () => {
    if (runner.current) return runner.current.tick()
    await (await fetch(`${url}/cdn-cgi/local/scheduled?cron=${encodeURIComponent(cron)}`)).text()
  }
  let ticking = Promise.resolve()
  const timer = setInterval(() => {
    ticking = ticking.then(tick).catch(() => {})
  }, cronMs)
  return {
    url,
    miniflare,
    tick,
    async stop() {
      clearInterval(timer)
      await ticking
      await miniflare.dispose()
      await runner.current?.close()
      await parsers.close()
      await logFile.close()
    },
    kill() {
      if (workerd === null) return
      try {
        process.kill(workerd, 'SIGKILL')
      } catch {
        // It has already ended.
      }
    },
  }
}

/** Makes Miniflare start workerd through workerd.sh, which ends it together with this process. */
function guardWorkerd(dataDir: string): void {
  process.env.PUNTE_WORKERD ??= createRequire(createRequire(import.meta.url).resolve('miniflare'))('workerd').default
  process.env.PUNTE_WORKERD_PID = pidFile(dataDir)
  process.env.MINIFLARE_WORKERD_PATH = join(import.meta.dirname, 'workerd.sh')
}
