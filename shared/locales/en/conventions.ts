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
  attachedEndings: new Set(['s', 'es', 'ed', 'ing', 'ly']),
}
