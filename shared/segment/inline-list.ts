/** Finds lists that run together in one block: "1. First 2. Second", "a) one b) two". */
import { isSpace } from './characters.ts'

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
