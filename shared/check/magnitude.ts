/** "trilion" and "bilion" in Romanian: taken over from English they mean a thousand or a million times too much. */
import { type Checker, findingsAt } from './model.ts'

const borrowed = /(?<!\p{L})(?:b|tr)ili(?:on|oane|onul|onului|oanele|oanelor)(?!\p{L})/giu

export const magnitude: Checker = {
  name: 'magnitude',
  run: ({ target, to }) =>
    to === 'ro'
      ? findingsAt(target.text, borrowed, (word) => ({ severity: 'warning', message: `"${word}": ${instead(word)}` }))
      : [],
}

const instead = (word: string): string =>
  word.toLowerCase().startsWith('b') ? 'a billion is "un miliard".' : 'a trillion is "o mie de miliarde".'
