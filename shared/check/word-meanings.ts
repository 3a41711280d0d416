/** What a frequent word means in any language: days, months and the words that a locale's data lists. */
import { byLocale, type Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'

/** The fewest letters of a beginning, of a word that is a date's, and the most letters after a beginning. */
const [least, shortest, ending] = [3, 4, 4]

const meanings = byLocale((locale): ReadonlyMap<string, string> => {
  const { calendar, checking } = registry[locale]
  const found = new Map<string, string>()
  for (const [id, words] of Object.entries(checking.newsWords))
    for (const word of words.split(' ')) found.set(word, `=${id}`)
  for (const [list, name] of [
    [calendar.weekdays, 'day'],
    [calendar.months, 'month'],
  ] as const)
    for (const [at, words] of list.entries())
      for (const word of words) if (word.length >= shortest) found.set(`${withoutDiacritics(word)}.`, `=${name}${at}`)
  return found
})

/** @param word lowercase and without diacritics */
export function meaningOf(word: string, locale: Locale): string | undefined {
  const known = meanings[locale]
  const whole = known.get(`${word}.`)
  if (whole !== undefined) return whole
  for (let length = word.length; length >= Math.max(least, word.length - ending); length--) {
    const meaning = known.get(word.slice(0, length))
    if (meaning !== undefined) return meaning
  }
  return undefined
}
