/**
 * Finds letters of older encodings, such as ş for ș. A word that the source spells so too, or that has letters of other
 * languages only, is a foreign name and stays.
 */
import { registry } from '../locales/registry.ts'
import { letters as lettersOfWord } from '../text/words.ts'
import type { Checker } from './model.ts'

const words = new RegExp(lettersOfWord, 'gu')
/** How many words are looked up in the source, and their greatest length: each search reads the whole source. */
const [mostWords, longestWord] = [200, 100]

export const checkLetters: Checker = ({ source, target, to }) => {
  const { letters } = registry[to]
  if (!letters?.hasLegacy(target.text)) return []
  return [...target.text.matchAll(words)]
    .filter(([word]) => word.length <= longestWord && letters.hasLegacy(word) && !letters.hasForeign(word))
    .slice(0, mostWords)
    .filter(([word]) => !source.text.includes(word))
    .map(({ 0: word, index: start }) => ({
      severity: 'warning',
      code: 'letters.old',
      values: { word, right: letters.modern(word) },
      start,
      end: start + word.length,
    }))
}
