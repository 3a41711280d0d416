/** Tells a caller whose token they have. */
import { Hono } from 'hono'
import { readMe } from '../../contract/operations/jobs.ts'
import { callerOf, type Env } from '../../http/auth.ts'
import { serve } from '../../http/serve.ts'

export function meRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readMe, async ({ c, answer }) => {
    const { id, roles } = callerOf(c)
    return answer(200, { id, roles })
  })
  return app
}
