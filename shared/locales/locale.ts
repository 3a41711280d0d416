/** The locales that Punte translates between, by their ids in the registry. */
import * as z from 'zod'
import { type Locale, registry } from './registry.ts'

export type { Locale }

/** In the registry's order. */
export const localeSchema = z.enum(Object.keys(registry) as [Locale, ...Locale[]])
export const locales: readonly Locale[] = localeSchema.options

/** The locales that an article in `source` is translated to if its editor names none. */
export const otherLocales = (source: Locale): Locale[] => locales.filter((locale) => locale !== source)

export const byLocale = <T>(make: (locale: Locale) => T): Record<Locale, T> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>

/** From one locale to another. */
export type Direction = { from: Locale; to: Locale; name: DirectionName }
export type DirectionName = `${Locale}-${Locale}`

export const directionName = (from: Locale, to: Locale): DirectionName => `${from}-${to}`

export const directions: readonly Direction[] = locales.flatMap((from) =>
  otherLocales(from).map((to) => ({ from, to, name: directionName(from, to) })),
)

/** Two locales, in either direction. Glossaries and memories are kept per language pair. */
export type LanguagePair = { name: string; locales: readonly [Locale, Locale] }

export const pairName = (a: Locale, b: Locale): string => [a, b].sort().join('-')

/** Every two locales once, in the registry's order. */
export const languagePairs: readonly LanguagePair[] = locales.flatMap((a, at) =>
  locales.slice(at + 1).map((b) => ({ name: pairName(a, b), locales: [a, b] as const })),
)
