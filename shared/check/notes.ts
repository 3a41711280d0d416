/** The length of a text without what translators add or leave out: a conversion or gloss in brackets, an acronym in full. */
import { withoutGlosses } from './glosses.ts'

/** A bracket with a number, or with a title in quotation marks or beside them. */
const note = /\s?\((?:[^()]{0,16}\d[^()]{0,24}|[„“"«'‘][^()]{1,40}|[^()]{1,40}[”"»'’])\)|(?<=[”"»])\s?\([^()]{1,40}\)/g
const acronym = /(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu
/** The letters of a word that one letter of an acronym stands for, and the space after it. */
const wordLength = 9

export const withoutNotes = (text: string): string => withoutGlosses(text.includes('(') ? text.replace(note, '') : text)

/** How many letters longer a text may be than another because it has words where the other has acronyms. */
export function lengthOfAcronyms(text: string, other: string): number {
  const lettersIn = (list: string) => (list.match(acronym) ?? []).join('').length
  const more = lettersIn(other) - lettersIn(text)
  return Math.max(0, more) * wordLength
}
