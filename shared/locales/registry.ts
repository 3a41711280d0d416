/**
 * All locales, in the order in which they are shown. To add one, write a folder beside these and name it here: no other
 * file names a locale. Its id is a BCP 47 tag of letters and hyphens, used in addresses and keys.
 */
import { locale as en } from './en/locale.ts'
import { locale as ro } from './ro/locale.ts'
import type { LocaleData } from './shape.ts'

const entries = { ro, en }

export type Locale = keyof typeof entries

/** The language of the API's own texts, and the locale of readers whose browsers ask for none of ours. */
export const defaultLocale = 'en' satisfies Locale

/** The texts that every locale has. */
export type Messages = (typeof entries)[typeof defaultLocale]['messages']

export const registry: { readonly [L in Locale]: LocaleData & { messages: Messages } } = entries
