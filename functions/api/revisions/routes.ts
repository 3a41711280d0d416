/** The routes of an article's revisions: a new one, the list, any two compared, the way back. */
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { quote } from '../../../shared/etag.ts'
import { readHead } from '../../../shared/pipeline/gather.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { needsIfMatch, readSeen } from '../../http/etag.ts'
import { issuesOf, notFound, problem, tryAgain } from '../../http/problem.ts'
import { readUpload } from '../articles/read-upload.ts'
import { parserBusy } from '../articles/routes.ts'
import { compareRevisions } from './compare.ts'
import { type ReviseResult, revert, revise } from './revise.ts'

const people = ['editor', 'translator', 'reviewer'] as const
const comparison = z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) })

export const revisionRoutes = () =>
  new Hono<Env>()
    .put('/articles/:id/source', allow('editor'), async (c) => {
      const seen = readSeen(c)
      if (!seen) return problem(c, needsIfMatch('article'))
      const read = await readUpload(c)
      if (!read.ok) return problem(c, read.problem)
      const { format, content, title } = read.upload
      const source = { format, content, title, original: read.original, by: callerOf(c).id }
      return answer(c, await revise(c.get('ports'), c.req.param('id'), seen, source))
    })
    .get('/articles/:id/revisions', allow(...people), async (c) => {
      const head = (await readHead(c.get('ports').objects, c.req.param('id')))?.value
      if (!head || head.abandoned) return problem(c, notFound('article', c.req.param('id')))
      c.header('ETag', quote(String(head.number)))
      return c.json({ items: head.revisions.map(({ source: _, ...shown }) => shown).reverse() })
    })
    .get('/articles/:id/compare', allow(...people), async (c) => {
      const head = (await readHead(c.get('ports').objects, c.req.param('id')))?.value
      if (!head || head.abandoned) return problem(c, notFound('article', c.req.param('id')))
      const query = comparison.safeParse(c.req.query())
      if (!query.success)
        return problem(c, { status: 400, detail: 'Say ?from= and ?to=.', errors: issuesOf(query.error) })
      const compared = await compareRevisions(c.get('ports').objects, head, query.data.from, query.data.to)
      return compared ? c.json(compared) : problem(c, notFound('revision', `${query.data.from} or ${query.data.to}`))
    })
    .post('/articles/:id/revert', allow('editor'), async (c) => {
      const seen = readSeen(c)
      if (!seen) return problem(c, needsIfMatch('article'))
      const wanted = z.strictObject({ revision: z.int().min(1) }).safeParse(await c.req.json().catch(() => null))
      if (!wanted.success)
        return problem(c, { status: 422, detail: 'Say which revision to go back to.', errors: issuesOf(wanted.error) })
      return answer(c, await revert(c.get('ports'), c.req.param('id'), seen, wanted.data.revision, callerOf(c).id))
    })

function answer(c: Context<Env>, result: ReviseResult): Response {
  if (result.ok) {
    c.header('ETag', quote(String(result.head.number)))
    const { head, changes, removed } = result
    return c.json({ id: head.article, revision: head.revision, title: head.title, changes, removed }, 202)
  }
  switch (result.reason) {
    case 'article':
      return problem(c, notFound('article', c.req.param('id') ?? ''))
    case 'revision':
      return problem(c, { status: 404, detail: 'This article has no such revision.' })
    case 'withdrawn':
      return problem(c, { status: 409, detail: 'This article is withdrawn.' })
    case 'busy':
      return tryAgain(c, 'The article was changed a moment ago. Nothing was lost: send it again.')
    case 'parser-busy':
      return parserBusy(c)
    case 'stale':
      c.header('ETag', quote(String(result.head.number)))
      return problem(
        c,
        { status: 412, detail: 'Somebody else changed this article since you saw it.' },
        { revision: result.head.revision },
      )
    case 'content':
      return problem(c, { status: 422, detail: 'The article can’t be used.', errors: result.errors })
  }
}
