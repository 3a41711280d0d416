/** An admin's route that rebuilds an article's views from the truth. */
import { Hono } from 'hono'
import { rebuild } from '../../shared/store/rebuild.ts'
import { allow, type Env } from '../http/auth.ts'
import { notFound, problem } from '../http/problem.ts'

export const rebuildRoutes = () =>
  new Hono<Env>().post('/articles/:id/rebuild', allow('admin'), async (c) => {
    const rebuilt = await rebuild(c.get('ports'), c.req.param('id'), c.req.query('dry') === '1')
    return rebuilt ? c.json({ items: rebuilt }) : problem(c, notFound('article', c.req.param('id')))
  })
