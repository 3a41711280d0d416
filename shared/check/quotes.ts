/**
 * Finds a quotation mark without its partner. If the source has one too, the quotation continues in other segments, and
 * nothing is reported. Apostrophes are ignored.
 */
import type { Checker } from './model.ts'

const paired = (text: string): boolean =>
  (text.match(/[„“”"]/g)?.length ?? 0) % 2 === 0 && (text.match(/«/g)?.length ?? 0) === (text.match(/»/g)?.length ?? 0)

export const checkQuotes: Checker = ({ source, target }) =>
  !paired(source.text) || paired(target.text) ? [] : [{ severity: 'info', code: 'quotes.unpaired' }]
