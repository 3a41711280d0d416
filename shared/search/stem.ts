/** Words as search compares them: those of a text that count, each with its stems. */
import type { Locale } from '../locales/locale.ts'
import { stemmers } from '../locales/stemmers.ts'
import { type Word, words } from '../text/words.ts'

export const stemsIn = (text: string, locale: Locale): { word: Word; stems: string[] }[] =>
  words(text)
    .map((word) => ({ word, stems: stemmers[locale](word.folded) }))
    .filter(({ stems }) => stems.length > 0)
