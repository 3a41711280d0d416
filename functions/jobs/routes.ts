/** The outbox as an editor sees it: what died and why, and the way back to work. */
import { Hono } from 'hono'
import { entrySchema } from '../../shared/jobs.ts'
import { eachOf, getJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { revive } from '../../shared/store/outbox.ts'
import { allow, type Env } from '../http/auth.ts'
import { notFound, problem } from '../http/problem.ts'

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
      const { objects } = c.get('ports')
      const after = c.req.query('cursor')
      const page = await objects.list(prefixes[state], { limit: 100, ...(after ? { after } : {}) })
      const items = await eachOf(page.keys, async (key) => {
        const entry = (await getJson(objects, key, entrySchema))?.value
        return entry
          ? [
              {
                id: key.slice(key.lastIndexOf('/') + 1, -'.json'.length),
                ...entry.job,
                at: entry.at,
                attempts: entry.attempts,
                waits: entry.waits,
                reason: entry.reason,
              },
            ]
          : []
      })
      return c.json({ items: items.flat(), ...(page.more ? { next: page.keys.at(-1) } : {}) })
    })
    .post('/jobs/:id/retry', allow('editor'), async (c) => {
      const revived = await revive(c.get('ports'), c.req.param('id'))
      return revived ? c.body(null, 204) : problem(c, notFound('dead job', c.req.param('id')))
    })
