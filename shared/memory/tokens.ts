/**
 * Turns a text into one number per word. Similarity is measured on these numbers, and they are all that stays of a text
 * in memory. A number holds the word's stem, whether it is long, and its form, so words can be compared without their
 * letters.
 */
import { hash32 } from '../text/hash32.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { prefixStem } from '../text/stem.ts'
import { lettersOrNumber } from '../text/words.ts'
import { normaliseForMemory } from './memory-entry.ts'

/** Longer texts are found only by exact match; this bounds the cost of comparing two texts. */
export const maxTokens = 256

const words = new RegExp(lettersOrNumber, 'gu')

/**
 * 21 bits of the stem's hash, one bit for a long word, 10 bits of the form's hash. Empty for a text without words or
 * with too many.
 */
export function memoryTokens(text: string): Uint32Array {
  const tokens: number[] = []
  for (const [word] of normaliseForMemory(text).toLowerCase().matchAll(words)) {
    if (tokens.length === maxTokens) return new Uint32Array(0)
    tokens.push(tokenOf(word))
  }
  return Uint32Array.from(tokens)
}

const isNumber = (word: string) => /^\p{N}/u.test(word)
const numberStem = '#'

function tokenOf(word: string): number {
  const plain = isNumber(word) ? numberStem : withoutDiacritics(word)
  // An ending is two letters at most here, and never what makes a short word: casa, case and casei are one stem.
  const stem = prefixStem(plain, { least: 3, most: 5 })
  const long = isNumber(word) || plain.length > 3 ? 1 : 0
  return ((((hash32(stem) << 1) | long) << 10) | (hash32(word) & 1023)) >>> 0
}

/** The stem and its length class: equal for words that differ only in their ending, and for any two numbers. */
export const tokenStem = (token: number): number => token >>> 10

/** The weight of a word. Short words weigh half, because most of them are function words. */
export const tokenWeight = (token: number): number => (token & 1024 ? 4 : 2)

export function totalWeight(tokens: Uint32Array): number {
  let sum = 0
  for (const token of tokens) sum += tokenWeight(token)
  return sum
}

const number = tokenStem(tokenOf('1'))
export const isNumberToken = (token: number): boolean => tokenStem(token) === number
