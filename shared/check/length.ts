/**
 * Finds a target much shorter or longer than its source: a part was dropped, or text was added. About two in a thousand
 * aligned Romanian and English sentences are outside these bounds, most of them headlines.
 */
import type { Checker } from './model.ts'
import { clausesIn, lengthOfShortForms, withoutNotes } from './notes.ts'

/** The fewest characters of a source; for a shorter one the ratio says nothing. */
const enough = 40
/** Up to here a source is short, as headlines and idioms are. */
const short = 60
/** The least and the greatest length as a share of the source's, and those of a short source; the greatest if the target has no more clauses. */
const [shortest, longest] = [0.5, 2]
const [shortestOfShort, longestOfShort] = [0.4, 2.4]

export const checkLength: Checker = ({ source, target }) => {
  const [given, found] = [withoutNotes(source.text).trim(), withoutNotes(target.text).trim()]
  const [from, to] = [given.length, found.length]
  if (from < enough) return []
  const values = { percent: String(Math.round((100 * to) / from)) }
  if (to + lengthOfShortForms(source.text, target.text) < from * (from < short ? shortestOfShort : shortest))
    return [{ severity: 'warning', code: 'length.short', values }]
  const most = from < short && clausesIn(found) <= clausesIn(given) ? longestOfShort : longest
  return to - lengthOfShortForms(target.text, source.text) > from * most
    ? [{ severity: 'warning', code: 'length.long', values }]
    : []
}
