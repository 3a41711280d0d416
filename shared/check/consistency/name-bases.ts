/** What a name may be the inflected form of: "Vienei" of "Vien-", which "Viena" has too. */
import type { Locale } from '../../locales/locale.ts'
import { registry } from '../../locales/registry.ts'
import { withoutDiacritics } from '../../text/normalise-unicode.ts'

const shortest = 3
/** No ending that a name takes is longer. */
const longestEnding = 4

/** The word, and what is left of it without an ending that names take in one of the locales. Two forms share one. */
export function basesOf(word: string, locales: readonly Locale[]): string[] {
  const bases = [word]
  for (let length = Math.max(shortest, word.length - longestEnding); length < word.length; length++) {
    const ending = withoutDiacritics(word.slice(length))
    if (locales.some((locale) => registry[locale].names.cases.has(ending))) bases.push(word.slice(0, length))
  }
  return bases
}

export const haveOneBase = (one: string, other: string, locales: readonly Locale[]): boolean => {
  const bases = new Set(basesOf(one, locales))
  return basesOf(other, locales).some((base) => bases.has(base))
}
