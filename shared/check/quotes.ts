/**
 * A quotation mark without its partner. Where the source has one too, a quotation runs over several segments, and
 * nothing is said. Apostrophes are left alone.
 */
import type { Checker } from './model.ts'

const paired = (text: string): boolean =>
  (text.match(/[„“”"]/g)?.length ?? 0) % 2 === 0 && (text.match(/«/g)?.length ?? 0) === (text.match(/»/g)?.length ?? 0)

export const checkQuotes: Checker = ({ source, target }) =>
  !paired(source.text) || paired(target.text) ? [] : [{ severity: 'info', code: 'quotes.unpaired' }]
