/**
 * Romanian written with letters of older encodings: ş and ţ with a cedilla, ã or ǎ for ă. A word that the source spells
 * so too, or that has other letters no Romanian word has, is a foreign name and stays.
 */
import type { Checker } from './model.ts'

const right: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț', ã: 'ă', Ã: 'Ă', ǎ: 'ă', Ǎ: 'Ă' }
const wrong = /[şţŞŢãÃǎǍ]/g
/** So many words with such letters are looked up in the source, none longer than so many characters: each takes all of it. */
const [mostWords, longestWord] = [200, 100]
const foreign = /[ğĞıİöÖüÜçÇõÕñÑ]/

export const letters: Checker = ({ source, target, to }) => {
  if (to !== 'ro' || target.text.search(wrong) < 0) return []
  return [...target.text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => word.length <= longestWord && word.search(wrong) >= 0 && !foreign.test(word))
    .slice(0, mostWords)
    .filter(([word]) => !source.text.includes(word))
    .map(({ 0: word, index: start }) => ({
      severity: 'warning',
      code: 'letters.old',
      values: { word, right: word.replace(wrong, (letter) => right[letter] ?? letter) },
      start,
      end: start + word.length,
    }))
}
