/** Cloudflare's entry point: R2, Queues and the clock, wired to the same functions as everywhere. */
import { waitUntil } from 'cloudflare:workers'
import type { ExecutionContext, MessageBatch, Queue, R2Bucket, ScheduledController } from '@cloudflare/workers-types'
import { clock } from '../infra/engines/clock.ts'
import { engineFrom } from '../infra/engines/from-settings.ts'
import { noEngine } from '../infra/engines/none.ts'
import { type AiBinding, workersAi } from '../infra/engines/workers-ai.ts'
import { nearObjects, type PlaceCache } from '../infra/objects/near.ts'
import { r2Objects } from '../infra/objects/r2.ts'
import { cloudflareQueue } from '../infra/queue/cloudflare.ts'
import { steady } from '../shared/engine/steady.ts'
import { ulid } from '../shared/ids.ts'
import type { Engine } from '../shared/ports/engine.ts'
import type { Ports } from '../shared/ports/ports.ts'
import type { Message } from '../shared/ports/queue.ts'
import { sitePrefix } from '../shared/store/keys.ts'
import { sweep } from '../shared/store/outbox.ts'
import { createApp } from './api.ts'
import { consume } from './consume.ts'
import { foldAll } from './fold/run.ts'
import { forgetLimits } from './propose/limit.ts'
import { type Environment, readEnvironment, settingsOf } from './settings.ts'

type Bindings = Record<string, unknown> & { OBJECTS: R2Bucket; JOBS: Queue<Message>; AI?: AiBinding }

/** Of this data centre. */
declare const caches: { default: PlaceCache }

function portsOf(bindings: Bindings): Ports {
  const place = { name: 'this Worker', has: bindings.AI ? (['workers-ai'] as const) : [] }
  const environment = readEnvironment(bindings, place)
  const settings = settingsOf(environment)
  const objects = r2Objects(bindings.OBJECTS)
  return {
    ...(environment.PUNTE_EDGE_CACHE === 'on'
      ? nearObjects(objects, sitePrefix, caches.default, waitUntil)
      : { objects }),
    queue: cloudflareQueue(bindings.JOBS),
    engines: enginesOf(environment, bindings.AI, settings.leaseMs),
    now: () => Date.now(),
    newId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    log: (event) => console.log(JSON.stringify(event)),
    settings,
  }
}

function enginesOf({ engines }: Environment, ai: AiBinding | undefined, leaseMs: number): Engine[] {
  const made = engines.flatMap((settings) => {
    if (settings.engine === 'amazon-translate') return []
    if (settings.engine !== 'workers-ai') return [engineFrom(settings)]
    return ai ? [workersAi({ binding: ai, ...(settings.model && { model: settings.model }) })] : []
  })
  // A call that outlives the lease would be made again beside itself.
  const callMs = Math.min(30_000, leaseMs * 0.4)
  return made.length > 0 ? made.map((engine) => steady(engine, clock, callMs)) : [noEngine()]
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
    await consume(
      wire(bindings).ports,
      batch.messages.map(({ body }) => body),
    )
  },

  async scheduled(_event: ScheduledController, bindings: Bindings) {
    const { ports } = wire(bindings)
    await sweep(ports)
    await foldAll(ports)
    await forgetLimits(ports)
  },
}
