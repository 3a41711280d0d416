/** Stems of each locale's words, made by its rules. */

import { stemmer } from '../text/stem.ts'
import { byLocale } from './locale.ts'
import { registry } from './registry.ts'

export const stemmers = byLocale((locale) => stemmer(registry[locale].stemming))
