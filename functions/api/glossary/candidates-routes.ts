/** Candidates' routes: what articles propose for the glossary, and a reviewer's yes, which makes it a term, or no. */
import { Hono } from 'hono'
import * as z from 'zod'
import { type TermInput, termInputSchemaOf } from '../../../shared/glossary/term.ts'
import { readGlossary } from '../../../shared/pipeline/gather.ts'
import { allow, callerOf, type Env } from '../../http/auth.ts'
import { issuesOf, notFound, problem } from '../../http/problem.ts'
import { candidateId, describe, isTerm, listCandidates } from './candidates.ts'
import { dismiss, listDismissed } from './dismissed.ts'
import { pairOf } from './pair.ts'
import { busy, full } from './problems.ts'
import { changeGlossary, termEtag } from './terms-store.ts'

const candidates = '/glossaries/:pair/candidates'

const querySchema = z.object({
  cursor: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})

export const candidatesRoutes = () =>
  new Hono<Env>()
    .get(candidates, allow('translator', 'editor', 'reviewer'), async (c) => {
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const query = querySchema.safeParse(c.req.query())
      if (!query.success)
        return problem(c, { status: 400, detail: 'The page can’t be told.', errors: issuesOf(query.error) })
      const { objects } = c.get('ports')
      const { cursor, limit } = query.data
      const all = await listCandidates(objects, pair.name, (await readGlossary(objects, pair.name)).terms)
      const items = await describe(objects, all.slice(cursor, cursor + limit), pair)
      return c.json({
        pair: pair.name,
        items,
        ...(cursor + limit < all.length ? { next: String(cursor + limit) } : {}),
      })
    })
    .post(`${candidates}/:id/accept`, allow('reviewer'), async (c) => {
      const ports = c.get('ports')
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const { terms } = await readGlossary(ports.objects, pair.name)
      const id = c.req.param('id')
      const candidate = (await listCandidates(ports.objects, pair.name, terms)).find((one) => candidateId(one) === id)
      const [described] = candidate ? await describe(ports.objects, [candidate], pair) : []
      if (!candidate || !described) return problem(c, notFound('candidate', id))
      const body = await c.req.text()
      const own = body.trim() ? parse(body) : {}
      const parsed = termInputSchemaOf(pair).safeParse(own && merge(described.term, own))
      if (!parsed.success)
        return problem(c, { status: 422, detail: 'Say what the term is.', errors: issuesOf(parsed.error) })
      const term = { id: ports.newId().toLowerCase(), ...parsed.data }
      const result = await changeGlossary(ports, pair.name, (terms) =>
        isTerm(candidate, terms)
          ? { ok: false as const, reason: 'term' as const }
          : { ok: true, terms: [...terms, term], changed: [term], value: term },
      )
      if (result.ok) {
        c.header('ETag', `"${termEtag(result.value)}"`)
        return c.json(result.value, 201)
      }
      if (result.reason === 'term') return problem(c, notFound('candidate', id))
      return result.reason === 'full' ? problem(c, full) : busy(c)
    })
    .post(`${candidates}/:id/dismiss`, allow('reviewer'), async (c) => {
      const { objects, now } = c.get('ports')
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const id = c.req.param('id')
      if ((await listDismissed(objects, pair.name)).has(id)) return c.body(null, 204)
      const { terms } = await readGlossary(objects, pair.name)
      const candidate = (await listCandidates(objects, pair.name, terms)).find((one) => candidateId(one) === id)
      if (!candidate) return problem(c, notFound('candidate', id))
      const { from, text } = candidate
      await dismiss(objects, pair.name, id, { v: 1, from, text, by: callerOf(c).id, at: now() })
      return c.body(null, 204)
    })

/** Undefined where it is no JSON object. */
function parse(body: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** What a reviewer says goes before what is proposed, a form at a time. */
function merge(proposed: TermInput, own: Record<string, unknown>): unknown {
  const forms = z.record(z.string(), z.unknown()).safeParse(own.forms ?? {})
  return { ...proposed, ...own, forms: forms.success ? { ...proposed.forms, ...forms.data } : own.forms }
}
