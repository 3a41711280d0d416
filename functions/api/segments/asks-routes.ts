/** The routes of what translations ask of their original: the open asks, and an editor's word that one is none. */
import { Hono } from 'hono'
import { dismissAsk, readAsks } from '../../../shared/pipeline/asks.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { notFound, problem } from '../../http/problem.ts'
import { localeOf } from './read-correction.ts'

export const asksRoutes = () =>
  new Hono<Env>()
    .get('/articles/:id/asks', allow('editor', 'translator', 'reviewer'), async (c) => {
      const items = await readAsks(c.get('ports').objects, c.req.param('id'))
      return items ? c.json({ items }) : problem(c, notFound('article', c.req.param('id')))
    })
    .post('/articles/:id/versions/:locale/segments/:segment/asks/:n/dismiss', allow('editor'), async (c) => {
      const { id, segment, n } = c.req.param()
      const [locale, number] = [localeOf(c), /^\d{1,6}$/.test(n) ? Number(n) : 0]
      const ask = { article: id, segment, n: number, by: callerOf(c).id }
      const done = locale !== null && (await dismissAsk(c.get('ports'), { ...ask, locale }))
      return done ? c.body(null, 204) : problem(c, notFound('ask', `${c.req.param('locale')}/${segment}/${n}`))
    })
