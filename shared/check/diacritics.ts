/**
 * Finds words that lack their diacritics, and a text without any. Words that stand in the source with the same
 * neighbour are a name or a title.
 */
import { registry } from '../locales/registry.ts'
import { letters } from '../text/words.ts'
import type { Checker, CheckFinding } from './model.ts'

const pattern = new RegExp(letters, 'gu')
/** The fewest lowercase words of a text that can't lack diacritics by chance. */
const enough = 20
const longest = 60
const context = 30

export const checkDiacritics: Checker = ({ source, target, from, to }) => {
  const rules = registry[to].checking.diacritics
  if (!rules || from === to) return []
  const { text } = target
  const words = [...text.matchAll(pattern)]
  const bare = words.filter(({ 0: word, index }, at) => {
    if (word.length > longest || rules.bareNames.has(word)) return rules.bareNames.has(word)
    if (!/^\p{Ll}/u.test(word) && (at > 0 || !/^\p{Lu}\p{Ll}{3}/u.test(word))) return false
    if (!rules.bare.test(word.toLowerCase()) || rules.foreign.test(text.slice(index, index + context))) return false
    const [before, after] = [words[at - 1], words[at + 1]]
    return (
      !isCopied(source.text, text, before?.index ?? index, index + word.length, word) &&
      !isCopied(source.text, text, index, (after?.index ?? index) + (after?.[0].length ?? word.length), word)
    )
  })
  const found = bare.map(({ 0: word, index: start }): CheckFinding => {
    return { severity: 'warning', code: 'diacritics.word', values: { word }, start, end: start + word.length }
  })
  const small = words.filter(({ 0: word }) => /^\p{Ll}{2}/u.test(word)).length
  if (rules.letters.test(text) || small < enough || /\p{Lu}{3,}/u.test(text)) return found
  return found.length > 0 ? found : [{ severity: 'info', code: 'diacritics.none' }]
}

/** Whether this stretch of the target, longer than the word alone, is in the source too. */
function isCopied(source: string, target: string, start: number, end: number, word: string): boolean {
  return end - start > word.length && end - start < 2 * longest && source.includes(target.slice(start, end))
}
