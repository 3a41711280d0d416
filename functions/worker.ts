/** Cloudflare's entry point: R2, Queues and the clock, wired to the same functions as everywhere. */
import type { ExecutionContext, MessageBatch, Queue, R2Bucket, ScheduledController } from '@cloudflare/workers-types'
import { libreTranslate } from '../infra/engines/libretranslate.ts'
import { noEngine } from '../infra/engines/none.ts'
import { r2Objects } from '../infra/objects/r2.ts'
import { cloudflareQueue } from '../infra/queue/cloudflare.ts'
import { ulid } from '../shared/ids.ts'
import type { Ports } from '../shared/ports/ports.ts'
import type { Message } from '../shared/ports/queue.ts'
import { sweep } from '../shared/store/outbox.ts'
import { createApp } from './api.ts'
import { consume } from './consume.ts'
import { foldAll } from './fold/run.ts'
import { type Environment, readEnvironment, settingsOf } from './settings.ts'

type Bindings = Record<string, unknown> & { OBJECTS: R2Bucket; JOBS: Queue<Message> }

function portsOf(bindings: Bindings): Ports {
  const environment = readEnvironment(bindings)
  return {
    objects: r2Objects(bindings.OBJECTS),
    queue: cloudflareQueue(bindings.JOBS),
    engine: engineOf(environment),
    now: () => Date.now(),
    newId: () => ulid(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    log: (event) => console.log(JSON.stringify(event)),
    settings: settingsOf(environment),
  }
}

const engineOf = ({ PUNTE_ENGINE_URL: url, PUNTE_ENGINE_KEY: apiKey, PUNTE_ENGINE_NAME: name }: Environment) =>
  url ? libreTranslate({ url, ...(apiKey ? { apiKey } : {}), ...(name ? { name } : {}) }) : noEngine()

/** The ports and the app of one isolate: its bindings do not change. */
let wired: { ports: Ports; app: ReturnType<typeof createApp> } | undefined
function wire(bindings: Bindings) {
  const ports = wired?.ports ?? portsOf(bindings)
  wired ??= { ports, app: createApp(ports) }
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
  },
}
