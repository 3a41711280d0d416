/**
 * The interface's texts in every locale, by one i18next instance that never changes its language. Each request asks for
 * its locale's function. Markup is escaped where it is made, not here.
 */
import { createInstance, type TFunction } from 'i18next'
import { languageNames } from './languages.ts'
import { byLocale, type Locale, locales } from './locale.ts'
import { type Messages, registry } from './registry.ts'

/** `language`: the name of each language. */
type Texts = Messages & { language: Record<Locale, string> }

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: Texts }
  }
}

const textsOf = (locale: Locale): Texts => ({ ...registry[locale].messages, language: languageNames(locale) })

export const messageTexts = byLocale(textsOf)

const instance = createInstance()
instance.init({
  // The texts are here already, so the first request can find them.
  initAsync: false,
  supportedLngs: locales,
  // A text that is missing in one locale must not be hidden by another locale's text.
  fallbackLng: false,
  resources: byLocale((locale) => ({ translation: messageTexts[locale] })),
  interpolation: { escapeValue: false },
})

/** @returns the function that gives `locale`'s texts by key. */
export const messagesIn = (locale: Locale): TFunction => instance.getFixedT(locale)
