/**
 * Changes a language pair's glossary: one object, changed by compare-and-set, every term with its own ETag. A job
 * checks the articles with changed terms again: its entry is stored before the change, its message is sent after.
 */
import { emptyGlossary, glossarySchema, type Term, type TermInput } from '../../../shared/glossary/term.ts'
import { shortHash } from '../../../shared/hash.ts'
import { enqueue, sendMessages } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { getJson, putJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import { type Refusal, refusal } from '../../contract/refusal.ts'
import type { EtagMatcher } from '../../http/if-match.ts'

export const termEtag = (term: Term): string => shortHash(JSON.stringify(term))

/** The most terms that a glossary holds. */
export const maxTerms = 10_000
export const full = refusal('glossary-full', { values: { most: maxTerms } })

/** `terms`: all terms after the change. `changed`: those that differ, old and new. `value`: the caller's result. */
type GlossaryChange<T> = { ok: true; terms: Term[]; changed: Term[]; value: T }
type GlossaryFull = { ok: false; refusal: Refusal<'glossary-full'> }
type GlossaryBusy = { ok: false; refusal: Refusal<'glossary-busy'> }

/**
 * Stores the terms that `change` returns. If another request stores its own first, `change` runs again; the second
 * time, the answer is `glossary-busy`. If no term changes, nothing is stored.
 */
export async function changeGlossary<T, Failure extends { ok: false }>(
  ports: Ports,
  pair: string,
  change: (terms: readonly Term[]) => GlossaryChange<T> | Failure,
): Promise<{ ok: true; value: T } | Failure | GlossaryBusy> {
  const { objects } = ports
  for (let tries = 0; tries < 2; tries++) {
    const stored = await getJson(objects, keys.glossary(pair), glossarySchema)
    const glossary = stored?.value ?? emptyGlossary(pair)
    const made = change(glossary.terms)
    if (!made.ok) return made
    const { terms, changed, value } = made
    if (changed.length === 0) return { ok: true, value }
    const next = glossarySchema.parse({ ...glossary, number: glossary.number + 1, terms })
    const posted = await enqueue(ports, [{ job: { kind: 'recheck', pair, number: next.number, terms: changed } }])
    const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
    if ((await putJson(objects, keys.glossary(pair), next, condition)).ok) {
      await sendMessages(ports, posted)
      return { ok: true, value }
    }
    await objects.delete(posted.map(({ key }) => key))
  }
  return { ok: false, refusal: refusal('glossary-busy') }
}

export const addTerm = (ports: Ports, pair: string, input: TermInput) => {
  const term = { id: ports.newId().toLowerCase(), ...input }
  return changeGlossary(ports, pair, (terms) => withTerm(terms, term))
}

export const withTerm = (terms: readonly Term[], term: Term): GlossaryChange<Term> | GlossaryFull =>
  terms.length < maxTerms
    ? { ok: true, value: term, terms: [...terms, term], changed: [term] }
    : { ok: false, refusal: full }

type TermFailure = { ok: false; refusal: Refusal<'term-unknown' | 'term-stale'> }

/** A term of a glossary. `seen`: whether the caller has seen the term with an ETag. */
type SeenTerm = { pair: string; term: string; seen: EtagMatcher }

export const replaceTerm = (ports: Ports, place: SeenTerm, input: TermInput) =>
  changeGlossary(ports, place.pair, (terms): GlossaryChange<Term> | TermFailure => {
    const found = findTerm(terms, place)
    if (!found.ok) return found
    const term = { id: place.term, ...input }
    return { ok: true, value: term, terms: [...found.others, term], changed: [found.standing, term] }
  })

export const deleteTerm = (ports: Ports, place: SeenTerm) =>
  changeGlossary(ports, place.pair, (terms): GlossaryChange<null> | TermFailure => {
    const found = findTerm(terms, place)
    if (!found.ok) return found
    return { ok: true, value: null, terms: found.others, changed: [found.standing] }
  })

/** The term and the others, if the caller has seen its current state. */
function findTerm(terms: readonly Term[], { term: id, seen }: SeenTerm) {
  const standing = terms.find((term) => term.id === id)
  if (!standing) return { ok: false as const, refusal: refusal('term-unknown', { values: { term: id } }) }
  const etag = termEtag(standing)
  if (!seen(etag)) return { ok: false as const, refusal: refusal('term-stale', { etag, more: { term: standing } }) }
  return { ok: true as const, standing, others: terms.filter((other) => other.id !== id) }
}
