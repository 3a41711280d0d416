/**
 * How much a request may bring. A body that is too large is refused before anything parses it: by what `Content-Length`
 * says, and where nothing says it by counting what arrives, of which no more than the limit is ever held.
 */
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { Env } from './auth.ts'
import { type Problem, problem } from './problem.ts'

/** `field`: what is too large, where that is not the body as a whole. `advice`: what to do about it. */
export type BodyLimit = { bytes: number; field?: string; advice?: string }

/** JSON: some hundred long sentences with their tags. However it is nested, it is parsed in a tenth of a second. */
const usual: BodyLimit = { bytes: 256 * 1024 }

/** `own`: limits of routes that take more, by method and path: "PUT /api/v1/articles/:id/source". */
export function limitBodies(own: Record<string, BodyLimit>) {
  const limits = new Map(Object.entries(own).map(([route, limit]) => [route, limitTo(limit)]))
  const otherwise = limitTo(usual)
  return createMiddleware<Env>((c, next) => {
    const names = matchedRoutes(c).map(({ method, path }) => `${method} ${path}`)
    const limit = names.map((name) => limits.get(name)).find((limit) => limit !== undefined)
    return (limit ?? otherwise)(c, next)
  })
}

const limitTo = (limit: BodyLimit) => bodyLimit({ maxSize: limit.bytes, onError: (c) => problem(c, tooLarge(limit)) })

const tooLarge = ({ bytes, field = 'body', advice = '' }: BodyLimit): Problem => ({
  status: 413,
  detail: `A body may have ${bytes} bytes here.${advice && ` ${advice}`}`,
  errors: [{ field, reason: `is larger than ${bytes} bytes` }],
})
