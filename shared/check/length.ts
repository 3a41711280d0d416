/**
 * Finds a target much shorter or longer than its source: a part was dropped, or text was added. About two in a thousand
 * aligned Romanian and English sentences are outside these bounds, most of them headlines.
 */
import type { Checker } from './model.ts'
import { lengthOfAcronyms, withoutNotes } from './notes.ts'

const shortest = 0.5
const longest = 2
/** The fewest characters of a source; for a shorter one the ratio says nothing. */
const enough = 40

export const checkLength: Checker = ({ source, target }) => {
  const [given, found] = [withoutNotes(source.text).trim(), withoutNotes(target.text).trim()]
  const [from, to] = [given.length, found.length]
  if (from < enough) return []
  const values = { percent: String(Math.round((100 * to) / from)) }
  if (to + lengthOfAcronyms(given, found) < from * shortest)
    return [{ severity: 'warning', code: 'length.short', values }]
  return to - lengthOfAcronyms(found, given) > from * longest
    ? [{ severity: 'warning', code: 'length.long', values }]
    : []
}
