/** Parsing where it is asked for: nothing else of this process goes on meanwhile. */
import { parse } from '../../shared/document/parse.ts'
import { idsWithin } from '../../shared/ids.ts'
import type { Parse } from '../../shared/ports/parse.ts'

export const parseInProcess: Parse = async (original, seed) => {
  const parsed = parse(original, idsWithin(seed))
  return parsed.ok ? parsed : { ok: false, reason: 'content', issues: parsed.issues }
}
