/** Popes, saints and kings, whose names each language writes in its own form. */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { NameWord } from './read-names.ts'

/** Names of popes, saints and kings. A word may stand between the title and the name. */
export const crownedIn = (words: readonly NameWord[], locale: Locale): NameWord[] => {
  const { crowned } = registry[locale].names
  return words.filter(
    ({ at, isCapital }) =>
      isCapital && (crowned.has(words[at - 1]?.plain ?? '') || crowned.has(words[at - 2]?.plain ?? '')),
  )
}

/** How many letters at the beginning show that two are one king. */
const alike = 2

/** Julius is Iulius, and Karl Carol. */
const beginningOf = (plain: string): string =>
  plain.slice(0, alike).replace(/^[jy]/, 'i').replace(/^k/, 'c').replace(/^w/, 'v')

/** Whether both texts have a pope or king whose name begins like this one: Leo and Leon, Margrethe and Margareta. */
export function isCrowned(name: NameWord, crowns: readonly [readonly NameWord[], readonly NameWord[]]): boolean {
  const begins = (words: readonly NameWord[]) =>
    words.some(({ plain }) => beginningOf(plain) === beginningOf(name.plain))
  return crowns.some((words) => words.includes(name)) && crowns.every(begins)
}
