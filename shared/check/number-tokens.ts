/** Cuts a text into its numbers in figures and its words, as the readers of numbers take them. */
import { letters, normaliseSpelling } from '../text/words.ts'

/** `word`: as it is compared. `digits`: a number in figures with its marks. UTF-16 offsets. */
export type NumberToken = { raw: string; word: string; digits: boolean; start: number; end: number }

/** A telephone number with its groups: nine digits at least, after a zero or a plus. */
const telephone = '(?:\\+|(?<![\\d.,/:-])0)(?=(?:[ .-]?\\d){8,15}(?![ .-]?\\d))(?:[ .-]?\\d)+'
const isoDate = '\\d{4}-\\d\\d-\\d\\d(?![\\d-])'
/** Single and no-break spaces separate thousands. */
const spaced = '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?'
/** 1½ and 1 1/2. */
const mixed = '\\d{1,3} [1-3]/[2-4](?![\\d/])|(?:\\d+ ?)?[½¼¾⅓⅔]'
const pattern = new RegExp(`${telephone}|${isoDate}|${mixed}|${spaced}|\\d+(?:[.,:/]\\d+)*|${letters}`, 'gu')

export function numberTokens(text: string): NumberToken[] {
  return Array.from(text.matchAll(pattern), ({ 0: raw, index: start }) => {
    const digits = /^[+\d½¼¾⅓⅔]/.test(raw)
    return { raw, word: digits ? raw : normaliseSpelling(raw), digits, start, end: start + raw.length }
  })
}
