/** English's conventions, as Europe writes it. */
import type { Conventions } from '../shape.ts'

export const conventions: Conventions = {
  name: 'English',
  dates: 'en-GB',
  openGraph: 'en_GB',
  // Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance", 2012.
  wordsPerMinute: 228,
  languages: { ro: 'Romanian', en: 'English' },
  greeting: 'Good morning.',
  typography:
    'Quotation marks are “…”, inside them ‘…’. Decimals have a point and thousands a comma: 1,234.5. ' +
    'A date is 5 May 2026; months, days and nationalities have capitals. “Un miliard” is a billion.',
  attachedEndings: new Set(['s', 'es', 'ed', 'ing', 'ly']),
}
