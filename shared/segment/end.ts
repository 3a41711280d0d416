/**
 * Decides whether a sentence ends at a stop, by the word before it and what follows. In doubt it does not: a person can
 * split a segment, but a wrong split pollutes the memory. Looks a bounded way back and ahead.
 */

import type { SentenceRules } from '../locales/shape.ts'
import { isCloser, isDigit, isLower, isSpace, isStop, isUpper, skipSpace, trimEnd } from './characters.ts'
import { followOf } from './rules.ts'
import { isItem, isLoud, isMarker, isPlace, isPlain, isShort, skipOpeners, wordAfter, wordBefore } from './word.ts'

/** A stop in its text: where the segment starts, the stop, the end of its tail, the next that is no space. */
export type Stop = { text: string; start: number; at: number; after: number; next: number }

/** With the word before the stop, and the word that follows and its place. */
type Around = Stop & { before: string; head: number; word: string }

/** A list's number stands this near to its segment's start, in characters. */
const headChars = 8
/** Who spoke stands this near to what was said, in characters. */
const reportChars = 60
/** The items of a list in a sentence stand this near to each other, in characters. */
const listChars = 120
/** No abbreviation alone in brackets is longer, in characters. */
const asideChars = 5

export function endsSentence(stop: Stop, rules: SentenceRules): boolean {
  const { text, start, at, after, next } = stop
  if (at === start) return false
  const head = skipOpeners(text, next)
  if (',;:'.includes(text.charAt(head) || ' ') || isBracketed(stop)) return false
  const around = { ...stop, before: wordBefore(text, at), head, word: wordAfter(text, head) }
  if (next === after && !isGlued(around, rules)) return false
  if (isLower(text, head) && !endsBeforeLower(around)) return false
  if (isRange(around)) return false
  if (text.charAt(at) !== '.') return !isReported(around, rules)
  return text.charAt(at + 1) === '.' || endsAfterWord(around, rules)
}

/** Whether a full stop after the word `before` can be more than that word's own. */
function endsAfterWord(around: Around, rules: SentenceRules): boolean {
  const { text, start, at, before, head, word } = around
  if (!before) return true
  const from = at - before.length
  if (isListed(around) || isAside(text, from, at)) return false
  if (/^[IVX]$/.test(before) && rules.counted.has(wordBefore(text, trimEnd(text, start, from)).toLowerCase()))
    return true
  if (from - start < headChars && isMarker(before) && !/[\p{L}\p{N}]/u.test(text.slice(start, from))) return false
  switch (followIn(before, word, rules)) {
    case 'name':
      return false
    case 'place':
      return isStarter(around, rules) || !isPlace(text, from, rules)
    case 'number':
      return !/^(?:\p{L}{0,2}\d|[IVXLC]+$|\p{L}$)/u.test(word)
    case 'unit':
      return !isDigit(text, head) && !rules.units.has(word.toLowerCase())
    case 'starter':
      return isStarter(around, rules)
    case 'none':
      return true
    case undefined:
      return !isShort(before) || isStarter(around, rules)
  }
}

/** In a line of capitals "DR" is "dr". */
const followIn = (before: string, word: string, rules: SentenceRules) =>
  followOf(rules, before) ?? (isLoud(before) && isLoud(word) ? followOf(rules, before.toLowerCase()) : undefined)

/** Before a lowercase letter a sentence ends in a text without capitals, before a list's item, after an ordinary word. */
function endsBeforeLower({ text, start, at, after, next, before }: Around): boolean {
  if (before.length > 1 && isItem(text, next)) return true
  if (after - at > 1 || text.charAt(at) === '…') return false
  if (isLower(text, start)) return true
  return text.charAt(at) === '.' && (before ? isPlain(before) : text.charAt(at - 1) === ')')
}

/** A stop without white space after it ends a sentence in "30 °C.Este", "world.Today", not in "dl.Popescu", "Asp.Net". */
function isGlued(around: Around, rules: SentenceRules): boolean {
  const { text, at, after, next, before, word } = around
  if (!isUpper(text, next) || !isLower(text, next + 1)) return false
  if (/^(?:[@/_=&#]|\.[\p{L}\p{N}])/u.test(text.slice(next + word.length, next + word.length + 2))) return false
  const starts = isStarter(around, rules)
  if (!/^\p{L}{2,}\p{Ll}$/u.test(before)) return starts && (/^[\d°º]/.test(before) || !isStop(text, after - 1))
  return starts || (after === at + 1 && (word.length > 3 || followOf(rules, word) === 'name'))
}

/** A question or an exclamation in quotes, then who spoke: "Run!" Smith said. "Who?" Mayor Jane Doe asked. */
function isReported({ text, at, after, head }: Around, rules: SentenceRules): boolean {
  if (after === at + 1 || !rules.reports.size || !isUpper(text, head)) return false
  const words = text.slice(head, head + reportChars).split(/\s+/, 5)
  const verb = words.findIndex((word) => rules.reports.has(word.replace(/\P{L}$/u, '')))
  return verb > 0 && words.slice(0, verb).every((word) => isUpper(word, 0))
}

/** From one number to another: "2.000... 2.500". */
function isRange({ text, at, after, head }: Around): boolean {
  const dots = after - at > 1 || text.charAt(at) === '…'
  return dots && isStop(text, after - 1) && isDigit(text, at - 1) && isDigit(text, head)
}

/** "Winners: 1. Ann Lee, 2. Bo Diaz": a list in a sentence. */
function isListed({ text, start, at, before }: Around): boolean {
  if (!/^\d{1,2}$/.test(before)) return false
  const end = trimEnd(text, start, at - before.length)
  const number = Number(before)
  if (text.charAt(end - 1) === ':') return number === 1 && text.slice(at, at + listChars).includes(' 2. ')
  return (
    number > 1 &&
    ',;'.includes(text.charAt(end - 1) || ' ') &&
    text.slice(Math.max(start, end - listChars), end).includes(` ${number - 1}. `)
  )
}

/** "Lt. Col. (ret.) Pike", unless the sentence has ended before the bracket: "He left. (Really.)" */
function isAside(text: string, from: number, at: number): boolean {
  if (!'(['.includes(text.charAt(from - 1) || ' ') || !')]'.includes(text.charAt(at + 1) || ' ')) return false
  return isLower(text, from) && at - from <= asideChars && !isCloser(text, at + 2) && isSpace(text, from - 2)
}

/** "(...)", "[…]", "(!)": stops that are all there is in a bracket. */
function isBracketed({ text, at }: Stop): boolean {
  if (!'([{'.includes(text.charAt(at - 1) || ' ')) return false
  let end = at
  while (isStop(text, end)) end++
  return ')]}'.includes(text.charAt(end) || ' ')
}

/** A word that opens sentences, with a capital: "The", "It's", "Guvernul a". Not the initial of "A. E. Housman". */
function isStarter({ text, head, word }: Around, rules: SentenceRules): boolean {
  if (!isUpper(text, head) || (word.length === 1 && text.charAt(head + 1) === '.')) return false
  const lower = word.toLowerCase()
  if (rules.starters.has(lower) || rules.starters.has(lower.replace(/['’-].*/u, ''))) return true
  const end = head + word.length
  return (
    rules.endings.some((ending) => lower.endsWith(ending)) && isLower(text, skipSpace(text, end)) && isSpace(text, end)
  )
}
