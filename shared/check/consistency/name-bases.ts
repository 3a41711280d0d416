/** What a name may be the inflected form of: "Vienei" of "Vien-", which "Viena" has too. */
import { type Locale, locales } from '../../locales/locale.ts'
import { registry } from '../../locales/registry.ts'
import { withoutDiacritics } from '../../text/normalise-unicode.ts'

const shortest = 3
/** No ending that a name takes is longer. */
const longestEnding = 4

/** The word, and what is left of it without an ending that names take in one of the locales. Two forms share one. */
export function basesOf(word: string, within: readonly Locale[]): string[] {
  const bases = [word]
  for (let length = Math.max(shortest, word.length - longestEnding); length < word.length; length++) {
    const ending = withoutDiacritics(word.slice(length))
    if (within.some((locale) => registry[locale].names.cases.has(ending))) bases.push(word.slice(0, length))
  }
  return bases
}

export const haveOneBase = (one: string, other: string, within: readonly Locale[]): boolean => {
  const bases = new Set(basesOf(one, within))
  return basesOf(other, within).some((base) => bases.has(base))
}

const isCase = (ending: string): boolean => locales.some((locale) => registry[locale].names.cases.has(ending))
const derived = new Set(
  locales.flatMap((locale) =>
    [...registry[locale].names.endings].filter((ending) => ending.length > 1 && !isCase(ending)),
  ),
)

/** Whether a word is made of a name, as that of its people is: Cuban of Cuba. Both without diacritics. */
export const isDerived = (word: string, name: string): boolean =>
  [name, name.replace(/[aeiou]$/, '')].some((base) => word.startsWith(base) && derived.has(word.slice(base.length)))
