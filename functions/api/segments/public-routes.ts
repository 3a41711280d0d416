/** The aligned version as JSON for whoever has no token: only what is public. */
import { Hono } from 'hono'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { readPublicVersion } from '../../../shared/pipeline/public-version.ts'
import type { Env } from '../../http/auth.ts'
import { notFound, problem, withdrawn } from '../../http/problem.ts'

export const publicApiRoutes = () =>
  new Hono<Env>().get('/articles/:id/versions/:locale', async (c) => {
    const { id, locale: named } = c.req.param()
    const locale = localeSchema.safeParse(named).data
    const version = locale && (await readPublicVersion(c.get('ports').objects, id, locale))
    if (version?.ok) return c.json(version.json)
    return problem(c, version?.status === 410 ? withdrawn : notFound('public version', `${id}/${named}`))
  })
