/** Cloudflare's entry point: R2, Queues and the clock, wired to the same functions as everywhere. */
import type { ExecutionContext, MessageBatch, Queue, R2Bucket, ScheduledController } from '@cloudflare/workers-types'
import * as z from 'zod'
import { enginesFrom } from '../infra/engines/from-settings.ts'
import { type AiBinding, workersAi } from '../infra/engines/workers-ai.ts'
import { r2Objects } from '../infra/objects/r2.ts'
import { cloudflareQueue } from '../infra/queue/cloudflare.ts'
import { runtime } from '../infra/runtime.ts'
import type { Ports } from '../shared/ports/ports.ts'
import type { Message } from '../shared/ports/queue.ts'
import { createApp } from './api.ts'
import { consume } from './consume.ts'
import { readEnvironment, settingsOf } from './settings.ts'
import { tick } from './tick.ts'

type Bindings = Record<string, unknown> & { AI?: AiBinding }

const isBinding = (value: unknown): boolean => typeof value === 'object' && value !== null

const bindingsSchema = z.object({
  OBJECTS: z.custom<R2Bucket>(isBinding, 'is missing; it is the binding of an R2 bucket'),
  JOBS: z.custom<Queue<Message>>(isBinding, 'is missing; it is the binding of a queue to send to'),
})

/** A client that listens comes again after this long. */
const streamMs = 55_000

function portsOf(bindings: Bindings): Ports {
  const ai = bindings.AI
  const place = { name: 'this Worker', has: ai ? (['workers-ai'] as const) : [] }
  const environment = readEnvironment(bindings, place, bindingsSchema)
  const settings = settingsOf(environment, streamMs)
  return {
    objects: r2Objects(environment.OBJECTS),
    queue: cloudflareQueue(environment.JOBS),
    engines: enginesFrom(
      environment.engines,
      (own) => (own.engine === 'workers-ai' && ai ? workersAi({ ...own, binding: ai }) : null),
      settings.leaseMs,
    ),
    ...runtime,
    settings,
  }
}

/** The ports and the app of one isolate: its bindings do not change. */
let wired: { ports: Ports; app: ReturnType<typeof createApp> } | undefined
function wire(bindings: Bindings) {
  const ports = wired?.ports ?? portsOf(bindings)
  wired ??= { ports, app: createApp(ports, (c) => c.req.header('CF-Connecting-IP') ?? null) }
  return wired
}

export default {
  fetch: (request: Request, bindings: Bindings, context: ExecutionContext) =>
    wire(bindings).app.fetch(request, bindings, context),

  /** An unserved message is delivered again; the entry in the outbox outlives even that. */
  async queue(batch: MessageBatch<Message>, bindings: Bindings) {
    const messages = batch.messages.map(({ body }) => body)
    const unserved = await consume(wire(bindings).ports, messages)
    for (const message of batch.messages) if (unserved.includes(message.body)) message.retry()
  },

  async scheduled(_event: ScheduledController, bindings: Bindings) {
    await tick(wire(bindings).ports)
  },
}
