/**
 * Splits a text into the tokens that revisions are compared by: words, numbers and marks, without white space. Variants
 * of quotation marks, dashes and letters have one form.
 */
import { normalise, withoutDiacritics } from '../text/normalise.ts'
import { lettersOrNumber, spell } from '../text/words.ts'

/** `spelled`: lowercase, in one orthography. `plain`: without diacritics, too. Both are the one form of a mark. */
export type Token = { raw: string; spelled: string; folded: string; kind: 'word' | 'number' | 'mark' }

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const pieces = new RegExp(`${lettersOrNumber}|\\.{3}|-{1,3}|\\S`, 'gu')
const quotes = /["'`´‘’‚‛“”„‟«»‹›′″]/
const dashes = /[-\u2010-\u2015\u2212]/

export function tokensOf(text: string): Token[] {
  return Array.from(normalise(text.replace(invisible, ''), 'NFC').matchAll(pieces), ([raw]): Token => {
    if (/^\p{L}/u.test(raw)) {
      const spelled = spell(raw)
      return { raw, spelled, folded: withoutDiacritics(spelled), kind: 'word' }
    }
    if (/^\p{N}/u.test(raw)) return { raw, spelled: raw, folded: raw, kind: 'number' }
    const mark = quotes.test(raw) ? '"' : dashes.test(raw) ? '-' : raw === '…' ? '...' : raw
    return { raw, spelled: mark, folded: mark, kind: 'mark' }
  })
}

/** Equal for texts that differ only in typography and letter case. */
export const foldText = (text: string): string =>
  tokensOf(text)
    .map(({ folded }) => folded)
    .join(' ')
