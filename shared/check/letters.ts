/**
 * Romanian written with letters of older encodings: ş and ţ with a cedilla, ã or ǎ for ă. A word that the source spells
 * so too, or that has other letters no Romanian word has, is a foreign name and stays.
 */
import { type Checker, findingsAt } from './model.ts'

const right: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', Ş: 'Ș', Ţ: 'Ț', ã: 'ă', Ã: 'Ă', ǎ: 'ă', Ǎ: 'Ă' }
const wrong = /[şţŞŢãÃǎǍ]/g
const foreign = /[ğĞıİöÖüÜçÇõÕñÑ]/

export const letters: Checker = ({ source, target, to }) => {
  if (to !== 'ro' || target.text.search(wrong) < 0) return []
  return findingsAt(target.text, /[\p{L}\p{M}]+/gu, (word) => ({
    severity: 'warning',
    code: 'letters.old',
    values: { word, right: word.replace(wrong, (letter) => right[letter] ?? letter) },
  })).filter(({ start = 0, end }) => {
    const word = target.text.slice(start, end)
    return word.search(wrong) >= 0 && !foreign.test(word) && !source.text.includes(word)
  })
}
