/**
 * The thread that runs jobs and the cron's work, so that readers don't wait while a long article is translated. It
 * reaches the store and the queue through store-worker.ts.
 */
import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import * as z from 'zod'
import { consume } from '../../functions/jobs/consume.ts'
import { tick } from '../../functions/jobs/tick.ts'
import { readEnvironment, settingsOf } from '../../functions/settings.ts'
import { errorMessage } from '../../shared/error-message.ts'
import type { Ports } from '../../shared/pipeline/ports.ts'
import { enginesFrom } from '../engines/from-settings.ts'
import { onDisk } from '../objects/on-disk.ts'
import { type RemoteCall, remoteObjects } from '../objects/remote.ts'
import { runtime } from '../runtime.ts'
import { isFull } from './disk.ts'
import { type RunnerMessage, runnerSettingsSchema, runnerTaskSchema } from './job-runner.ts'

const { dataDir, store, variables } = runnerSettingsSchema.parse(workerData)
const say = (said: RunnerMessage) => parentPort?.postMessage(said)

const call: RemoteCall = (path, init) => {
  const headers = new Headers(init?.headers)
  headers.set('Authorization', `Bearer ${store.secret}`)
  return fetch(new URL(path, store.url), { ...init, headers })
}

const environment = readEnvironment(variables, { name: 'this machine', engines: [] }, z.object({}))
const settings = settingsOf(environment, 0)
const ports: Ports = {
  ...runtime,
  objects: onDisk(remoteObjects(call), {
    fetch: async () => new Response((await isFull(dataDir)) ? 'full' : 'space'),
  }),
  queue: {
    async send(messages) {
      const sent = await call('/messages', { method: 'POST', body: JSON.stringify(messages) })
      if (!sent.ok) throw new Error(`the queue answers ${sent.status}`)
    },
  },
  engines: enginesFrom(environment.engines, () => null, settings.leaseMs),
  log: (event) => say({ log: JSON.stringify(event) }),
  settings,
}

// On Linux threads have their own priorities, and readers' answers should come first.
if (process.platform === 'linux') setPriority(5)

parentPort?.on('message', async (given: unknown) => {
  const { id, messages } = runnerTaskSchema.parse(given)
  try {
    if (!messages) await tick(ports)
    say({ id, unserved: messages ? await consume(ports, messages) : [] })
  } catch (error) {
    say({ id, broke: errorMessage(error) })
  }
})
