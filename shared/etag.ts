/**
 * Entity tags as headers have them (RFC 9110, 8.8.3 and 13.1). Our tags name the state of a thing and not the bytes of an
 * answer, and what compresses an answer on its way makes its tag weak: weak ones are taken as strong ones are.
 */

/** A tag as a header has it. */
export const quote = (etag: string): string => `"${etag}"`

/** Tags of a list, and what is none but meant as one: without its quotation marks. */
const members = /(?:W\/)?"([^"]*)"|[^\s,"]+/g

/** The tags that a header names, without quotation marks; none for `*`. */
export const tagsOf = (header: string): string[] =>
  header.trim() === '*' ? [] : [...header.matchAll(members)].map(([whole, tag = whole]) => tag)

/** Whether the value of `If-Match` or `If-None-Match` names `etag`, given without quotation marks; `*` names whatever is there. */
export const matches = (header: string, etag: string): boolean => header.trim() === '*' || tagsOf(header).includes(etag)
