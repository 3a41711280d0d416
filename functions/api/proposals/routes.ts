/** The translators' side of proposals: which are open in a version, and what came of one. Readers have none of this. */
import { type Context, Hono } from 'hono'
import * as z from 'zod'
import { proposalDecisionSchema, targetHash } from '../../../shared/article/proposal.ts'
import { ulidPattern } from '../../../shared/ids.ts'
import { type Locale, localeSchema } from '../../../shared/locales/locale.ts'
import { readHead } from '../../../shared/pipeline/gather.ts'
import { closeProposal, listOpen, readProposal } from '../../../shared/pipeline/proposals.ts'
import { readVersion } from '../../../shared/pipeline/version.ts'
import { eachOf } from '../../../shared/storage/json.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { issuesOf, notFound, problem, tryAgain } from '../../http/problem.ts'

const people = ['translator', 'editor', 'reviewer'] as const
const proposals = '/articles/:id/versions/:locale/proposals'

const querySchema = z.object({
  cursor: z.string().regex(ulidPattern, 'is no proposal’s id').optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
const closeSchema = z.strictObject({ decision: proposalDecisionSchema })

export const proposalRoutes = () =>
  new Hono<Env>()
    .get(proposals, allow(...people), async (c) => {
      const of = await findVersion(c)
      if (!of.ok) return of.response
      const query = querySchema.safeParse(c.req.query())
      if (!query.success)
        return problem(c, { status: 400, detail: 'The page can’t be told.', errors: issuesOf(query.error) })
      const { article, locale } = of
      const { objects } = c.get('ports')
      const { cursor = '', limit } = query.data
      const open = await listOpen(objects, article, locale)
      const left = open.filter((id) => id > cursor)
      const ids = left.slice(0, limit)
      const version = ids.length > 0 ? await readVersion(objects, article, locale) : null
      const pairs = new Map(version?.segments.map((pair) => [pair.id, pair]))
      const items = await eachOf(ids, async (id) => {
        const proposal = await readProposal(objects, article, locale, id)
        if (!proposal) return []
        const { v: _, sourceHash: made, targetHash: replaces, ...shown } = proposal
        const pair = pairs.get(proposal.segment)
        const stale = made !== pair?.sourceHash
        return [{ id, ...shown, stale, targetChanged: !pair?.target || replaces !== targetHash(pair.target) }]
      })
      const next = left.length > limit ? ids.at(-1) : undefined
      return c.json({ open: open.length, items: items.flat(), ...(next ? { next } : {}) })
    })
    .post(`${proposals}/:proposal/close`, allow(...people), async (c) => {
      const of = await findVersion(c)
      if (!of.ok) return of.response
      const body = closeSchema.safeParse(await c.req.json().catch(() => null))
      if (!body.success)
        return problem(c, { status: 422, detail: 'Say what came of it.', errors: issuesOf(body.error) })
      const id = c.req.param('proposal')
      const { article, locale } = of
      const result = await closeProposal(c.get('ports'), { article, locale, id, ...body.data, by: callerOf(c).id })
      if (result.ok) {
        const { v: _, ...shown } = result.closed
        return c.json({ id, ...shown })
      }
      if (result.reason === 'busy') return tryAgain(c, 'The store is busy. Nothing was decided: send it again.')
      if (result.reason === 'unknown') return problem(c, notFound('proposal', id))
      const { by, decision } = result.closed
      const told = by === null ? 'It has made room for another one.' : `${by} has decided already: ${decision}.`
      return problem(c, { status: 409, detail: told })
    })

type Found = { ok: true; article: string; locale: Locale } | { ok: false; response: Response }

/** The translation that an address names; nobody proposes anything for an original. */
async function findVersion(c: Context<Env>): Promise<Found> {
  const { id = '', locale = '' } = c.req.param()
  const head = (await readHead(c.get('ports').objects, id))?.value
  if (!head || head.abandoned) return { ok: false, response: problem(c, notFound('article', id)) }
  const target = head.targets.find((target) => target === localeSchema.safeParse(locale).data)
  if (!target) return { ok: false, response: problem(c, notFound('locale', locale)) }
  return { ok: true, article: id, locale: target }
}
