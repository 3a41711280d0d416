/** The glossary's routes: translators read it, and reviewers change it term by term. */
import { Hono } from 'hono'
import { type TermInput, termInputSchemaOf } from '../../../shared/glossary/term.ts'
import type { LanguagePair } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import * as contract from '../../contract/operations/glossary.ts'
import type { Env } from '../../http/env.ts'
import { issuesOf } from '../../http/problem.ts'
import { serve } from '../../http/serve.ts'
import { candidatesRoutes } from './candidates-routes.ts'
import { addTerm, deleteTerm, replaceTerm, termEtag } from './change-glossary.ts'
import { exchangeRoutes } from './exchange-routes.ts'
import { showAdded, showTerm } from './show-term.ts'

export function glossaryRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  app.route('/', exchangeRoutes())
  app.route('/', candidatesRoutes())
  serve(app, contract.listTerms, async ({ ports, params, answer }) => {
    const { pair } = params
    const { terms } = await readGlossary(ports.objects, pair.name)
    return answer(200, { pair: pair.name, items: terms.map((term) => ({ ...term, etag: termEtag(term) })) })
  })
  serve(app, contract.readTerm, async ({ ports, params, answer, refuse }) => {
    const { terms } = await readGlossary(ports.objects, params.pair.name)
    const term = terms.find(({ id }) => id === params.term)
    return term ? answer(200, ...showTerm(term)) : refuse('term-unknown')
  })
  serve(app, contract.addTerm, async ({ ports, params, body, answer, refuse, refuseWith, concerns }) => {
    const { pair } = params
    const errors = issuesIn(pair, body)
    if (errors) return refuse('body-invalid', { errors })
    const result = await addTerm(ports, pair.name, body)
    if (!result.ok) return refuseWith(result.refusal)
    concerns({ term: result.value.id })
    return answer(201, ...showAdded(pair.name, result.value))
  })
  serve(app, contract.replaceTerm, async ({ ports, params, body, seen, answer, refuse, refuseWith }) => {
    const errors = issuesIn(params.pair, body)
    if (errors) return refuse('body-invalid', { errors })
    const result = await replaceTerm(ports, { ...params, pair: params.pair.name, seen }, body)
    return result.ok ? answer(200, ...showTerm(result.value)) : refuseWith(result.refusal)
  })
  serve(app, contract.deleteTerm, async ({ ports, params, seen, done, refuseWith }) => {
    const result = await deleteTerm(ports, { ...params, pair: params.pair.name, seen })
    return result.ok ? done() : refuseWith(result.refusal)
  })
  return app
}

/** A term may have forms only in the two locales of its glossary. */
function issuesIn(pair: LanguagePair, term: TermInput) {
  const parsed = termInputSchemaOf(pair).safeParse(term)
  return parsed.success ? undefined : issuesOf(parsed.error)
}
