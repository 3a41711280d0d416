/** Reads `If-Match`: a change is refused if the client has not seen the current state. */
import type { Context } from 'hono'
import { matches } from '../../shared/etag.ts'

/** Whether the client has seen the state with this ETag. Only things that exist have one. */
export type EtagMatcher = (etag: string) => boolean

export const etagMatcher =
  (header: string): EtagMatcher =>
  (etag) =>
    matches(header, etag)

/** Null without the header. */
export function readIfMatch(c: Context): EtagMatcher | null {
  const header = c.req.header('If-Match')
  return header?.trim() ? etagMatcher(header) : null
}
