/**
 * Unicode's normal forms in linear time, and text without diacritics. `String.normalize` sorts a run of combining marks
 * by insertion, which takes a minute for 256 KiB of them. No language has more than a few in a row. A run of over
 * thirty, the limit of the Stream-Safe Text Format (Unicode Standard Annex #15, section 13), is sorted in parts.
 */
type NormalForm = 'NFC' | 'NFD' | 'NFKC' | 'NFKD'

const maxMarks = 30
const longRun = new RegExp(`\\p{M}{${maxMarks + 1}}`, 'u')
const parts = new RegExp(`\\P{M}*\\p{M}{1,${maxMarks}}|\\P{M}+`, 'gu')

/** Matches wherever combining marks may be, and no letter of Romanian or English: far quicker to try than `\p{M}`. */
const beyondLatin = /[\u0300-\u1fff\u20d0-\u20ff\u2c00-\uffff]/

export const normaliseUnicode = (text: string, form: NormalForm): string =>
  text.length > maxMarks && beyondLatin.test(text) && longRun.test(text)
    ? (text.match(parts) ?? []).map((part) => part.normalize(form)).join('')
    : text.normalize(form)

const ascii = /^[\0-\x7f]*$/

/** @param form NFKD also splits ligatures and similar characters: "ﬁ" becomes "fi". */
export function withoutDiacritics(text: string, form: 'NFD' | 'NFKD' = 'NFD'): string {
  if (ascii.test(text)) return text
  const marks = beyondLatin.test(text) ? /\p{M}+/gu : /[\u0300-\u036f]+/g
  return normaliseUnicode(text, form).replace(marks, '')
}
