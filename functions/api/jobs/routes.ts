/** The outbox for editors: list jobs that wait or have failed and why, and run one now. */
import { Hono } from 'hono'
import { deadEntrySchema } from '../../../shared/pipeline/jobs.ts'
import { entryName, jobId, retryJob, runsAt } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { mapConcurrent, parseJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import * as contract from '../../contract/operations/jobs.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

const prefixes = { dead: keys.deadJobs(), open: keys.openJobs() }
const pageSize = 100

export function jobsRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.listJobs, async ({ ports, query, answer }) => {
    const { state, cursor: after } = query
    const page = await ports.objects.list(prefixes[state], { limit: pageSize, ...(after ? { after } : {}) })
    const items = await mapConcurrent(page.keys, async (key) => {
      const stored = await ports.objects.get(key)
      return stored ? [show(ports, key, stored.body)] : []
    })
    return answer(200, { items: items.flat(), ...(page.more ? { next: page.keys.at(-1) } : {}) })
  })
  serve(app, contract.retryJob, async ({ ports, params, done, refuse }) => {
    const outcome = await retryJob(ports, params.job)
    if (outcome === 'unreadable') return refuse('job-unreadable')
    return outcome === 'retried' ? done() : refuse('job-unknown')
  })
  return app
}

/** A job for the API. If its entry can't be read, only its name and the stored reason are shown. */
function show(ports: Ports, key: string, body: string) {
  const id = jobId(key)
  const open = key.startsWith(prefixes.open) ? { comesAt: runsAt(ports, key) } : {}
  const parsed = parseJson(body, deadEntrySchema)
  if (!parsed.ok || !('job' in parsed.value)) {
    const { at, reason } = parsed.ok ? parsed.value : { at: undefined, reason: 'it can’t be read' }
    return { id, kind: entryName(key).split('-', 1)[0] ?? '', at, ...open, reason }
  }
  const { job, at, attempts, postponements: waits, reason } = parsed.value
  return { id, ...job, at, ...open, attempts, waits, reason }
}
