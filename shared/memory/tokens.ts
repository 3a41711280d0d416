/**
 * Turns a text into one number per word, figure or sign. Similarity is measured on these numbers, and they are all that
 * stays of a text in memory. A word's number holds its stem, whether it is long, its case and its form, so words can be
 * compared without their letters.
 */

import { hash32 } from '../text/hash32.ts'
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { prefixStem } from '../text/stem.ts'
import { normaliseTypography } from '../text/typography.ts'
import { lettersOrNumber } from '../text/words.ts'

/** Longer texts are found only by exact match; this bounds the cost of comparing two texts. */
export const maxTokens = 256

/** Currencies, per cent, degrees, plus and the like; and a minus, which is a hyphen before a number and after no word. */
const sign = '\\p{Sc}|[%‰°+±×÷=<>≤≥≠≈~&@#№§]|(?<![\\p{L}\\p{N}])-(?=\\p{N}|\\p{Sc}\\p{N})'
const pattern = new RegExp(`${lettersOrNumber}|${sign}`, 'gu')

/** 20 bits of the stem's hash, one bit for a long word, 2 bits for its case, 9 bits of the form's hash. */
const formBits = 9
const caseBits = 2
const lowBits = formBits + caseBits
const low = 2 ** lowBits - 1
const form = 2 ** formBits - 1
const long = 2 ** lowBits

/** Empty for a text without words or with too many. */
export function memoryTokens(text: string): Uint32Array {
  const tokens: number[] = []
  for (const [found] of normaliseTypography(text).matchAll(pattern)) {
    if (tokens.length === maxTokens) return new Uint32Array(0)
    tokens.push(/^\p{L}/u.test(found) ? wordToken(found) : figureToken(found))
  }
  return Uint32Array.from(tokens)
}

function wordToken(written: string): number {
  const word = written.toLowerCase()
  const plain = withoutDiacritics(word)
  // An ending is two letters at most here, and never what makes a short word: casa, case and casei are one stem.
  const stem = prefixStem(plain, { least: 3, most: 5 })
  return token(stem, plain.length > 3, (caseOf(written, word) << formBits) | (hash32(word) & form))
}

/** Any two numbers have one stem, and so have any two signs. Their case is nothing, so more bits tell them apart. */
const numberStem = '#'
const signStem = '$'
const figureToken = (written: string): number =>
  token(/^\p{N}/u.test(written) ? numberStem : signStem, true, hash32(written) & low)

const token = (stem: string, isLong: boolean, rest: number): number =>
  ((hash32(stem) << (lowBits + 1)) | (isLong ? long : 0) | rest) >>> 0

/** 0 for small letters, 1 for a capital and small letters, 2 for several capitals. */
function caseOf(written: string, lower: string): number {
  if (written === lower) return 0
  return written.slice(1) === lower.slice(1) ? 1 : 2
}

/** The stem and its length class: equal for words that differ only in their ending, for any two numbers or signs. */
export const tokenStem = (token: number): number => token >>> lowBits

/** The weight of a word. Short words weigh half, because most of them are function words. */
export const tokenWeight = (token: number): number => (token & long ? 16 : 8)

export function totalWeight(tokens: Uint32Array): number {
  let sum = 0
  for (const token of tokens) sum += tokenWeight(token)
  return sum
}

const [number, signs] = [numberStem, signStem].map((stem) => tokenStem(token(stem, true, 0)))
const isNumber = (token: number | undefined): boolean => token !== undefined && tokenStem(token) === number
const isFigure = (token: number | undefined): boolean =>
  isNumber(token) || (token !== undefined && tokenStem(token) === signs)

/** What it costs to change a word into another: all of it, half for an ending or a figure, an eighth for its case. */
export function changeWeight(a: number, b: number): number {
  if (a === b) return 0
  if (tokenStem(a) !== tokenStem(b)) return Math.max(tokenWeight(a), tokenWeight(b))
  const sameForm = (a & form) === (b & form) && !isFigure(a)
  return tokenWeight(a) / (sameForm ? 8 : 2)
}

/** The numbers and signs of a text in their order, with the stems of the words beside them: their units. */
export function figuresOf(tokens: Uint32Array): number[] {
  const figures: number[] = []
  tokens.forEach((token, i) => {
    if (isFigure(token)) figures.push(token)
    else if (isFigure(tokens[i - 1]) || isNumber(tokens[i + 1])) figures.push(tokenStem(token))
  })
  return figures
}
