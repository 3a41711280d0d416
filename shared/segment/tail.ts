/** Finds what belongs to a stop: further stops, closing quotes and brackets, and note references. */
import { isCloser, isDigit, isPlainCloser, isStop, isWord, skipSpace } from './characters.ts'

/** The most characters read of a note reference. */
const noteChars = 16

/**
 * @returns the end of what belongs to the stop at `at`. A stop or closer alone between spaces belongs to it; a straight
 * quote before a letter opens a quotation and does not.
 */
export function skipTail(text: string, at: number): number {
  for (;;) {
    if (isStop(text, at)) at++
    else if (isCloser(text, at)) {
      if (!isPlainCloser(text, at) && isWord(text, at + 1)) return at
      at++
    } else if (text.charAt(at) === '[' || isDigit(text, at)) {
      const end = skipNote(text, at)
      if (end === at) return at
      at = end
    } else {
      const next = skipSpace(text, at)
      if (next === at || !(isStop(text, next) || isPlainCloser(text, next))) return at
      if (isWord(text, next + 1) || text.charAt(next + 1) === '/') return at
      at = next + 1
    }
  }
}

/** The offset after a note reference: "word.[12]", "word.12 The", "(1987).1 The". */
function skipNote(text: string, at: number): number {
  const near = text.slice(at, at + noteChars)
  const mark = /^\[\d{1,3}\]|^\d{1,3}(?:[ ,]\d{1,3})*(?=\s[\p{Lu}„“"«(])/u.exec(near)?.[0] ?? ''
  const sure = mark.startsWith('[') || /(?:\p{L}{4}|\))\.$/u.test(text.slice(Math.max(0, at - 5), at))
  return sure ? at + mark.length : at
}
