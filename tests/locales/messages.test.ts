import { describe, expect, it } from 'vitest'
import { locales } from '../../shared/locales/locale.ts'
import { messagesIn, messageTexts } from '../../shared/locales/messages.ts'

type Texts = { [key: string]: string | Texts }

const flatten = (texts: Texts, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flatten(value, `${path}${key}.`),
  )
const plural = /_(zero|one|two|few|many|other)$/
const base = (key: string) => key.replace(plural, '')
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

const byLocale = Object.fromEntries(locales.map((locale) => [locale, flatten(messageTexts[locale])]))
const keysOf = (locale: string) => [...new Set(byLocale[locale]?.map(([key]) => base(key)))].sort()

describe('messages', () => {
  it('have the same keys in every locale', () => {
    expect(keysOf('en')).toEqual(keysOf('ro'))
  })

  it.each(locales)('have in %s, where they count, just the plural forms of its language', (locale) => {
    const wanted = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
    const counted = Map.groupBy(
      (byLocale[locale] ?? []).filter(([key]) => plural.test(key)),
      ([key]) => base(key),
    )
    expect(counted.size).toBeGreaterThan(0)
    for (const [key, forms] of counted) {
      expect(forms.map(([form]) => form.slice(key.length + 1)).sort(), key).toEqual([...wanted].sort())
    }
  })

  it('take the same values in every locale', () => {
    const holesOf = (locale: string) => new Map(byLocale[locale]?.map(([key, text]) => [base(key), holes(text)]))
    expect(holesOf('en')).toEqual(holesOf('ro'))
  })

  it.each(locales)('have no empty text in %s, no cedilla, no straight quotes', (locale) => {
    for (const [key, text] of byLocale[locale] ?? []) {
      expect(text, key).toMatch(/^[^"]+$/)
      // The check of old letters names them.
      if (key !== 'checks.letters.old') expect(text, key).not.toMatch(/[şţŞŢ]/)
    }
  })

  it.each([
    ['ro', 1, '1 minut de lectură'],
    ['ro', 2, '2 minute de lectură'],
    ['ro', 19, '19 minute de lectură'],
    ['ro', 20, '20 de minute de lectură'],
    ['ro', 101, '101 minute de lectură'],
    ['ro', 120, '120 de minute de lectură'],
    ['en', 1, '1 min read'],
    ['en', 2, '2 min read'],
  ] as const)('count in %s: %i', (locale, count, expected) => {
    expect(messagesIn(locale)('reader.readingTime', { count })).toBe(expected)
  })

  it('of one locale are not changed by asking for another', () => {
    const ro = messagesIn('ro')
    messagesIn('en')
    expect(ro('reader.home')).toBe('Prima pagină')
  })
})
