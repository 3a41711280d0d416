/**
 * A pair's glossary in the store: one object, changed by compare-and-set, every term with an ETag of its own. A change
 * owes the articles that hold its terms a new look: the job's entry is put first, sent after, and waits in between.
 */
import { emptyGlossary, glossarySchema, type Term, type TermInput } from '../../../shared/glossary/term.ts'
import { shortHash } from '../../../shared/hash.ts'
import { post, send } from '../../../shared/pipeline/outbox.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import { getJson, putJson } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'
import type { Seen } from '../../http/etag.ts'

export const termEtag = (term: Term): string => shortHash(JSON.stringify(term))

/** The most terms a glossary holds in one object. */
export const glossarySize = 10_000

/** The terms as they are to be, those that differ, as they were and as they are, and what to tell the caller. */
export type Change<T> = { ok: true; terms: Term[]; changed: Term[]; value: T }
export type Refusal = { ok: false; reason: 'busy' | 'full' }

/**
 * Puts what `change` makes of the glossary. It is asked again when somebody else was quicker; who meets another twice is
 * told so. A change of no term puts nothing.
 */
export async function changeGlossary<T, Failure extends { ok: false }>(
  ports: Ports,
  pair: string,
  change: (terms: readonly Term[]) => Change<T> | Failure,
): Promise<{ ok: true; value: T } | Failure | Refusal> {
  const { objects } = ports
  for (let tries = 0; tries < 2; tries++) {
    const stored = await getJson(objects, keys.glossary(pair), glossarySchema)
    const glossary = stored?.value ?? emptyGlossary(pair)
    const made = change(glossary.terms)
    if (!made.ok) return made
    const { terms, changed, value } = made
    if (changed.length === 0) return { ok: true, value }
    if (terms.length > Math.max(glossarySize, glossary.terms.length)) return { ok: false, reason: 'full' }
    const next = glossarySchema.parse({ ...glossary, number: glossary.number + 1, terms })
    const posted = await post(ports, [{ job: { kind: 'recheck', pair, number: next.number, terms: changed } }])
    const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
    if ((await putJson(objects, keys.glossary(pair), next, condition)).ok) {
      await send(ports, posted)
      return { ok: true, value }
    }
    await objects.delete(posted.map(({ key }) => key))
  }
  return { ok: false, reason: 'busy' }
}

export type TermFailure = Refusal | { ok: false; reason: 'unknown' } | { ok: false; reason: 'stale'; term: Term }
/** `value`: the term as it is now, null when it is gone. */
export type TermResult = { ok: true; value: Term | null } | TermFailure

/** Creates (`seen` absent), replaces or, with a null `input`, deletes the term `id`, when it still is the one that was seen. */
export const changeTerm = (
  ports: Ports,
  pair: string,
  id: string,
  input: TermInput | null,
  seen: Seen | null,
): Promise<TermResult> =>
  changeGlossary(ports, pair, (terms): Change<Term | null> | TermFailure => {
    const standing = terms.find((term) => term.id === id)
    if (seen && !standing) return { ok: false, reason: 'unknown' }
    if (standing && !seen?.(termEtag(standing))) return { ok: false, reason: 'stale', term: standing }
    const term = input && { id, ...input }
    const others = terms.filter((other) => other.id !== id)
    const changed = [standing, term].flatMap((term) => (term ? [term] : []))
    return { ok: true, value: term, terms: term ? [...others, term] : others, changed }
  })
