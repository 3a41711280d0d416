/**
 * Finds a target much shorter or longer than its source: a part was dropped, or text was added. About two in a thousand
 * aligned Romanian and English sentences are outside these bounds, most of them headlines.
 */
import type { Checker } from './model.ts'

const shortest = 0.5
const longest = 2
/** The fewest characters of a source; for a shorter one the ratio says nothing. */
const enough = 40

export const checkLength: Checker = ({ source, target }) => {
  const [from, to] = [source.text.trim().length, target.text.trim().length]
  if (from < enough) return []
  const values = { percent: String(Math.round((100 * to) / from)) }
  if (to < from * shortest) return [{ severity: 'warning', code: 'length.short', values }]
  return to > from * longest ? [{ severity: 'warning', code: 'length.long', values }] : []
}
