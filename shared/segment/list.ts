/** Lists run together in one block: "1. First 2. Second", "a) one b) two". */
import { isSpace } from './characters.ts'

/**
 * @returns the mark that would open the item after the one that opens at `start`, such as "2.", "b)" or "10.)"; empty
 * where no item opens.
 */
export function nextMark(text: string, start: number): string {
  const near = text.slice(start, start + 8)
  if (!near.includes('.') && !near.includes(')')) return ''
  const head = /^([•●▪‣⁃◦] ?|\()?(\d{1,2}|\p{L})(\.\)?|\))\s/u.exec(near)
  if (!head) return ''
  const [, before = '', value = '', after = ''] = head
  return before + (Number.isNaN(Number(value)) ? nextLetter(value) : Number(value) + 1) + after
}

const nextLetter = (letter: string): string => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1)

/** @returns where `mark` stands if it ends at `end` and white space is on both sides, -1 if not. "A. Pop, B. Ene" are names. */
export function findMark(text: string, mark: string, end: number): number {
  const at = end - mark.length
  if (!mark || !text.startsWith(mark, at)) return -1
  if (!isSpace(text, at - 1) || !isSpace(text, end)) return -1
  return /\p{Lu}/u.test(mark) && text.charAt(at - 2) === ',' ? -1 : at
}
