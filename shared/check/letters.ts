/**
 * Romanian written with letters of older encodings: ş and ţ with a cedilla, ã or ǎ for ă. A word that the source spells
 * so too, or that has other letters no Romanian word has, is a foreign name and stays.
 */
import { hasForeignLetters, hasLegacyLetters, modernLetters } from '../text/letters.ts'
import { letters as lettersOfWord } from '../text/words.ts'
import type { Checker } from './model.ts'

const words = new RegExp(lettersOfWord, 'gu')
/** So many words with such letters are looked up in the source, none longer than so many characters: each takes all of it. */
const [mostWords, longestWord] = [200, 100]

export const letters: Checker = ({ source, target, to }) => {
  if (to !== 'ro' || !hasLegacyLetters(target.text)) return []
  return [...target.text.matchAll(words)]
    .filter(([word]) => word.length <= longestWord && hasLegacyLetters(word) && !hasForeignLetters(word))
    .slice(0, mostWords)
    .filter(([word]) => !source.text.includes(word))
    .map(({ 0: word, index: start }) => ({
      severity: 'warning',
      code: 'letters.old',
      values: { word, right: modernLetters(word) },
      start,
      end: start + word.length,
    }))
}
