/** Romanian's conventions. */
import type { Conventions } from '../shape.ts'

export const conventions: Conventions = {
  name: 'Română',
  dates: 'ro-RO',
  openGraph: 'ro_RO',
  // No study covers Romanian. This is Italian's rate, its closest relative there (Trauzettel-Klosinski and Dietz 2012).
  wordsPerMinute: 188,
  languages: { ro: 'română', en: 'engleză' },
  greeting: 'Bună ziua.',
  attachedEndings: new Set(['ul', 'ului', 'uri', 'urile', 'urilor', 'i', 'ii', 'ilor']),
}
