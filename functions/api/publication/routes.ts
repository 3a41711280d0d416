/** The editor's routes that decide what readers see. */
import { Hono } from 'hono'
import type { ArticleRecord } from '../../../shared/article/article-record.ts'
import { publishVersion, unpublishVersion, withdrawArticle } from '../../contract/operations/publication.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'
import { hide, publish, withdraw } from './publication.ts'

export function publicationRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, publishVersion, async ({ ports, params, answer, refuse }) => {
    const result = await publish(ports, params.article, params.locale)
    if (result.ok) return answer(200, show(result.record))
    if (result.reason !== 'version-incomplete') return refuse(result.reason)
    return refuse('version-incomplete', { values: { untranslated: result.untranslated } })
  })
  serve(app, unpublishVersion, async ({ ports, params, answer, refuse }) => {
    const result = await hide(ports, params.article, params.locale)
    return result.ok ? answer(200, show(result.record)) : refuse(result.reason)
  })
  serve(app, withdrawArticle, async ({ ports, params, answer, refuse }) => {
    const result = await withdraw(ports, params.article)
    return result.ok ? answer(200, show(result.record)) : refuse(result.reason)
  })
  return app
}

const show = ({ article, publication, slugs, withdrawnAt }: ArticleRecord) => ({
  ...{ id: article, publication, slugs },
  withdrawn: withdrawnAt !== undefined,
})
