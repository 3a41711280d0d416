import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from '@cloudflare/workers-types'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { afterAll } from 'vitest'
import * as z from 'zod'
import { cloudflareQueue } from '../../infra/queue/cloudflare.ts'
import type { Message } from '../../shared/ports/queue.ts'
import { queueContract } from '../contracts/queue.ts'

const seen = new Set<string>()
const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    modules: true,
    script: `export default {
      queue: (batch, env) => env.SINK.fetch('http://sink/', { method: 'POST', body: JSON.stringify(batch.messages.map((m) => m.body)) }),
    }`,
    queueProducers: { JOBS: 'jobs' },
    queueConsumers: { jobs: { maxBatchSize: 100, maxBatchTimeout: 0 } },
    serviceBindings: {
      async SINK(request) {
        for (const { entry } of z.array(z.object({ entry: z.string() })).parse(await request.json())) seen.add(entry)
        return new Response('ok')
      },
    },
  }),
)
afterAll(() => miniflare.dispose())

const queueSchema = z.custom<Queue<Message>>(
  (value) => typeof value === 'object' && value !== null && 'sendBatch' in value,
)

queueContract('cloudflare', async () => ({
  queue: cloudflareQueue(queueSchema.parse(await miniflare.getQueueProducer('JOBS'))),
  async received(prefix, count) {
    const matching = () => [...seen].filter((entry) => entry.startsWith(prefix))
    for (let tries = 0; matching().length < count && tries < 150; tries++) await sleep(100)
    return matching()
  },
}))
