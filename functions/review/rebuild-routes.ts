/** An admin's routes that make views anew: which articles the bucket holds, and an article's views from its truth. */
import { Hono } from 'hono'
import { rebuild } from '../../shared/store/rebuild.ts'
import { storedArticles } from '../../shared/store/stored-articles.ts'
import { allow, type Env } from '../http/auth.ts'
import { notFound, problem } from '../http/problem.ts'

/** An article is two calls to the store, and a Worker on the free plan may make a thousand a request. */
const pageSize = 100

export const rebuildRoutes = () =>
  new Hono<Env>()
    .get('/articles:stored', allow('admin'), async (c) => {
      const page = { cursor: c.req.query('cursor'), limit: pageSize }
      const { ids, next } = await storedArticles(c.get('ports').objects, page)
      return c.json({ items: ids.map((id) => ({ id })), ...(next ? { next } : {}) })
    })
    .post('/articles/:id/rebuild', allow('admin'), async (c) => {
      const rebuilt = await rebuild(c.get('ports'), c.req.param('id'), c.req.query('dry') === '1')
      return rebuilt ? c.json({ items: rebuilt }) : problem(c, notFound('article', c.req.param('id')))
    })
