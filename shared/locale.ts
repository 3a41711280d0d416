/** The locales that Punte bridges. A third one is a folder in `shared/locales` and a name here. */
import * as z from 'zod'

export const locales = ['ro', 'en'] as const
export const localeSchema = z.enum(locales)
export type Locale = z.infer<typeof localeSchema>

/** The locales an article in `source` is translated to when its editor names none. */
export const otherLocales = (source: Locale): Locale[] => locales.filter((locale) => locale !== source)
