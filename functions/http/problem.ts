/** Answers with a problem (RFC 9457): why a request is refused, by the table of reasons in `contract`. */
import type { Context } from 'hono'
import type * as z from 'zod'
import { quote } from '../../shared/etag.ts'
import { entryOf, type Values } from '../contract/problems.ts'
import { type FieldIssue, problemOf, type Refusal, refusal } from '../contract/refusal.ts'

/** `known`: what the address names. */
export function problem(c: Context, refused: Refusal, known: Values = {}): Response {
  const { status, headers } = entryOf(refused.code)
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
  if (refused.etag !== undefined) c.header('ETag', quote(refused.etag))
  const body = JSON.stringify(problemOf(refused, known))
  return c.body(body, status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** No page of the reader's site has this name. */
export const notFound = (_what: 'page', name: string): Refusal<'page-unknown'> =>
  refusal('page-unknown', { values: { page: JSON.stringify(name.slice(0, 80)) } })

export const withdrawn = refusal('article-gone')

/** What zod found, a field and a reason each. */
export const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', reason: issue.message }))
