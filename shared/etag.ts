/**
 * Entity tags as headers write them (RFC 9110, 8.8.3 and 13.1). Our tags name the state of a thing, not the bytes of an
 * answer. Compression on the way makes a tag weak, so weak tags count like strong ones.
 */

/** A tag as a header writes it. */
export const quote = (etag: string): string => `"${etag}"`

/** The tags of a list: characters that can be seen (8.8.3), and spaces. A tag without its quotation marks counts too. */
const members = /(?:W\/)?"([ !#-~]*)"|[!#-+\--~]+/g

/** The tags in a header, without quotation marks; none for `*`. */
export const tagsOf = (header: string): string[] =>
  header.trim() === '*' ? [] : [...header.matchAll(members)].map(([whole, tag = whole]) => tag)

/** Whether an `If-Match` or `If-None-Match` header names `etag`, given without quotation marks. `*` names any tag. */
export const matches = (header: string, etag: string): boolean => header.trim() === '*' || tagsOf(header).includes(etag)
