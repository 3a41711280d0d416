/** Errors as RFC 9457 problem+json: what is wrong, in which field, and what to do about it. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type * as z from 'zod'
import type { Issue } from '../../shared/document/model/document.ts'

export type Problem = { status: ContentfulStatusCode; detail: string; errors?: Issue[] }

const titles: Partial<Record<ContentfulStatusCode, string>> = {
  400: 'Bad request',
  401: 'Who are you?',
  403: 'Not yours to do',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  412: 'Somebody was quicker',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Unusable content',
  428: 'Precondition required',
  500: 'Our mistake',
  503: 'Try again',
}

/** `more` joins the problem's own members, as RFC 9457, 3.2 allows. */
export function problem(c: Context, { status, detail, errors }: Problem, more: Record<string, unknown> = {}): Response {
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    ...(errors ? { errors } : {}),
    ...more,
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** 503: it was not done, and in a second or two it can be (RFC 9110, 10.2.3). */
export function tryAgain(c: Context, detail: string): Response {
  c.header('Retry-After', '2')
  return problem(c, { status: 503, detail })
}

export const notFound = (what: string, id: string) => ({
  status: 404 as const,
  detail: `There is no ${what} ${JSON.stringify(id.slice(0, 80))}.`,
})

/** An Idempotency-Key names one request for good. */
export const otherRequest = (what: string): Problem => ({
  status: 422,
  detail: `This Idempotency-Key came with another ${what} before. Send a new one, with a new key.`,
  errors: [{ field: 'Idempotency-Key', reason: 'was used for another request' }],
})

export const withdrawn = { status: 410 as const, detail: 'This article was withdrawn.' }

/** What zod found, a field and a reason each. */
export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.') || 'body', reason: issue.message }))
