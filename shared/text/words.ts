/**
 * The words of a text by offset, each as it is compared: lowercase, composed, with one spelling where Romanian has
 * several (cedilla or comma below, "î" or "â" inside a word), and also without any diacritics.
 */
import { modernLetters } from './letters.ts'
import { normaliseUnicode, withoutDiacritics } from './normalise-unicode.ts'

/** Patterns' sources: a word including figures ("B2B"), and a word of letters only. */
export const word = '[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*'
export const letters = '\\p{L}[\\p{L}\\p{M}]*'
/** A word of letters, or a number with its separators: "3,5" is one number here and two words for `word`. */
export const lettersOrNumber = `${letters}|\\p{N}+(?:[.,:/]\\p{N}+)*`

/** `start` and `end` are UTF-16 offsets. `joined`: only a hyphen separates it from the word before. */
export type TextWord = { start: number; end: number; raw: string; spelled: string; plain: string; joined: boolean }

const plain = /^[a-z0-9]*$/

export function normaliseSpelling(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  return modernLetters(normaliseUnicode(lower, 'NFC')).replace(/(?<=\p{L})î(?=\p{L})/gu, 'â')
}

const pattern = new RegExp(word, 'gu')

export function wordsIn(text: string): TextWord[] {
  const found: TextWord[] = []
  for (const { 0: raw, index: start } of text.matchAll(pattern)) {
    const spelled = normaliseSpelling(raw)
    const before = found.at(-1)
    const joined = before !== undefined && before.end === start - 1 && /[-\u2010\u2011]/.test(text.charAt(start - 1))
    found.push({ start, end: start + raw.length, raw, spelled, plain: withoutDiacritics(spelled), joined })
  }
  return found
}
