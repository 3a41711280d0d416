/**
 * Tells whether a change is only typography or spelling, so that the translation still holds: white space, quotation
 * marks, dashes, diacritics, or one typing error in a long word. A changed number, negation or name never counts as
 * typography. In doubt it says no: an unneeded check by a translator is better than a missed one.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import { type RevisionToken, revisionTokens } from './tokens.ts'

/** Longer texts are not prose. */
const longest = 20_000
const shortestWord = 5

/**
 * @param isName whether a word without diacritics is a name elsewhere: a capital at the start of a sentence tells
 * nothing
 */
export function isTypographicChange(
  before: string,
  after: string,
  locale: Locale,
  isName: (folded: string) => boolean = () => false,
): boolean {
  if (before.length > longest || after.length > longest) return false
  const [olds, news] = [revisionTokens(before), revisionTokens(after)]
  if (olds.length !== news.length) return false
  let slips = 0
  for (const [at, old] of olds.entries()) {
    const now = news[at]
    if (!now || old.kind !== now.kind || caseOf(old.raw) !== caseOf(now.raw)) return false
    if (old.spelled === now.spelled) continue
    if (old.kind !== 'word') return false
    const opens = !isInsideSentence(olds, at)
    if ((isCapitalised(old.raw) && !opens) || isName(old.plain) || isName(now.plain)) return false
    if (old.plain !== now.plain && (++slips > 1 || !isSlip(old.plain, now.plain, locale))) return false
  }
  return true
}

/** Whether a token is inside a sentence, where a capital means a name. */
export function isInsideSentence(tokens: readonly RevisionToken[], at: number): boolean {
  const last = tokens[at - 1]
  return last !== undefined && (last.kind !== 'mark' || !/["(:.?!\-[]/.test(last.plain))
}

export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)

const caseOf = (word: string): string =>
  word === word.toLowerCase() ? 'lower' : word === word.toUpperCase() && word.length > 1 ? 'upper' : 'capital'

function isSlip(before: string, after: string, locale: Locale): boolean {
  const { revisions, numbers } = registry[locale]
  const { negations, ending, confusable } = revisions
  const { words, magnitudes } = numbers
  const [short, long] = before.length < after.length ? [before, after] : [after, before]
  if (short.length < shortestWord || long.length <= shortestWord) return false
  for (const word of [before, after])
    if (negations.has(word) || Object.hasOwn(words, word) || Object.hasOwn(magnitudes, word)) return false
  if (confusable.some((group) => group.has(before) && group.has(after))) return false
  const slip = slipAt(short, long)
  return slip !== undefined && slip.from > 0 && (slip.swapped || slip.to >= ending)
}

/** The one letter added, dropped, replaced or swapped with its neighbour: how many letters precede and follow it. */
function slipAt(short: string, long: string): { from: number; to: number; swapped: boolean } | undefined {
  let from = 0
  while (from < short.length && short[from] === long[from]) from++
  let to = 0
  while (to < short.length - from && short.at(-1 - to) === long.at(-1 - to)) to++
  const [left, right] = [short.slice(from, short.length - to), long.slice(from, long.length - to)]
  if (right.length === 1 && left.length <= 1) return { from, to, swapped: false }
  return left.length === 2 && left === [...right].reverse().join('') ? { from, to, swapped: true } : undefined
}
