/** The length of a text without what translators add or leave out: a conversion or gloss in brackets, an acronym in full. */
import { withoutGlosses } from './glosses.ts'

/** A bracket with a number, or with a title in quotation marks or beside them. */
const note = /\s?\((?:[^()]{0,16}\d[^()]{0,44}|[„“"«'‘][^()]{1,40}|[^()]{1,40}[”"»'’])\)|(?<=[”"»])\s?\([^()]{1,40}\)/g
const acronym = /(?<![\p{L}\p{N}-])(?:\p{Lu}{2,6}|\p{Lu}&\p{Lu})(?![\p{L}\p{N}])/gu
/** The letters of a word that one letter of an acronym stands for, and the space after it. */
const wordLength = 9

export const withoutNotes = (text: string): string => withoutGlosses(text.includes('(') ? text.replace(note, '') : text)

/** Money, magnitudes and units by a sign or a few letters at a number, and how long one may be in words: "de lire sterline". */
const sign =
  /[$£€¥](?=\d)|(?<=\d\s?)(?:[$£€¥%‰°]|(?:bn|tn|mn|[mk]|mld|mil|mph|km\/h|km|kg|cm|mm|mp|ha|ft|lb|st|kW|MW|GW|kWh|MWh|GWh|CP|hp)(?![\p{L}\p{N}]))/gu
const signLength = 16
/** An acronym in brackets, or between a comma and a comma: what is beside it says what it means. */
const explained =
  /\((?:the )?\p{Lu}[\p{L}]{0,3}\p{Lu}\)|\(\p{Lu}\p{Ll}{2,20}\)|, (?:the )?\p{Lu}[\p{L}]{0,3}\p{Lu},|(?<!\p{L})\p{Lu}{2,6}(?=, \p{Ll})|(?<=\p{Ll}, )\p{Lu}[\p{L}-]{2,20}(?=,)/gu
/** How long an explanation may be. */
const explanationLength = 48
/** At most so many are looked for in the other text. */
const mostExplained = 20

/** How many letters longer a text may be than another because it has words where the other has acronyms and signs. */
export function lengthOfShortForms(text: string, other: string): number {
  const lettersIn = (list: string) => (list.match(acronym) ?? []).join('').length
  const more = Math.max(0, lettersIn(other) - lettersIn(text)) * wordLength
  const signs = Math.max(0, count(other, sign) - count(text, sign)) * signLength
  return more + signs + explanationsIn(text, other)
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How many marks between clauses a text has. */
export const clausesIn = (text: string): number => count(text, clause)

const clause = /[,;:—–()](?!\d)|[.!?…]["”»)]{0,3}\s(?=\P{L}{0,3}\p{Lu})/gu

/** For each acronym or name that a text explains and the other only has. */
function explanationsIn(text: string, other: string): number {
  if (!/[,(]/.test(text)) return 0
  const names = (text.match(explained) ?? [])
    .slice(0, mostExplained)
    .map((found) => found.replace(/[(),]|the /g, '').trim())
  const bare = other.replace(explained, '')
  return new Set(names.filter((name) => bare.includes(name))).size * explanationLength
}
