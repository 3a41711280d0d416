/** Which words of a text are names, told by their capitals, their neighbours and what each language knows. */
import { type Locale, locales } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { isKnown } from './known-names.ts'
import { isSameName, isSameSound, type NameWord } from './read-names.ts'

/** At most so many names of a text are compared, each with all words of another text. */
const most = 40
/** The fewest letters of a name. */
const shortest = 4

/** Whether two words without diacritics may be one name: inflected, or in letters that sound alike. */
export const isOne = (one: string, other: string): boolean => isSameName(one, other) || isSameSound(one, other)

/** The words that may well be names, and that the other language has no form of its own for. */
export function candidateNames(words: readonly NameWord[], locale: Locale): NameWord[] {
  const { common, surname } = registry[locale].names
  return words
    .filter(({ plain, isCapital, isFirst }, at) => {
      if (!isCapital || plain.length < shortest) return false
      const isFirstName = isGiven(plain) && words[at + 1]?.isCapital === true
      const isCertain = surname.test(plain) || isPlace(plain) || isFirstName
      if (!isCertain && (common.test(plain) || isKnown(plain, locale))) return false
      return !isFirst || isCertain
    })
    .slice(0, most)
}

/** A first name of any language: people keep theirs. */
export const isGiven = (word: string): boolean => locales.some((locale) => registry[locale].names.given.has(word))

/** A place, firm or club that every language calls the same. */
export const isPlace = (word: string): boolean => locales.some((locale) => registry[locale].names.places.has(word))

/**
 * Whether no other word with a capital is beside it, not even beyond short ones: not "Lord of the Rings". The capital of
 * a text's first word tells nothing.
 */
export function isAlone({ at }: NameWord, words: readonly NameWord[]): boolean {
  const isBeside = (step: 1 | -1): boolean => {
    let next = at + step
    while (Math.abs(next - at) < 4 && links.has(words[next]?.plain ?? '')) next += step
    return words[next]?.isCapital === true && words[next]?.isFirst === false
  }
  return !isBeside(1) && !isBeside(-1)
}

/** Words inside names, in any language. */
const links = new Set(locales.flatMap((locale) => [...registry[locale].names.links]))

/** Whether most long words have a capital, those that begin a sentence aside: an English headline. */
export function isTitle(words: readonly NameWord[]): boolean {
  const long = words.filter(({ plain, isFirst }) => plain.length >= shortest && !isFirst)
  const capitals = long.filter(({ isCapital }) => isCapital).length
  return capitals > 2 && capitals * 2 > long.length
}
