/** What each language is called in a locale, by CLDR; its own name where CLDR has none. */
import { byLocale, type Locale } from './locale.ts'
import { defaultLocale, registry } from './registry.ts'

/** The names in the language of the API's own texts: "Romanian, English". */
export const apiNames = (): string[] => Object.values(languageNames(defaultLocale))

export function languageNames(locale: Locale): Record<Locale, string> {
  const names = new Intl.DisplayNames(registry[locale].conventions.dates, { type: 'language', fallback: 'none' })
  return byLocale((named) => names.of(named) ?? registry[named].conventions.name)
}
