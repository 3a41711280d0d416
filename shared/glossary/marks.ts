/**
 * What stands between the words of a term, before them and after them: "Moody's", "S&P", "art. 5", ".NET", "C++".
 * Spellings of one mark are the same: ' and ’, „ and “, - and –.
 */

/** What separates a word from the word before. */
export type Gap = {
  /** Without white space, in one spelling. */
  marks: string
  /** Whether it has white space. */
  spaced: boolean
  /** Whether it is only white space, or only a hyphen: "vice president", "vice-president". */
  plain: boolean
}

const spellings: readonly [mark: string, alike: string][] = [
  ["'", '’‘‛`´′'],
  ['"', '“”„‟«»″'],
  ['-', '‐‑‒–—―−'],
]
const oneSpelling = new Map(spellings.flatMap(([mark, alike]) => [...alike].map((other) => [other, mark] as const)))
const other = new RegExp(`[${[...oneSpelling.keys()].join('')}]|[^\\S ]`, 'g')

/** The marks in one spelling, each as long as before; white space becomes spaces. */
export const normaliseMarks = (text: string): string => text.replace(other, (mark) => oneSpelling.get(mark) ?? ' ')

const space: Gap = { marks: '', spaced: true, plain: true }
const hyphen: Gap = { marks: '-', spaced: false, plain: true }

export function gapOf(between: string): Gap {
  if (between === ' ') return space
  if (/^[-\u2010\u2011]$/.test(between)) return hyphen
  const marks = normaliseMarks(between).replaceAll(' ', '')
  return { marks, spaced: marks.length < between.length, plain: marks === '' }
}

/**
 * Whether a text's gap is that of a term. White space may be missing: "art.5" is "art. 5". It may be added between
 * initials and at an ampersand: "S. R. L." is "S.R.L.", "AT & T" is "AT&T".
 */
export function fits(term: Gap, text: Gap, areInitials: boolean): boolean {
  if (term.plain && text.plain) return true
  return term.marks === text.marks && (term.spaced || !text.spaced || areInitials || term.marks === '&')
}
