/** The glossary's routes: translators read it, reviewers write it, a term at a time. */
import { type Context, Hono } from 'hono'
import { quote } from '../../../shared/etag.ts'
import { type TermInput, termInputSchemaOf } from '../../../shared/glossary/term.ts'
import type { LanguagePair } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/gather.ts'
import { allow, type Env } from '../../http/auth.ts'
import { needsIfMatch, readSeen } from '../../http/etag.ts'
import { issuesOf, notFound, problem } from '../../http/problem.ts'
import { candidatesRoutes } from './candidates-routes.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { pairOf } from './pair.ts'
import { busy, full } from './problems.ts'
import { changeTerm, type TermResult, termEtag } from './terms-store.ts'

const readers = ['translator', 'editor', 'reviewer'] as const
const terms = '/glossaries/:pair/terms'
const term = `${terms}/:id`

export const glossaryRoutes = () =>
  new Hono<Env>()
    .route('/', exchangeRoutes())
    .route('/', candidatesRoutes())
    .get(terms, allow(...readers), async (c) => {
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const glossary = await readGlossary(c.get('ports').objects, pair.name)
      return c.json({ pair: pair.name, items: glossary.terms.map((term) => ({ ...term, etag: termEtag(term) })) })
    })
    .get(term, allow(...readers), async (c) => {
      const pair = pairOf(c)
      const found =
        pair && (await readGlossary(c.get('ports').objects, pair.name)).terms.find(({ id }) => id === c.req.param('id'))
      if (!found) return problem(c, notFound('term', c.req.param('id')))
      c.header('ETag', quote(termEtag(found)))
      return c.json(found)
    })
    .post(terms, allow('reviewer'), async (c) => {
      const pair = pairOf(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      const input = await readInput(c, pair)
      if (!input.ok) return input.response
      const id = c.get('ports').newId().toLowerCase()
      return answer(c, await changeTerm(c.get('ports'), pair.name, id, input.value, null), 201)
    })
    .put(term, allow('reviewer'), async (c) => {
      const pair = pairOf(c)
      const seen = readSeen(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      if (!seen) return problem(c, needsIfMatch('term'))
      const input = await readInput(c, pair)
      if (!input.ok) return input.response
      return answer(c, await changeTerm(c.get('ports'), pair.name, c.req.param('id'), input.value, seen), 200)
    })
    .delete(term, allow('reviewer'), async (c) => {
      const pair = pairOf(c)
      const seen = readSeen(c)
      if (!pair) return problem(c, notFound('glossary', c.req.param('pair')))
      if (!seen) return problem(c, needsIfMatch('term'))
      return answer(c, await changeTerm(c.get('ports'), pair.name, c.req.param('id'), null, seen), 200)
    })

async function readInput(
  c: Context<Env>,
  pair: LanguagePair,
): Promise<{ ok: true; value: TermInput } | { ok: false; response: Response }> {
  const parsed = termInputSchemaOf(pair).safeParse(await c.req.json().catch(() => null))
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    response: problem(c, { status: 422, detail: 'The term does not fit.', errors: issuesOf(parsed.error) }),
  }
}

function answer(c: Context<Env>, result: TermResult, created: 200 | 201): Response {
  if (result.ok) {
    if (!result.value) return c.body(null, 204)
    c.header('ETag', quote(termEtag(result.value)))
    return c.json(result.value, created)
  }
  switch (result.reason) {
    case 'unknown':
      return problem(c, notFound('term', c.req.param('id') ?? ''))
    case 'stale':
      return problem(
        c,
        { status: 412, detail: 'Somebody changed this term first. It is in this answer as it is now.' },
        { term: result.term },
      )
    case 'full':
      return problem(c, full)
    case 'busy':
      return busy(c)
  }
}
