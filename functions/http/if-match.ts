/** What a client has seen, by the entity tags of `If-Match`: a change is refused to who has not seen what it would change. */
import type { Context } from 'hono'
import { matches } from '../../shared/etag.ts'

/** Answers whether a thing with this tag, which exists, is what the client has seen. */
export type EtagMatcher = (etag: string) => boolean

export const etagMatcher =
  (header: string): EtagMatcher =>
  (etag) =>
    matches(header, etag)

/** What `If-Match` says; null without one. */
export function readIfMatch(c: Context): EtagMatcher | null {
  const header = c.req.header('If-Match')
  return header?.trim() ? etagMatcher(header) : null
}
