/**
 * Splits a text into the tokens that revisions are compared by: words, numbers and marks, without white space. Variants
 * of quotation marks, dashes and letters have one form.
 */
import { normaliseUnicode, withoutDiacritics } from '../text/normalise-unicode.ts'
import { lettersOrNumber, normaliseSpelling } from '../text/words.ts'

/** `spelled`: lowercase, in one orthography. `plain`: without diacritics, too. Both are the one form of a mark. */
export type RevisionToken = { raw: string; spelled: string; plain: string; kind: 'word' | 'number' | 'mark' }

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const pieces = new RegExp(`${lettersOrNumber}|\\.{3}|-{1,3}|\\S`, 'gu')
const quotes = /["'`´‘’‚‛“”„‟«»‹›′″]/
const dashes = /[-\u2010-\u2015\u2212]/

export function revisionTokens(text: string): RevisionToken[] {
  return Array.from(normaliseUnicode(text.replace(invisible, ''), 'NFC').matchAll(pieces), ([raw]): RevisionToken => {
    if (/^\p{L}/u.test(raw)) {
      const spelled = normaliseSpelling(raw)
      return { raw, spelled, plain: withoutDiacritics(spelled), kind: 'word' }
    }
    if (/^\p{N}/u.test(raw)) return { raw, spelled: raw, plain: raw, kind: 'number' }
    const mark = quotes.test(raw) ? '"' : dashes.test(raw) ? '-' : raw === '…' ? '...' : raw
    return { raw, spelled: mark, plain: mark, kind: 'mark' }
  })
}

/** Equal for texts that differ only in typography and letter case. */
export const comparableText = (text: string): string =>
  revisionTokens(text)
    .map(({ plain: folded }) => folded)
    .join(' ')
