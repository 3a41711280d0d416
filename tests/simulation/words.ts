/**
 * The words of a simulation's articles. Each article has a word of its own in each language, by which it is known wherever
 * it stands: "enzqbd", "rozqbd".
 */
import { type Locale, otherLocales } from '../../shared/locales/locale.ts'
import type { Random } from './random.ts'

const letters = 'bcdfghjkmnprstvw'

/** An article's name, without a language: no part of another's. */
export const nameOf = (n: number): string => `zq${letters.charAt(n % 16)}${letters.charAt(Math.floor(n / 16) % 16)}k`

export const wordIn = (locale: Locale, name: string): string => `${locale}${name}`

/** A locale that is neither has the words of the first. */
const things: Partial<Record<Locale, string[]>> = {
  en: ['boat', 'town', 'noon', 'harbour'],
  ro: ['barca', 'orașul', 'amiaza', 'portul'],
}
export const thing = (random: Random, locale: Locale): string => random.pick(things[locale] ?? things.en ?? [])

/** Sentences that every article may have, which memory knows from others, and those of one alone. */
export function sentence(random: Random, locale: Locale, word: string): string {
  const [what, hour] = [thing(random, locale), random.below(24)]
  if (random.chance(0.2)) return locale === 'ro' ? `Astăzi ${what} este închisă.` : `The ${what} is closed today.`
  return locale === 'ro'
    ? `Se spune că ${what} din ${word} a venit la ora ${hour}.`
    : `The ${what} of ${word} came in at ${hour}, they said.`
}

export const addition = (random: Random, locale: Locale, n: number): string =>
  locale === 'ro'
    ? `Mai multe despre ${n} și ${thing(random, locale)}.`
    : `More of ${n} at the ${thing(random, locale)}.`

/** An article in Markdown: a title and a few paragraphs. */
export function article(random: Random, locale: Locale, word: string): string {
  const paragraphs = Array.from({ length: 1 + random.below(3) }, () => sentence(random, locale, word))
  const title = locale === 'ro' ? `Povestea lui ${word} din oraș` : `The story of ${word} in town`
  return [`# ${title}`, ...paragraphs].join('\n\n')
}

/** What the engine makes of a text: the article's word in the language it is asked for. */
export const translated = (text: string, to: Locale): string =>
  `[${to}] ${text.replaceAll(new RegExp(`\\b(?:${otherLocales(to).join('|')})(zq\\w+)`, 'g'), `${to}$1`)}`
