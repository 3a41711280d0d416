/** The aligned version as JSON for whoever has no token: only what is public. */
import { Hono } from 'hono'
import { localeSchema } from '../../shared/locale.ts'
import type { Env } from '../http/auth.ts'
import { notFound, problem } from '../http/problem.ts'
import { readPublicVersion } from './public-version.ts'

export const publicApiRoutes = () =>
  new Hono<Env>().get('/articles/:id/versions/:locale', async (c) => {
    const locale = localeSchema.safeParse(c.req.param('locale')).data
    const version = locale && (await readPublicVersion(c.get('ports').objects, c.req.param('id'), locale))
    return version
      ? c.json(version.json)
      : problem(c, notFound('public version', `${c.req.param('id')}/${c.req.param('locale')}`))
  })
