/** An admin's routes that make views anew: which articles the bucket holds, and an article's views from its truth. */
import { Hono } from 'hono'
import * as z from 'zod'
import { rebuild } from '../../../shared/pipeline/rebuild.ts'
import { storedArticles } from '../../../shared/pipeline/stored-articles.ts'
import { allow, type Env } from '../../http/auth.ts'
import { issuesOf, notFound, problem } from '../../http/problem.ts'

/** An article is two calls to the store, and a Worker on the free plan may make a thousand a request. */
const pageSize = 100

/** A name in the bucket, which need not be an article's. */
const cursorSchema = z
  .string()
  .regex(/^[\w.-]{1,200}$/, 'is no article’s id: take it from `next`')
  .optional()

export const rebuildRoutes = () =>
  new Hono<Env>()
    .get('/articles:stored', allow('admin'), async (c) => {
      const cursor = cursorSchema.safeParse(c.req.query('cursor'))
      if (!cursor.success)
        return problem(c, { status: 400, detail: 'The page can’t be told.', errors: issuesOf(cursor.error) })
      const page = { cursor: cursor.data, limit: pageSize }
      const { ids, next } = await storedArticles(c.get('ports').objects, page)
      return c.json({ items: ids.map((id) => ({ id })), ...(next ? { next } : {}) })
    })
    .post('/articles/:id/rebuild', allow('admin'), async (c) => {
      const rebuilt = await rebuild(c.get('ports'), c.req.param('id'), c.req.query('dry') === '1')
      return rebuilt ? c.json({ items: rebuilt }) : problem(c, notFound('article', c.req.param('id')))
    })
