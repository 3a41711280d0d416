/** A pair's glossary in the store: one object, changed by compare-and-set, every term with an ETag of its own. */
import { emptyGlossary, type Glossary, glossarySchema, type Term, type TermInput } from '../../shared/glossary/term.ts'
import { shortHash } from '../../shared/hash.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { getJson, putJson } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'

export const termEtag = (term: Term): string => shortHash(JSON.stringify(term))

export async function readGlossary(objects: Objects, pair: string): Promise<Glossary> {
  return (await getJson(objects, keys.glossary(pair), glossarySchema))?.value ?? emptyGlossary
}

export type TermResult =
  | { ok: true; term: Term | null }
  | { ok: false; reason: 'unknown' | 'busy' | 'full' }
  | { ok: false; reason: 'stale'; term: Term }

/** The most terms a glossary holds in one object. */
export const glossarySize = 10_000

/**
 * Creates (`etag` absent), replaces or, with a null `input`, deletes the term `id`, when it still is the one with
 * `etag`. A writer who meets another tries once more and is then told so.
 */
export async function changeTerm(
  objects: Objects,
  pair: string,
  id: string,
  input: TermInput | null,
  etag: string | null,
): Promise<TermResult> {
  for (let tries = 0; tries < 2; tries++) {
    const stored = await getJson(objects, keys.glossary(pair), glossarySchema)
    const glossary = stored?.value ?? emptyGlossary
    const standing = glossary.terms.find((term) => term.id === id)
    if (etag !== null && !standing) return { ok: false, reason: 'unknown' }
    if (standing && etag !== termEtag(standing)) return { ok: false, reason: 'stale', term: standing }
    if (!standing && glossary.terms.length >= glossarySize) return { ok: false, reason: 'full' }
    const term = input && { id, ...input }
    const others = glossary.terms.filter((other) => other.id !== id)
    const next: Glossary = { ...glossary, number: glossary.number + 1, terms: term ? [...others, term] : others }
    const condition = stored ? { etag: stored.etag } : ({ absent: true } as const)
    if ((await putJson(objects, keys.glossary(pair), glossarySchema.parse(next), condition)).ok)
      return { ok: true, term }
  }
  return { ok: false, reason: 'busy' }
}
