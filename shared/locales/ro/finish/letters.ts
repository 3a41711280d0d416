/**
 * Romanian's letters: ș and ț with a comma below, ă with a breve, each one character. A word that has a cedilla or
 * tilde in the source is a foreign name, and so is one with letters that no Romanian word has.
 */
import { hasForeignLetters, hasLegacyLetters, modernLetters } from '../../../text/letters.ts'
import { normaliseUnicode } from '../../../text/normalise-unicode.ts'
import { letters as lettersOfWord } from '../../../text/words.ts'
import type { Finisher } from '../../shape.ts'

const word = new RegExp(lettersOfWord, 'gu')
/** The longest Romanian ending after a name: "Akşenerului". */
const longestEnding = 6
/** A cedilla beside letters of borrowed words (Şimşek), and Portuguese's ão. */
const isForeign = /[kqwy].*[şţ]|[şţ].*[kqwy]|ão/iu

export const finishLetters: Finisher = (text, source) => {
  const names = new Set(
    (source.match(word) ?? []).map((name) => normaliseUnicode(name, 'NFC')).filter((name) => hasLegacyLetters(name)),
  )
  const isName = (name: string) => {
    for (let cut = 0; cut <= longestEnding; cut++) if (names.has(name.slice(0, name.length - cut))) return true
    return hasForeignLetters(name) || isForeign.test(name)
  }
  return [...text.matchAll(word)].flatMap((match) => {
    const composed = normaliseUnicode(match[0], 'NFC')
    const finished = isName(composed) ? composed : modernLetters(composed)
    return finished === match[0] ? [] : [{ start: match.index, end: match.index + match[0].length, text: finished }]
  })
}
