/**
 * Character references that an engine left in its answer: by name or number, escaped again ("&amp;#39;") or with spaces
 * in them ("& quot ;").
 */
import type { TextEdit } from '../locales/shape.ts'

/** The names that engines write: XML's, and those of typography and of Romanian's letters. */
const named: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', euro: '€', deg: '°' },
  ...{ acirc: 'â', Acirc: 'Â', icirc: 'î', Icirc: 'Î', abreve: 'ă', Abreve: 'Ă', shy: '\u00ad' },
}

const reference = /& ?(?:amp ?; ?){0,4}(?:# ?(\d{2,7})|# ?[xX] ?([\da-fA-F]{2,6})|([A-Za-z]{2,6})) ?;/g

export const hasReference = (text: string): boolean => text.search(reference) >= 0

/** @returns the edits that decode a text, in order; references to no character or to a control character stay */
export const decodeReferences = (text: string): TextEdit[] =>
  [...text.matchAll(reference)].flatMap(({ 0: whole, index: start, 1: decimal, 2: hex, 3: name }) => {
    const right = name ? named[name] : characterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
    return right === undefined ? [] : [{ start, end: start + whole.length, text: right }]
  })

const characterOf = (code: number): string | undefined =>
  code > 0x10ffff || /\p{C}/u.test(String.fromCodePoint(code)) ? undefined : String.fromCodePoint(code)
