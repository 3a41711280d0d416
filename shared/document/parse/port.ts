/**
 * The port that parses an original into a document. A large original can take seconds of CPU time. A platform with one
 * thread for all requests parses elsewhere; one with a process per request parses in place.
 */
import type { Document, Issue } from '../model/document.ts'
import type { SourceText } from './parse.ts'

/** `content`: the original gives no document. `busy`: too many originals are waiting; the client must send it again. */
export type ParseResult =
  | { ok: true; document: Document }
  | { ok: false; reason: 'content'; issues: Issue[] }
  | { ok: false; reason: 'busy' }

/** `seed` is a ULID with which the document's ids begin. The same original and seed always give the same document. */
export type Parse = (original: SourceText, seed: string) => Promise<ParseResult>
