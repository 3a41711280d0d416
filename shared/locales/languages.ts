/** The names of languages in a locale: as the locale says, else by CLDR, else by the language's own name. */
import { byLocale, type Locale } from './locale.ts'
import { defaultLocale, registry } from './registry.ts'

/** The names in the language of the API's own texts: "Romanian, English". */
export const apiNames = (): string[] => Object.values(languageNames(defaultLocale))

export function languageNames(locale: Locale): Record<Locale, string> {
  const { dates, languages = {} } = registry[locale].conventions
  return byLocale((named) => languages[named] ?? lookUp(named, dates) ?? registry[named].conventions.name)
}

const lookUp = (named: Locale, dates: string): string | undefined =>
  new Intl.DisplayNames(dates, { type: 'language', fallback: 'none' }).of(named)
