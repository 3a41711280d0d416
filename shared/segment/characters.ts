/** Classes of characters, by UTF-16 code unit. Offsets outside a text have no class. */

const space = 1
const stop = 2
const lower = 4
const upper = 8
const word = 16
const digit = 32
const opener = 64
const closer = 128
/** A closer even between spaces, where other quotes may be opening ones. */
const plainCloser = 256

const openers = '„“”"\'‘’«‹([{—–-*•¿¡'
const closers = '"\'”’»›“)]}'

function classify(char: string): number {
  let flags = 0
  if (/\s/.test(char)) flags |= space
  if ('.!?…'.includes(char)) flags |= stop
  if (/\p{Ll}/u.test(char)) flags |= lower
  if (/\p{Lu}/u.test(char)) flags |= upper
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) flags |= word
  if (/[0-9]/.test(char)) flags |= digit
  if (openers.includes(char)) flags |= opener
  if (closers.includes(char)) flags |= closer
  if ('”»)]}'.includes(char)) flags |= plainCloser
  return flags
}

const known = 512
/** Results of `classify` by code unit; 0 is not computed yet. */
const table = new Uint16Array(0x10000)

function flagsAt(text: string, at: number): number {
  if (at < 0 || at >= text.length) return 0
  const code = text.charCodeAt(at)
  const flags = table[code]
  if (flags) return flags
  const asked = classify(text.charAt(at)) | known
  table[code] = asked
  return asked
}

const is =
  (flag: number) =>
  (text: string, at: number): boolean =>
    (flagsAt(text, at) & flag) !== 0

export const isSpace = is(space)
/** . ! ? … */
export const isStop = is(stop)
export const isLower = is(lower)
export const isUpper = is(upper)
export const isDigit = is(digit)
/** A letter, a combining mark or a numeral. */
export const isWord = is(word)
/** A quote, bracket, dash or bullet that may precede a word. */
export const isOpener = is(opener)
export const isCloser = is(closer)
export const isPlainCloser = is(plainCloser)

/** The offset after white space. */
export function skipSpace(text: string, at: number): number {
  while (isSpace(text, at)) at++
  return at
}

/** The offset before trailing white space, but not before `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isSpace(text, end - 1)) end--
  return end
}
