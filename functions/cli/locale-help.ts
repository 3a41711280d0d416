/** The locales' names in the commands' help. */

import { apiNames } from '../../shared/locales/languages.ts'
import { languagePairs, locales } from '../../shared/locales/locale.ts'

/** "ro|en" */
export const localeChoice = locales.join('|')

/** `"ro" | "en"` */
export const localeJson = locales.map((locale) => JSON.stringify(locale)).join(' | ')

/** "Romanian, English" */
export const localeNames = apiNames().join(', ')

/** Two locales for examples. */
export const [exampleTarget, exampleSource] = languagePairs[0]?.locales ?? []

/** A language pair for examples: "ro-en". */
export const examplePair = `${exampleTarget}-${exampleSource}`
