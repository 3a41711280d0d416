/** What makes stems of each locale's words. */
import type { Locale } from '../locale.ts'
import { type Stemmer, stemmer } from '../text/stem.ts'
import { stemRules as en } from './en/stems.ts'
import { stemRules as ro } from './ro/stems.ts'

export const stemmers: Readonly<Record<Locale, Stemmer>> = { ro: stemmer(ro), en: stemmer(en) }
