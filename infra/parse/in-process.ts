/** Parses in the calling thread, which does nothing else meanwhile. */
import { parse } from '../../shared/document/parse/parse.ts'
import type { Parse } from '../../shared/document/parse/port.ts'
import { idsWithin } from '../../shared/ids.ts'

export const parseInProcess: Parse = async (original, seed) => {
  const parsed = parse(original, idsWithin(seed))
  return parsed.ok ? parsed : { ok: false, reason: 'content', issues: parsed.issues }
}
