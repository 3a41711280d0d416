/**
 * Finds words that lack their diacritics, and a text without any. Words that stand in the source with the same
 * neighbour are a name or a title.
 */
import { registry } from '../locales/registry.ts'
import type { DiacriticRules } from '../locales/shape/checking.ts'
import { letters } from '../text/words.ts'
import type { Checker, CheckFinding } from './model.ts'

const pattern = new RegExp(letters, 'gu')
/** The fewest lowercase words of a text that can't lack diacritics by chance. */
const enough = 20
const longest = 60
const context = 30
const inAddress = /[@/_.-]/
const address = /^(?:@|[\w-]{0,20}\.[a-z]{2})/

export const checkDiacritics: Checker = ({ source, target, from, to }) => {
  const rules = registry[to].checking.diacritics
  if (!rules || from === to) return []
  const { text } = target
  const words = [...text.matchAll(pattern)]
  const bare = words.filter(({ 0: word, index }, at) => {
    if (word.length > longest || rules.bareNames.has(word)) return rules.bareNames.has(word)
    if (!/^\p{Ll}/u.test(word) && (at > 0 || !/^\p{Lu}\p{Ll}/u.test(word))) return false
    const end = index + word.length
    if (at === 0 && /^\p{Lu}/u.test(word) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return false
    if (inAddress.test(text.slice(Math.max(0, index - 1), index)) || address.test(text.slice(end, end + context)))
      return false
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
  if (found.length === 0) found.push(...inPhrases(source.text, text, rules))
  const small = words.filter(({ 0: word }) => /^\p{Ll}{2}/u.test(word)).length
  if (rules.letters.test(text) || small < enough || /\p{Lu}{3,}/u.test(text)) return found
  return found.length > 0 ? found : [{ severity: 'info', code: 'diacritics.none' }]
}

/** How many words without diacritics are around one that may lack them. */
const [near, stretch] = [120, 7]
/** The source is searched for so many phrases. */
const most = 20

/** Phrases that the source does not have. */
function inPhrases(
  source: string,
  text: string,
  { phrases, doubtful, letters: marked }: DiacriticRules,
): CheckFinding[] {
  const isBare = (start: number, end: number): boolean => {
    const before = text.slice(Math.max(0, start - near), start)
    const after = text.slice(end, end + near)
    const free = `${before.slice(lastIn(before, marked))}${text.slice(start, end)}${after.slice(0, firstIn(after, marked))}`
    return (free.match(pattern)?.length ?? 0) >= stretch
  }
  const places = [
    ...text.matchAll(phrases),
    ...[...text.matchAll(doubtful)].filter(({ 0: all, index }) => isBare(index, index + all.length)),
  ].slice(0, most)
  return places.flatMap(({ 0: word, index: start }): CheckFinding[] => {
    if (source.includes(word)) return []
    return [{ severity: 'warning', code: 'diacritics.word', values: { word }, start, end: start + word.length }]
  })
}

/** Where the text after the last marked letter begins, and that before the first one ends. */
const lastIn = (text: string, marked: RegExp): number => text.length - firstIn([...text].reverse().join(''), marked)
const firstIn = (text: string, marked: RegExp): number => {
  const at = text.search(marked)
  return at < 0 ? text.length : at
}

/** Whether this stretch of the target, longer than the word alone, is in the source too. */
function isCopied(source: string, target: string, start: number, end: number, word: string): boolean {
  return end - start > word.length && end - start < 2 * longest && source.includes(target.slice(start, end))
}
