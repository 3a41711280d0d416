/** Words as search compares them: those of a text that count, each with its stems. */
import type { Locale } from '../locales/locale.ts'
import { stemmers } from '../locales/stemmers.ts'
import { toLatin } from '../text/to-latin.ts'
import { type TextWord, wordsIn } from '../text/words.ts'

export const stemsIn = (text: string, locale: Locale): { word: TextWord; stems: string[] }[] =>
  wordsIn(text)
    .map((word) => ({ word, stems: stemmers[locale](toLatin(word.plain)) }))
    .filter(({ stems }) => stems.length > 0)
