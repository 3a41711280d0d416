/**
 * What a client has seen, by entity tags (RFC 9110, 8.8.3 and 13.1). Our tags name the state of a thing and not the bytes
 * of an answer, and a proxy that compresses an answer makes its tag weak: both headers take weak ones as they take strong.
 */
import type { Context } from 'hono'
import type { Problem } from './problem.ts'

/** A tag as a header has it. */
export const quote = (etag: string): string => `"${etag}"`

/** Tags of a list, and what is none but meant as one: without its quotation marks. */
const members = /(?:W\/)?"([^"]*)"|[^\s,"]+/g

/** The tags that a header names, without quotation marks; none for `*`. */
export const tagsOf = (header: string): string[] =>
  header.trim() === '*' ? [] : [...header.matchAll(members)].map(([whole, tag = whole]) => tag)

/** Whether the value of `If-Match` or `If-None-Match` names `etag`, given without quotation marks; `*` names whatever is there. */
export const matches = (header: string, etag: string): boolean => header.trim() === '*' || tagsOf(header).includes(etag)

/** Answers whether a thing with this tag, which exists, is what the client has seen. */
export type Seen = (etag: string) => boolean

export const seenAs =
  (header: string): Seen =>
  (etag) =>
    matches(header, etag)

/** What `If-Match` says; null without one: see `needsIfMatch`. */
export function readSeen(c: Context): Seen | null {
  const header = c.req.header('If-Match')
  return header?.trim() ? seenAs(header) : null
}

export const needsIfMatch = (what: string): Problem => ({
  status: 428,
  detail: `Send If-Match with the ETag of the ${what} that you saw, so that nobody’s work is overwritten.`,
  errors: [{ field: 'If-Match', reason: 'is missing' }],
})
