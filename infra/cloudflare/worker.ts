/** Cloudflare's entry point: wires R2, Queues and the clock to the functions. */
import { waitUntil } from 'cloudflare:workers'
import type { ExecutionContext, MessageBatch, ScheduledController } from '@cloudflare/workers-types'
import { createApp } from '../../functions/app.ts'
import { consume } from '../../functions/jobs/consume.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { readEnvironment, settingsOf } from '../../functions/settings.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { sitePrefix } from '../../shared/storage/keys.ts'
import { enginesFrom } from '../engines/from-settings.ts'
import { workersAi } from '../engines/workers-ai.ts'
import { type DataCentreCache, edgeCachedObjects } from '../objects/edge-cache.ts'
import { onDisk } from '../objects/on-disk.ts'
import { r2Objects } from '../objects/r2.ts'
import { parseByService } from '../parse/service.ts'
import { cloudflareQueue, serveBatch } from '../queue/cloudflare.ts'
import { runtime } from '../runtime.ts'
import { type Bindings, bindingsSchema } from './bindings.ts'

/** An event stream ends after this long, and the client reconnects. */
const streamMs = 55_000

/** The cache of this data centre. */
declare const caches: { default: DataCentreCache }

function portsOf(bindings: Bindings): Ports {
  const ai = bindings.AI
  const place = { name: 'this Worker', engines: ai ? (['workers-ai'] as const) : [] }
  const environment = readEnvironment(bindings, place, bindingsSchema)
  const settings = settingsOf(environment, streamMs)
  const r2 = r2Objects(environment.OBJECTS)
  const objects = bindings.DISK ? onDisk(r2, bindings.DISK) : r2
  return {
    ...(environment.PUNTE_EDGE_CACHE === 'on'
      ? edgeCachedObjects(objects, sitePrefix, caches.default, waitUntil)
      : { objects }),
    queue: cloudflareQueue(environment.JOBS),
    engines: enginesFrom(
      environment.engines,
      (own) => (own.engine === 'workers-ai' && ai ? workersAi({ ...own, binding: ai }) : null),
      settings.leaseMs,
    ),
    ...runtime,
    ...(bindings.PARSER && { parse: parseByService(bindings.PARSER) }),
    settings,
  }
}

/** The ports and the app, made once per isolate, because its bindings do not change. */
let wired: { ports: Ports; app: ReturnType<typeof createApp> } | undefined
function wire(bindings: Bindings) {
  const ports = wired?.ports ?? portsOf(bindings)
  wired ??= { ports, app: createApp(ports, (c) => c.req.header('CF-Connecting-IP') ?? null) }
  return wired
}

export default {
  fetch: (request: Request, bindings: Bindings, context: ExecutionContext) =>
    wire(bindings).app.fetch(request, bindings, context),

  /** Unserved messages are delivered again. If a message is lost, its entry stays in the outbox. */
  queue: ({ messages }: MessageBatch<unknown>, bindings: Bindings) =>
    serveBatch(messages, (ours) => consume(wire(bindings).ports, ours)),

  async scheduled(_event: ScheduledController, bindings: Bindings) {
    await tick(wire(bindings).ports)
  },
}
