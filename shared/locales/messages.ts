/**
 * The interface's texts in every locale, by one i18next instance that never changes its language:
 * each request asks for its own locale's function. Markup is escaped where it is made, not here.
 */
import { createInstance, type TFunction } from 'i18next'
import { type Locale, locales } from '../locale.ts'
import { messages as en } from './en/messages.ts'
import { messages as ro } from './ro/messages.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export const messageTexts = { ro, en }

const instance = createInstance()
instance.init({
  // The texts are here already: the first request must not find them missing.
  initAsync: false,
  supportedLngs: locales,
  // A text that is missing in one locale must not be hidden by the other's.
  fallbackLng: false,
  resources: { ro: { translation: ro }, en: { translation: en } },
  interpolation: { escapeValue: false },
})

/** @returns the function that gives `locale`'s texts by key. */
export const messages = (locale: Locale): TFunction => instance.getFixedT(locale)
