/** The outbox as an editor sees it: what waits or died and why, and the way to have it done now. */
import { Hono } from 'hono'
import { deadSchema } from '../../../shared/pipeline/jobs.ts'
import { comesAt, idOf, nameOf, retry } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { eachOf, parseJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { allow, type Env } from '../../http/auth.ts'
import { notFound, problem } from '../../http/problem.ts'

const prefixes = { dead: keys.deadJobs(), open: keys.openJobs() }

export const jobsRoutes = () =>
  new Hono<Env>()
    .get('/jobs', allow('editor'), async (c) => {
      const state = c.req.query('state') ?? 'dead'
      if (state !== 'dead' && state !== 'open') {
        return problem(c, {
          status: 400,
          detail: 'Jobs are dead or open.',
          errors: [{ field: 'state', reason: 'is neither dead nor open' }],
        })
      }
      const ports = c.get('ports')
      const after = c.req.query('cursor')
      if (after && !/^[\w./-]{1,500}$/.test(after)) {
        return problem(c, {
          status: 400,
          detail: 'The page can’t be told.',
          errors: [{ field: 'cursor', reason: 'is no job’s: take it from `next`' }],
        })
      }
      const page = await ports.objects.list(prefixes[state], { limit: 100, ...(after ? { after } : {}) })
      const items = await eachOf(page.keys, async (key) => {
        const stored = await ports.objects.get(key)
        return stored ? [show(ports, key, stored.body)] : []
      })
      return c.json({ items: items.flat(), ...(page.more ? { next: page.keys.at(-1) } : {}) })
    })
    .post('/jobs/:id/retry', allow('editor'), async (c) => {
      const outcome = await retry(c.get('ports'), c.req.param('id'))
      if (outcome === 'unreadable')
        return problem(c, { status: 409, detail: 'This job can’t be read: it is broken, or of another version.' })
      return outcome === 'retried' ? c.body(null, 204) : problem(c, notFound('job', c.req.param('id')))
    })

/** Of one that can't be read, what its name and its grave say. */
function show(ports: Ports, key: string, body: string) {
  const id = idOf(key)
  const open = key.startsWith(prefixes.open) ? { comesAt: comesAt(ports, key) } : {}
  const parsed = parseJson(body, deadSchema)
  if (!parsed.ok || !('job' in parsed.value)) {
    const { at, reason } = parsed.ok ? parsed.value : { reason: 'it can’t be read' }
    return { id, kind: nameOf(key).split('-', 1)[0], at, ...open, reason }
  }
  const { job, at, attempts, waits, reason } = parsed.value
  return { id, ...job, at, ...open, attempts, waits, reason }
}
