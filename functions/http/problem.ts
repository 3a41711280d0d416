/** Answers with a problem (RFC 9457). The table of reasons in `contract` says why a request is refused. */
import type { Context } from 'hono'
import type * as z from 'zod'
import { quote } from '../../shared/etag.ts'
import { entryOf, type Values } from '../contract/problems.ts'
import { type FieldIssue, problemOf, type Refusal, refusal } from '../contract/refusal.ts'

/** `known`: the values of the address. */
export function problem(c: Context, refused: Refusal, known: Values = {}): Response {
  const { status, headers } = entryOf(refused.code)
  for (const [name, value] of Object.entries(headers ?? {})) c.header(name, value)
  if (refused.etag !== undefined) c.header('ETag', quote(refused.etag))
  const body = JSON.stringify(problemOf(refused, known))
  return c.body(body, status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** The reader's site has no page with this name. */
export const notFound = (name: string): Refusal<'page-unknown'> =>
  refusal('page-unknown', { values: { page: JSON.stringify(name.slice(0, 80)) } })

export const withdrawn = refusal('article-gone')

/** The issues that zod found, each with a field and a reason. */
export const issuesOf = (error: z.ZodError): FieldIssue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', reason: issue.message }))
