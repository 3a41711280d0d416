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
  typography:
    'Write ș and ț with a comma below, and ă, â, î. Quotation marks are „…”, inside them «…». ' +
    'Decimals have a comma and thousands a point: 1.234,5. A date is 5 mai 2026; months, days and nationalities are in ' +
    'lower case. From 20 on, “de” stands between a number and its noun: 60 de pasageri. A billion is un miliard.',
  attachedEndings: new Set(['ul', 'ului', 'uri', 'urile', 'urilor', 'i', 'ii', 'ilor']),
}
