/** An admin's routes: list all articles in the bucket, and rebuild an article's views from its truth. */
import { Hono } from 'hono'
import { rebuildViews } from '../../../shared/pipeline/rebuild.ts'
import { storedArticles } from '../../../shared/pipeline/stored-articles.ts'
import { listStoredArticles, rebuildArticle } from '../../contract/operations/articles.ts'
import type { Env } from '../../http/env.ts'
import { serve } from '../../http/serve.ts'

/** An article takes two calls to the store, and a Worker on the free plan may make a thousand in a request. */
const pageSize = 100

export function rebuildRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, listStoredArticles, async ({ ports, query, answer }) => {
    const { records, next } = await storedArticles(ports.objects, { cursor: query.cursor, limit: pageSize })
    return answer(200, { items: records.map(({ article }) => ({ id: article })), ...(next ? { next } : {}) })
  })
  serve(app, rebuildArticle, async ({ ports, params, query, answer, refuse, leaveUnrecorded }) => {
    if (query.dry) leaveUnrecorded()
    const items = await rebuildViews(ports, params.article, query.dry)
    return items ? answer(200, { items }) : refuse('article-unknown')
  })
  return app
}
