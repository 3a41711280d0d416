/**
 * Converts plain text to Apertium's stream format and back. Characters with a meaning in the format or the engine
 * (`^$[]{}<>\/@*#~+`) pass as a superblank; addresses and handles pass as words that no dictionary has. So any such
 * mark outside a superblank in the output comes from the engine, and is removed.
 */

/**
 * Follows every text: the full stop keeps a rule from reaching past the end, and the empty superblank marks the end in
 * the output.
 */
const endMark = '.[]'

/** @returns the pipeline's input for one text, without NUL or line break. */
export function encodeStream(text: string): string {
  return text.replace(/[\^$[\]{}<>\\/@*#~+]+/g, (run) => `[${run.replace(/[[\]\\^$]/g, '\\$&')}]`) + endMark
}

const tokens = /\[(?<blank>(?:\\.|[^\]\\])*)\]|\\(?<escaped>.)|(?<mark>[*#@~])|(?<word>[\p{L}\p{M}\p{N}'’_-]+)|./gsu

/** @returns the plain text. Of alternatives (`-n/în`) the last is kept, with the first one's capital. */
export function decodeStream(stream: string): string {
  const pieces: string[] = []
  let capital = false
  for (const { 0: token, groups } of cutEnd(stream).matchAll(tokens)) {
    const { blank, escaped, mark, word } = groups ?? {}
    const isSlash = escaped === '/' || token === '/'
    if (blank !== undefined) pieces.push(blank.replace(/\\(.)/gs, '$1'))
    else if (isSlash) capital ||= startsUpper(popWord(pieces))
    else if (word !== undefined) pieces.push(capital ? capitalise(word) : word)
    else if (mark === undefined && escaped !== '@') pieces.push(escaped ?? token)
    if (word !== undefined) capital = false
  }
  return pieces.join('').replace(/ {2,}/g, ' ').trim()
}

function cutEnd(stream: string): string {
  const at = stream.lastIndexOf('[]')
  const text = at < 0 ? stream : stream.slice(0, at) + stream.slice(at + 2)
  return text.trimEnd().replace(/\.$/, '')
}

function popWord(pieces: string[]): string {
  const last = pieces.at(-1) ?? ''
  return /[\p{L}\p{N}]/u.test(last) ? (pieces.pop() ?? '') : ''
}

const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word)
const capitalise = (word: string): string => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
