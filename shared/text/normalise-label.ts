/** Text as labels are compared: lowercase, no diacritics, plain spaces and quotes. It usually keeps its length. */
import { withoutDiacritics } from './normalise-unicode.ts'

const plain: Record<string, string> = { '’': "'", '‘': "'", '\u00a0': ' ', '\u202f': ' ' }

let last = { text: '', label: '' }

/** Many rules ask for the same line, one after another, so the last answer is kept. */
export function normaliseLabel(text: string): string {
  if (text !== last.text) last = { text, label: fold(text) }
  return last.label
}

const fold = (text: string): string =>
  withoutDiacritics(text)
    .replace(/[’‘\u00a0\u202f]/g, (character) => plain[character] ?? character)
    .toLowerCase()
