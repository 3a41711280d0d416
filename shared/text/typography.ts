/**
 * Writes marks that look different and mean the same in one way: „a”, «a» and “a” as "a", ’ as ', – and — as -, … as
 * three points, any white space as one space. For comparing texts, never for showing them.
 */
import { removeInvisible } from './invisible.ts'
import { commasForCedillas } from './letters.ts'
import { normaliseUnicode } from './normalise-unicode.ts'

const marks: readonly (readonly [plain: string, others: string])[] = [
  ["'", '\u2018\u2019\u201a\u201b\u2039\u203a\u02bc\u02b9\u2032\u00b4`'],
  ['"', '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
  ['...', '\u2026'],
]
const plainOf = new Map(marks.flatMap(([plain, others]) => [...others].map((mark) => [mark, plain] as const)))
const typographic = new RegExp(`[${[...plainOf.keys()].join('')}]`, 'g')

/** What typewriters have for quotes and dashes: ,,a'' and --. */
const quotes = /,,|''/g
const dashes = /-{2,}/g

export const plainTypography = (text: string): string =>
  text
    .replace(typographic, (mark) => plainOf.get(mark) ?? mark)
    .replace(quotes, '"')
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')

/**
 * A text without what is only typography: the forms of quotes, apostrophes, dashes and spaces, the legacy letters ş ţ,
 * invisible characters, the form of Unicode. Texts that are the same then match to 100 %.
 */
export const normaliseTypography = (text: string): string =>
  plainTypography(commasForCedillas(normaliseUnicode(removeInvisible(text), 'NFC'))).trim()
