/**
 * Finds a word or a few words written twice in a row, and a phrase that an engine repeats without an end. If the source
 * repeats words too, it is style.
 */
import { registry } from '../locales/registry.ts'
import { letters, normaliseSpelling } from '../text/words.ts'
import type { Checker, CheckFinding } from './model.ts'

type Word = { plain: string; start: number; end: number }
/** `period`: how many words are repeated. `rounds`: how often they are there. */
type Run = { first: number; period: number; rounds: number }

/** Words joined by a hyphen or an apostrophe are one. */
const pattern = new RegExp(`${letters}(?:[-’'\\u2011]${letters})*|\\p{N}+(?:[.,:/]\\p{N}+)*`, 'gu')
/** The longest phrase, in words, that is a slip if it is there twice, and the longest that an engine loops on. */
const [slip, loop] = [4, 12]
/** How often an engine that loops says a phrase at least. */
const many = 3

export const checkRepeats: Checker = ({ source, target, to }) => {
  if (runsIn(wordsOf(source.text), slip, () => true).length > 0) return []
  const words = wordsOf(target.text)
  const { doubled, idiomLinks } = registry[to].checking
  const joins = (at: number) => joinsAt(target.text, words, at)
  return runsIn(words, loop, joins).flatMap(({ first, period, rounds }): CheckFinding[] => {
    const [start, end] = [words[first]?.start ?? 0, words[first + period * rounds - 1]?.end ?? 0]
    const text = target.text.slice(start, words[first + period - 1]?.end ?? end)
    if (rounds >= many) return [{ severity: 'warning', code: 'repeats.loop', values: { text }, start, end }]
    if (period === 1 && (doubled.has(words[first]?.plain ?? '') || /^\d/.test(text))) return []
    // "zi de zi de", "day by day by"
    if (period === 2 && idiomLinks.has(words[first + 1]?.plain ?? '')) return []
    return [{ severity: 'warning', code: 'repeats.twice', values: { text }, start, end }]
  })
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(pattern)].map(({ 0: word, index: start }) => {
    // "at AT&T"
    const isAcronym = word.length > 1 && word === word.toUpperCase()
    return { plain: isAcronym ? word : normaliseSpelling(word), start, end: start + word.length }
  })

/** Whether only white space is before a word. */
const joinsAt = (text: string, words: readonly Word[], at: number): boolean =>
  text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0).trim() === ''

/** Where words are the same as those `period` words before them. Of runs in one place, that of the shortest period counts. */
function runsIn(words: readonly Word[], longest: number, joins: (at: number) => boolean): Run[] {
  const found: Run[] = []
  const taken = new Uint8Array(words.length)
  for (let period = 1; period <= longest; period++) {
    let same = 0
    let joined = 0
    for (let at = period; at <= words.length; at++) {
      if (at < words.length && words[at]?.plain === words[at - period]?.plain) {
        same++
        if (joins(at)) joined++
        continue
      }
      const rounds = Math.floor(same / period) + 1
      const first = at - same - period
      const isRun = rounds >= many || (rounds === 2 && period <= slip && joined === same)
      if (isRun && !taken[first] && !taken[at - 1]) {
        found.push({ first, period, rounds })
        taken.fill(1, first, at)
      }
      same = 0
      joined = 0
    }
  }
  return found.sort((a, b) => a.first - b.first)
}
