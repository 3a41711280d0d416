import { setTimeout as sleep } from 'node:timers/promises'
import type { Queue } from '@cloudflare/workers-types'
import { convertV4MiniflareOptions, Miniflare, Response } from 'miniflare'
import { afterAll, expect, it } from 'vitest'
import * as z from 'zod'
import { cloudflareQueue, serveBatch } from '../../infra/queue/cloudflare.ts'
import type { Message } from '../../shared/ports/queue.ts'
import { isUnserved, mostDeliveries, queueContract } from '../contracts/queue.ts'

const delivered: string[] = []
const dead: string[] = []
const batchSchema = z.object({
  queue: z.string(),
  messages: z.array(z.object({ entry: z.string(), count: z.number() })),
})

const miniflare = new Miniflare(
  convertV4MiniflareOptions({
    modules: true,
    script: `export default {
      async queue(batch, env) {
        const messages = batch.messages.map(({ body, attempts }) => ({ entry: body.entry, count: attempts }))
        const body = JSON.stringify({ queue: batch.queue, messages })
        const unserved = await (await env.SINK.fetch('http://sink/', { method: 'POST', body })).json()
        for (const i of unserved) batch.messages[i].retry()
      },
    }`,
    queueProducers: { JOBS: 'jobs' },
    queueConsumers: {
      jobs: { maxBatchSize: 100, maxBatchTimeout: 0, maxRetries: mostDeliveries - 1, deadLetterQueue: 'dead' },
      dead: { maxBatchSize: 100, maxBatchTimeout: 0 },
    },
    serviceBindings: {
      async SINK(request) {
        const { queue, messages } = batchSchema.parse(await request.json())
        const entries = messages.map(({ entry }) => entry)
        if (queue === 'dead') dead.push(...entries)
        else delivered.push(...entries)
        const unserved = messages.map(({ entry, count }) => queue === 'jobs' && isUnserved(entry, count))
        return Response.json(unserved.flatMap((is, i) => (is ? [i] : [])))
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
  delivered,
  dead: () => dead,
  async until(isDone) {
    for (let tries = 0; !(await isDone()) && tries < 150; tries++) await sleep(100)
  },
}))

it('serves what Punte sent, and leaves what it did not send alone', async () => {
  const again: number[] = []
  const bodies = [{ entry: 'a' }, null, { entry: 'b' }, { entry: '' }, 'text', { entry: 7 }, { entry: 'a' }, {}]
  const batch = bodies.map((body, at) => ({ body, retry: () => void again.push(at) }))
  await serveBatch(batch, async (messages) => {
    expect(messages).toEqual([{ entry: 'a' }, { entry: 'b' }, { entry: 'a' }])
    return messages.slice(1, 2)
  })
  expect(again).toEqual([1, 2, 3, 4, 5, 7])
})
