/** A version as JSON for callers without a token: only what is public. */
import { Hono } from 'hono'
import { readPublicVersion } from '../../../shared/pipeline/public-version.ts'
import { readVersion } from '../../contract/operations/segments.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

export function publicApiRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, readVersion, async ({ ports, params, answer, refuse }) => {
    const version = await readPublicVersion(ports, params.article, params.locale)
    if (version.ok) return answer(200, version.json)
    return refuse(version.status === 410 ? 'article-gone' : 'version-not-public')
  })
  return app
}
