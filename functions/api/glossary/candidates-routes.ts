/** Routes for candidates: list what articles propose for the glossary, accept a candidate as a term, dismiss one. */
import { Hono } from 'hono'
import { type TermInput, termInputSchemaOf } from '../../../shared/glossary/term.ts'
import type { LanguagePair } from '../../../shared/locales/locale.ts'
import { readGlossary } from '../../../shared/pipeline/load-truth.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import * as contract from '../../contract/operations/glossary.ts'
import { refusal } from '../../contract/refusal.ts'
import type { TermChanges } from '../../contract/schemas/glossary.ts'
import { callerOf } from '../../http/auth.ts'
import type { Env } from '../../http/env.ts'
import { issuesOf } from '../../http/problem.ts'
import { serve } from '../../http/serve.ts'
import { candidateId, describeCandidates, isExistingTerm, listCandidates } from './candidates.ts'
import { changeGlossary, withTerm } from './change-glossary.ts'
import { dismiss, listDismissed } from './dismissed.ts'
import { showAdded } from './show-term.ts'

export function candidatesRoutes(): Hono<Env> {
  const app = new Hono<Env>()
  serve(app, contract.listCandidates, async ({ ports, params, query, answer }) => {
    const { pair } = params
    const { cursor, limit } = query
    const all = await listCandidates(ports.objects, pair.name, (await readGlossary(ports.objects, pair.name)).terms)
    const items = await describeCandidates(ports.objects, all.slice(cursor, cursor + limit), pair)
    return answer(200, {
      pair: pair.name,
      items,
      ...(cursor + limit < all.length ? { next: String(cursor + limit) } : {}),
    })
  })
  serve(app, contract.acceptCandidate, async ({ ports, params, body, answer, refuse, refuseWith, concerns }) => {
    const { pair } = params
    const candidate = await findCandidate(ports.objects, params)
    const [described] = candidate ? await describeCandidates(ports.objects, [candidate], pair) : []
    if (!candidate || !described) return refuse('candidate-unknown')
    const parsed = termInputSchemaOf(pair).safeParse(merge(described.term, body ?? {}))
    if (!parsed.success) return refuse('body-invalid', { errors: issuesOf(parsed.error) })
    const term = { id: ports.newId().toLowerCase(), ...parsed.data }
    const result = await changeGlossary(ports, pair.name, (terms) =>
      isExistingTerm(candidate, terms)
        ? { ok: false as const, refusal: refusal('candidate-unknown', { values: { candidate: params.candidate } }) }
        : withTerm(terms, term),
    )
    if (!result.ok) return refuseWith(result.refusal)
    concerns({ term: result.value.id })
    return answer(201, ...showAdded(pair.name, result.value))
  })
  serve(app, contract.dismissCandidate, async ({ c, ports, params, done, refuse }) => {
    const { pair, candidate: id } = params
    if ((await listDismissed(ports.objects, pair.name)).has(id)) return done()
    const candidate = await findCandidate(ports.objects, params)
    if (!candidate) return refuse('candidate-unknown')
    const { from, text } = candidate
    await dismiss(ports.objects, pair.name, id, { v: 1, from, text, by: callerOf(c).id, at: ports.now() })
    return done()
  })
  return app
}

async function findCandidate(objects: Objects, { pair, candidate: id }: { pair: LanguagePair; candidate: string }) {
  const { terms } = await readGlossary(objects, pair.name)
  return (await listCandidates(objects, pair.name, terms)).find((candidate) => candidateId(candidate) === id)
}

/** The reviewer's values override the proposed ones, form by form. */
const merge = (proposed: TermInput, own: TermChanges) => ({
  ...proposed,
  ...own,
  forms: { ...proposed.forms, ...own.forms },
})
