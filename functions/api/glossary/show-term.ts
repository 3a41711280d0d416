/** A term as the API answers with it: body and headers. */
import { quote } from '../../../shared/etag.ts'
import type { Term } from '../../../shared/glossary/term.ts'
import { termEtag } from './change-glossary.ts'

export const showTerm = (term: Term) => [term, { ETag: quote(termEtag(term)) }] as const

/** The answer for a term that was just added. */
export const showAdded = (pair: string, term: Term) => {
  const [body, headers] = showTerm(term)
  return [body, { ...headers, Location: `/api/v1/glossaries/${pair}/terms/${term.id}` }] as const
}
