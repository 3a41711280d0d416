/**
 * Limits the size of request bodies. A body that is too large is refused before it is parsed: by its `Content-Length`,
 * or without one by counting the bytes that arrive. No more than the limit is ever held in memory.
 */
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import type { BodyLimit } from '../contract/operation.ts'
import { refusal } from '../contract/refusal.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/** For JSON: about a hundred long sentences with their tags. However it is nested, it parses in a tenth of a second. */
const usual: BodyLimit = { bytes: 256 * 1024 }

export function limitBody({ bytes, field = 'body', advice = '' }: BodyLimit = usual) {
  const tooLarge = refusal('body-too-large', { values: { bytes, field, advice } })
  const limit = bodyLimit({ maxSize: bytes, onError: (c) => problem(c, tooLarge) })
  return createMiddleware<Env>((c, next) => limit(c, next))
}
