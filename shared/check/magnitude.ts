/** "trilion" and "bilion" in Romanian: taken over from English they mean a thousand or a million times too much. */
import { type Checker, findingsAt } from './model.ts'

const borrowed = /(?<!\p{L})(?:b|tr)ili(?:on|oane|onul|onului|oanele|oanelor)(?!\p{L})/giu

export const magnitude: Checker = ({ target, to }) =>
  to === 'ro'
    ? findingsAt(target.text, borrowed, (word) => ({ severity: 'warning', code: meantBy(word), values: { word } }))
    : []

const meantBy = (word: string) => (word.toLowerCase().startsWith('b') ? 'magnitude.billion' : 'magnitude.trillion')
