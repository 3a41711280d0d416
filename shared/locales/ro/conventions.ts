/** Romanian's conventions. */
import type { Conventions } from '../shape.ts'

export const conventions: Conventions = {
  name: 'Română',
  dates: 'ro-RO',
  openGraph: 'ro_RO',
  // Nobody has measured Romanian; this is Italian's, its closest relative there (Trauzettel-Klosinski and Dietz 2012).
  wordsPerMinute: 188,
  languages: { ro: 'română', en: 'engleză' },
  greeting: 'Bună ziua.',
}
