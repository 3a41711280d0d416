/**
 * Reads an original into a document. A large one can take seconds of a processor: a place with one thread for all its
 * requests has it done elsewhere, one with a process for each does it where it is asked.
 */
import type { Document, Issue } from '../model/document.ts'
import type { Original } from './parse.ts'

/** `content`: it makes no document. `busy`: as much waits to be read as may, and this one is to be sent again. */
export type ParseResult =
  | { ok: true; document: Document }
  | { ok: false; reason: 'content'; issues: Issue[] }
  | { ok: false; reason: 'busy' }

/** `seed`, a ULID, is what the document's ids begin with: one original and one seed always make one document. */
export type Parse = (original: Original, seed: string) => Promise<ParseResult>
