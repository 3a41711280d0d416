/** Finds lists that run together in one block: "1. First 2. Second", "a) one b) two", "Winners: 1. Lee (Hull) 2. Orr". */
import { isSpace, isUpper, trimEnd } from './characters.ts'
import { wordBefore } from './words-at-stop.ts'

/** How near the items of a list in a sentence must be to each other, in characters. */
const itemChars = 120
/** How far back the colon before such a list may be. */
const listChars = 600

/**
 * @returns the marker that would open the item after the one at `start`, such as "2.", "b)" or "10.)"; empty if there
 * is no item at `start`
 */
export function nextListMarker(text: string, start: number): string {
  const near = text.slice(start, start + 8)
  if (!near.includes('.') && !near.includes(')')) return ''
  const head = /^([•●▪‣⁃◦] ?|\()?(\d{1,2}|\p{L})(\.\)?|\))\s/u.exec(near)
  if (!head) return ''
  const [, before = '', value = '', after = ''] = head
  return before + (Number.isNaN(Number(value)) ? nextLetter(value) : Number(value) + 1) + after
}

const nextLetter = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)

/** @returns the start of `mark` if it ends at `end` between white space, else -1. "A. Pop, B. Ene" are names. */
export function findListMarker(text: string, mark: string, end: number): number {
  const at = end - mark.length
  if (!mark || !text.startsWith(mark, at)) return -1
  if (!isSpace(text, at - 1) || !isSpace(text, end)) return -1
  return /\p{Lu}/u.test(mark) && text.charAt(at - 2) === ',' ? -1 : at
}

/**
 * Whether the number before the stop at `at` counts an item of a list inside a sentence: "Winners: 1. Ann Lee, 2. Bo
 * Diaz". Such a list stays whole, because its sentence does.
 */
export function isListedNumber(text: string, start: number, at: number, word: string): boolean {
  if (!/^\d{1,2}$/.test(word)) return false
  const end = trimEnd(text, start, at - word.length)
  const number = Number(word)
  if (number === 1) {
    const ahead = text.slice(at, at + itemChars)
    const second = ahead.indexOf(' 2. ')
    return second > 0 && (text.charAt(end - 1) === ':' || isItemEnd(text, trimEnd(text, start, at + second)))
  }
  if (number === 0 || !text.slice(Math.max(start, end - itemChars), end).includes(` ${number - 1}. `)) return false
  return isItemEnd(text, end) || text.slice(Math.max(start, end - listChars), end).includes(': 1. ')
}

/** An item ends with a mark or with a name: "(Hull) 2.", "Ann Lee 2.", but not "in round 2." */
function isItemEnd(text: string, end: number): boolean {
  const word = wordBefore(text, end)
  return ',;)'.includes(text.charAt(end - 1) || ' ') || isUpper(text, end - word.length)
}
