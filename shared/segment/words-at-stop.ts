/** The words around a stop, and what a word's shape tells. */

import type { SentenceRules } from '../locales/shape.ts'
import { isOpener, isSpace, isUpper, isWord, trimEnd } from './characters.ts'

/** The most characters read of a word. */
const wordChars = 32

/** The word that ends at `at`, with its inner stops: "S.U.A", "Al", "d-l". For "Tuesday.Mr", the last piece. */
export function wordBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && at - from < wordChars && (isInWord(text, from - 1) || text.charAt(from - 1) === '.')) from--
  const word = text.slice(from, at)
  return word.includes('.') && /^\p{L}{4,}\.\p{Lu}/u.test(word) ? word.slice(word.lastIndexOf('.') + 1) : word
}

/** The offset after quotes, brackets, dashes and bullets before a word. */
export function skipOpeners(text: string, at: number): number {
  const limit = at + wordChars
  while (at < limit && (isOpener(text, at) || isSpace(text, at))) at++
  return at
}

export function wordAfter(text: string, at: number): string {
  let to = at
  while (to - at < wordChars && isInWord(text, to)) to++
  return text.slice(at, to)
}

const isInWord = (text: string, at: number): boolean => isWord(text, at) || "-'’°º".includes(text.charAt(at) || ' ')

/** Whether a list item begins here: "(a) ", "b) ", "e. The", "• ". */
export function isListItem(text: string, at: number): boolean {
  return /^(?:[•●▪‣⁃◦]|\(?(?:\d{1,2}|\p{Ll}|[ivx]{1,4})\)\s|\p{Ll}\.\s+\p{Lu})/u.test(text.slice(at, at + 8))
}

/** Whether a word is a list marker: "4", "1.2.1", "IV", "b". */
export const isListMarker = (word: string): boolean => /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|\p{L})$/u.test(word)

/**
 * Whether a word is an initial ("I", "J.-P"), an abbreviation with inner stops ("B.C.R", "M.Ap.N", "Ph.D") or letters
 * without a vowel.
 */
export function isInitialism(word: string): boolean {
  if (word.length > 4 && !word.includes('.')) return false
  return /^(?:\p{Lu}\.?-)?\p{Lu}$|^(?:\p{L}{1,3}\.-?)+\p{L}{1,3}$|^[bcdfghj-np-tv-xzșț]{2,4}$/u.test(word)
}

/** Whether a word is all capitals: "DR". */
export const isAllCapitals = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word)

/** Whether a word is too long for an unlisted abbreviation, or ends as few abbreviations do. */
export const isOrdinaryWord = (word: string): boolean => /^[\p{L}\p{M}'’-]+(?:\p{L}{5}|\p{L}{2}[aeiouăâî])$/u.test(word)

/** Whether the word at `from` is a noun and no rank: "de acest gen.", "90 de min.", but not "condusă de gen. Popa". */
export function isNoun(text: string, from: number, rules: SentenceRules): boolean {
  const end = trimEnd(text, 0, from)
  const near = wordBefore(text, end)
  const before = rules.links.has(near) ? wordBefore(text, trimEnd(text, 0, end - near.length)) : near
  return [near, before].some((word) => /^\d/.test(word) || rules.determiners.has(word.toLowerCase()))
}

/** Whether the abbreviation at `from` is used as a title or a place: "Gen.", ", gen.", "lt. col.", "din com.". */
export function isTitleOrPlace(text: string, from: number, rules: SentenceRules): boolean {
  if (isUpper(text, from)) return true
  const end = trimEnd(text, 0, from)
  return ',([;.'.includes(text.charAt(end - 1) || '(') || rules.links.has(wordBefore(text, end).toLowerCase())
}
