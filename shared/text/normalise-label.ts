/** Text as labels are compared: lowercase, no diacritics, plain spaces and quotes. It usually keeps its length. */
import { withoutDiacritics } from './normalise-unicode.ts'

const plain: Record<string, string> = { '’': "'", '‘': "'", '\u00a0': ' ', '\u202f': ' ' }

export const normaliseLabel = (text: string): string =>
  withoutDiacritics(text)
    .replace(/[’‘\u00a0\u202f]/g, (character) => plain[character] ?? character)
    .toLowerCase()
