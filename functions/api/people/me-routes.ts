/** What people read and change of themselves. */
import { Hono } from 'hono'
import { readMe } from '../../contract/operations/people.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { showMe } from './show-me.ts'

export function meRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readMe, async ({ c, ports, answer }) => answer(200, showMe(ports, callerOf(c))))
  return app
}
