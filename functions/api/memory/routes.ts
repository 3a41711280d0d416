/** The memory's route: a translator asks what it has for a text, the very words first, then what resembles them. */
import { Hono } from 'hono'
import * as z from 'zod'
import { localeSchema } from '../../../shared/locales/locale.ts'
import { suggest } from '../../../shared/memory/suggestion.ts'
import { allow, type Env } from '../../http/auth.ts'
import { issuesOf, notFound, problem } from '../../http/problem.ts'

/** `q`: a sentence, and no more than a segment has. */
const querySchema = z.object({
  q: z.string().trim().min(1).max(10_000),
  limit: z.coerce.number().int().min(1).max(20).default(5),
})

export const memoryRoutes = () =>
  new Hono<Env>().get('/memory/:pair', allow('translator', 'editor', 'reviewer'), async (c) => {
    const [from, to, ...more] = c.req
      .param('pair')
      .split('-')
      .map((name) => localeSchema.safeParse(name).data)
    if (!from || !to || from === to || more.length > 0) return problem(c, notFound('memory', c.req.param('pair')))
    const query = querySchema.safeParse({ q: c.req.query('q'), limit: c.req.query('limit') })
    if (!query.success)
      return problem(c, { status: 400, detail: 'Say what to look for: ?q=', errors: issuesOf(query.error) })
    const { q, limit } = query.data
    const [items = []] = await suggest(c.get('ports').objects, from, to, [{ text: q }], limit)
    return c.json({ items })
  })
