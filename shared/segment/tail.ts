/** Finds what belongs to a stop: further stops, closing quotes and brackets, note references, emoji. */
import { isCloser, isPlainCloser, isStop, isWord, skipSpace } from './characters.ts'
import { skipEmoji } from './emoji.ts'

/** The most characters read of a note reference. */
const noteChars = 40

/**
 * @param start the start of the segment
 * @returns the end of what belongs to the stop at `at`. A stop or closer alone between spaces belongs to it; a straight
 * quote before a letter opens a quotation and does not.
 */
export function skipTail(text: string, start: number, at: number): number {
  for (;;) {
    const note = skipNote(text, at)
    if (note > at) at = note
    else if (isStop(text, at)) at++
    else if (isCloser(text, at)) {
      if (!isPlainCloser(text, at) && isWord(text, at + 1)) return at
      at++
    } else {
      const emoji = skipEmoji(text, start, at)
      if (emoji > at) {
        at = emoji
        continue
      }
      const next = skipSpace(text, at)
      if (next === at || !(isStop(text, next) || isPlainCloser(text, next))) return at
      if (isWord(text, next + 1) || text.charAt(next + 1) === '/') return at
      at = next + 1
    }
  }
}

const noteStart = /[[\d*†‡§¹²³⁰⁴-⁹]/
const sureNote =
  /^(?:\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|\p{Ll}[^[\]]{0,30})\]|[¹²³⁰⁴-⁹](?:[⁻˒,]?[¹²³⁰⁴-⁹])*|[*†‡§]{1,3}(?=\s))/u
const number = /^\d{1,3}(?:[ ,]\d{1,3})*(?=\s[\p{Lu}„“"«(])/u

/** The offset after a note reference: "word.[12]", "word.²", "word.[note 2]", "word.12 The", "(1987).1 The". */
function skipNote(text: string, at: number): number {
  if (!noteStart.test(text.charAt(at))) return at
  const near = text.slice(at, at + noteChars)
  const sure = sureNote.exec(near)?.[0]
  if (sure) return at + sure.length
  const after = /(?:\p{L}{4}|\))\.$/u.test(text.slice(Math.max(0, at - 5), at))
  return after ? at + (number.exec(near)?.[0].length ?? 0) : at
}
