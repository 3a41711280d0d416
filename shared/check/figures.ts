/**
 * Finds the numbers of a text by value, as its locale writes them. An ambiguous number keeps all its values. Numbers in
 * words are optional: they may match a number in figures, and need no match themselves.
 */
import type { Locale } from '../locales/locale.ts'
import { registry } from '../locales/registry.ts'
import type { NumberFormat } from '../locales/shape.ts'
import { letters, normaliseSpelling } from '../text/words.ts'
import { type Figure, shiftDecimal } from './decimal.ts'
import { readDigits } from './read-digits.ts'

/** Figures with the characters that a number may contain, or a word. Single and no-break spaces separate thousands. */
const tokens = new RegExp(`\\d+(?:[.,:/]\\d+|[ \\u00a0\\u202f]\\d{3}(?!\\d))*|${letters}`, 'gu')
/** How many characters after a number are searched for its magnitude and a percent sign. */
const lookahead = 32

/** A number in words that the next word may continue: "twenty" before "five", "two" before "million". */
type Pending = { value: number; start: number; end: number }

export function readFigures(text: string, locale: Locale): Figure[] {
  const rules = registry[locale].numbers
  const found: Figure[] = []
  let pending: Pending | undefined
  for (const match of text.matchAll(tokens)) {
    const start = match.index
    const end = start + match[0].length
    const rest = text.slice(end, end + lookahead)
    if (/^\d/.test(match[0])) {
      found.push(...readDigits(match[0], start, text.slice(Math.max(0, start - 6), start), rest, rules))
      pending = undefined
      continue
    }
    const gap = pending ? text.slice(pending.end, start) : ''
    const read = readWord(match[0], { start, end }, pending, gap, rules)
    if (read.value !== undefined) {
      const percent = rules.percent.test(rest)
      found.push({ values: [read.value], optional: true, percent, start: read.start, end })
    }
    pending = read.pending
  }
  return found
}

type Read = { value?: string; start: number; pending: Pending | undefined }

function readWord(
  token: string,
  { start, end }: { start: number; end: number },
  pending: Pending | undefined,
  gap: string,
  rules: NumberFormat,
): Read {
  const word = normaliseSpelling(token)
  const power = own(rules.magnitudes, word)
  if (power !== undefined) {
    const counted = pending && rules.between.concat('', '-').includes(gap.trim()) ? pending : undefined
    return {
      value: shiftDecimal(String(counted?.value ?? 1), power),
      start: counted?.start ?? start,
      pending: undefined,
    }
  }
  const small = own(rules.words, word)
  if (small !== undefined) {
    const tens =
      pending && pending.value >= 20 && small < 10 && rules.tensAndUnits.includes(gap.trim()) ? pending : undefined
    const value = (tens?.value ?? 0) + small
    return { value: String(value), start: tens?.start ?? start, pending: { value, start: tens?.start ?? start, end } }
  }
  const roman = readRoman(token)
  const carriesOn = rules.between.includes(word) || rules.tensAndUnits.includes(word)
  return { ...(roman ? { value: String(roman) } : {}), start, pending: carriesOn ? pending : undefined }
}

const own = (table: Readonly<Record<string, number>>, word: string): number | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** Roman numerals from 1 to 399, for centuries, chapters and kings: „secolul XXI", „al II-lea". */
function readRoman(token: string): number | undefined {
  if (token.length > 10 || !/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(token)) return undefined
  const values = [...token].map((letter) => romanDigits[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
