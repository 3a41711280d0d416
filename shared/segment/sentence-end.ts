/**
 * Decides whether a sentence ends at a stop, by the words around it. In doubt it does not end: a person can split a
 * segment, but a wrong split pollutes the memory. The distance it looks back and ahead is bounded.
 */

import type { SentenceRules } from '../locales/shape.ts'
import { isCloser, isDigit, isLower, isSpace, isStop, isUpper, skipSpace, trimEnd } from './characters.ts'
import { isListedNumber } from './inline-list.ts'
import { abbreviationKind } from './rules.ts'
import {
  isAllCapitals,
  isInitialism,
  isListItem,
  isListMarker,
  isNoun,
  isOrdinaryWord,
  isTitleOrPlace,
  skipOpeners,
  wordAfter,
  wordBefore,
} from './words-at-stop.ts'

/** A stop in its text: the start of its segment, the stop, the end of its tail, and the next character but spaces. */
type SentenceStop = { text: string; start: number; at: number; after: number; next: number }

/** A stop with the word `before` it, and the `word` after it, which starts at `head`. */
type Around = SentenceStop & { before: string; head: number; word: string }

/** How near a list marker must be to the start of its segment, in characters. */
const headChars = 8
/** How near the speaker must be to the quotation, in characters. */
const reportChars = 60
/** The longest abbreviation that is alone in brackets, in characters. */
const asideChars = 5

export function endsSentence(stop: SentenceStop, rules: SentenceRules): boolean {
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
  const { text, start, at, next, before, head, word } = around
  if (!before) return true
  const from = at - before.length
  if (isListedNumber(text, start, at, before) || isAside(text, from, at)) return false
  if (/^[IVX]$/.test(before) && rules.counted.has(wordBefore(text, trimEnd(text, start, from)).toLowerCase()))
    return true
  if (from - start < headChars && isListMarker(before) && !/[\p{L}\p{N}]/u.test(text.slice(start, from))) return false
  switch (followIn(before, word, rules)) {
    case 'name':
      return false
    case 'rank':
      return isStarter(around, rules) || isNoun(text, from, rules)
    case 'place':
      return isStarter(around, rules) || !isTitleOrPlace(text, from, rules)
    case 'number':
      return !/^(?:\p{L}{0,2}\d|[IVXLC]+$|\p{L}$)/u.test(word)
    case 'unit':
      return !isDigit(text, head) && !rules.units.has(word.toLowerCase())
    case 'starter':
      return isStarter(around, rules)
    case 'none':
      return !/^[([]\d/.test(text.slice(next, next + 2))
    case undefined:
      return !isInitialism(before) || isStarter(around, rules)
  }
}

/** In a line of capitals "DR" is "dr". */
const followIn = (before: string, word: string, rules: SentenceRules) =>
  abbreviationKind(rules, before) ??
  (isAllCapitals(before) && isAllCapitals(word) ? abbreviationKind(rules, before.toLowerCase()) : undefined)

/**
 * Before a lowercase letter a sentence ends only in text without capitals, before a list item or after a plain word.
 */
function endsBeforeLower({ text, start, at, after, next, before }: Around): boolean {
  if (before.length > 1 && isListItem(text, next)) return true
  if (after - at > 1 || text.charAt(at) === '…') return false
  if (isLower(text, start)) return true
  return text.charAt(at) === '.' && (before ? isOrdinaryWord(before) : text.charAt(at - 1) === ')')
}

/** A stop without white space after it ends a sentence in "30 °C.Este", "world.Today", not in "dl.Popescu", "Asp.Net". */
function isGlued(around: Around, rules: SentenceRules): boolean {
  const { text, at, after, next, before, word } = around
  if (!isUpper(text, next) || !isLower(text, next + 1)) return false
  if (/^(?:[@/_=&#]|\.[\p{L}\p{N}])/u.test(text.slice(next + word.length, next + word.length + 2))) return false
  const starts = isStarter(around, rules)
  if (!/^\p{L}{2,}\p{Ll}$/u.test(before)) return starts && (/^[\d°º]/.test(before) || !isStop(text, after - 1))
  const bare = after === at + 1 || /[\]⁰¹²³⁴-⁹]/.test(text.charAt(after - 1))
  return starts || (bare && (word.length > 3 || abbreviationKind(rules, word) === 'name'))
}

/** A question or an exclamation in quotes, then who spoke: "Run!" Smith said. "Who?" Mayor Jane Doe asked. */
function isReported({ text, at, after, head }: Around, rules: SentenceRules): boolean {
  if (after === at + 1 || !rules.reports.size || !isUpper(text, head)) return false
  const words = text.slice(head, head + reportChars).split(/\s+/, 5)
  const verb = words.findIndex((word) => rules.reports.has(word.replace(/\P{L}$/u, '')))
  return verb > 0 && words.slice(0, verb).every((word) => isUpper(word, 0))
}

/** A range of numbers: "2.000... 2.500". */
function isRange({ text, at, after, head }: Around): boolean {
  const dots = after - at > 1 || text.charAt(at) === '…'
  return dots && isStop(text, after - 1) && isDigit(text, at - 1) && isDigit(text, head)
}

/** An abbreviation in brackets: "Lt. Col. (ret.) Pike", but not a sentence in brackets: "He left. (Really.)" */
function isAside(text: string, from: number, at: number): boolean {
  if (!'(['.includes(text.charAt(from - 1) || ' ') || !')]'.includes(text.charAt(at + 1) || ' ')) return false
  return isLower(text, from) && at - from <= asideChars && !isCloser(text, at + 2) && isSpace(text, from - 2)
}

/** Stops alone in brackets: "(...)", "[…]", "(!)". */
function isBracketed({ text, at }: SentenceStop): boolean {
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
