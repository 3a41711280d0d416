/** The outbox as an editor sees it: what waits or died and why, and the way to have it done now. */
import { Hono } from 'hono'
import { deadSchema } from '../../../shared/pipeline/jobs.ts'
import { comesAt, idOf, nameOf, retry } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { eachOf, parseJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { listJobs, retryJob } from '../../contract/operations/jobs.ts'
import type { Env } from '../../http/auth.ts'
import { serve } from '../../http/serve.ts'

const prefixes = { dead: keys.deadJobs(), open: keys.openJobs() }
const pageSize = 100

export function jobsRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, listJobs, async ({ ports, query, answer }) => {
    const { state, cursor: after } = query
    const page = await ports.objects.list(prefixes[state], { limit: pageSize, ...(after ? { after } : {}) })
    const items = await eachOf(page.keys, async (key) => {
      const stored = await ports.objects.get(key)
      return stored ? [show(ports, key, stored.body)] : []
    })
    return answer(200, { items: items.flat(), ...(page.more ? { next: page.keys.at(-1) } : {}) })
  })
  serve(app, retryJob, async ({ ports, params, done, refuse }) => {
    const outcome = await retry(ports, params.job)
    if (outcome === 'unreadable') return refuse('job-unreadable')
    return outcome === 'retried' ? done() : refuse('job-unknown')
  })
  return app
}

/** Of one that can't be read, what its name and its grave say. */
function show(ports: Ports, key: string, body: string) {
  const id = idOf(key)
  const open = key.startsWith(prefixes.open) ? { comesAt: comesAt(ports, key) } : {}
  const parsed = parseJson(body, deadSchema)
  if (!parsed.ok || !('job' in parsed.value)) {
    const { at, reason } = parsed.ok ? parsed.value : { at: undefined, reason: 'it can’t be read' }
    return { id, kind: nameOf(key).split('-', 1)[0] ?? '', at, ...open, reason }
  }
  const { job, at, attempts, waits, reason } = parsed.value
  return { id, ...job, at, ...open, attempts, waits, reason }
}
