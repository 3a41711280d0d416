/** The desk's texts in its user's language. The page links to their file, and views start once it is loaded. */
import { sayDue } from '../components/due.ts'
import type { TextKey } from './keys.ts'
import { type LoadedTexts, readTexts, type TextValues } from './read-texts.ts'

async function load(): Promise<LoadedTexts> {
  const link = document.querySelector<HTMLLinkElement>('#texts')
  const response = await fetch(link?.href ?? '')
  if (!response.ok) throw new Error(`texts: ${response.status}`)
  return response.json()
}

const loaded = await load()
/** The language of the server's messages, which are shown if the desk has no text. */
export const { apiLocale } = loaded

const calendar = new Intl.DateTimeFormat(loaded.dates, { dateStyle: 'medium', timeStyle: 'short' })

/** For keys that the server named, because a newer server may name keys that this page lacks. */
export const findText = readTexts(loaded)

export function t(key: TextKey, values?: TextValues): string {
  const text = findText(key, values)
  if (text === undefined) throw new Error(`no text ${key}`)
  return text
}

/** The name of a locale in the desk's language. */
export const languageName = (locale: string): string => findText(`language.${locale}`) ?? locale

/** @param timeMs since the epoch */
export const formatDate = (timeMs: number): string => calendar.format(timeMs)

/** A due time in words. */
export const formatDue = (timeMs: number): string => sayDue(timeMs, Date.now(), loaded.dates)

/** The calls that the trail may name, by id, in words. */
export const calls = (): [id: string, said: string][] => {
  const { trail } = loaded.texts
  const what = typeof trail === 'object' ? trail.what : undefined
  return Object.keys(typeof what === 'object' ? what : {}).map((id) => [id, findText(`trail.what.${id}`) ?? id])
}

/** The locales that articles can be in, with their names. */
export const languages = (): [locale: string, name: string][] => {
  const { language } = loaded.texts
  return Object.keys(typeof language === 'object' ? language : {}).map((locale) => [locale, languageName(locale)])
}
