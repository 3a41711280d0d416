/**
 * Romanian's letters: ș and ț with a comma below, ă with a breve, each one character. A word that the source has with
 * its cedilla or tilde is a name of another language, and so is one with letters that only Turkish has.
 */
import { normalise } from '../../../text/normalise.ts'
import type { Finisher } from '../../finish.ts'

const right: Readonly<Record<string, string>> = {
  ...{ ş: 'ș', Ş: 'Ș', ţ: 'ț', Ţ: 'Ț', ã: 'ă', Ã: 'Ă', ǎ: 'ă', Ǎ: 'Ă' },
}
const wrong = /[şŞţŢãÃǎǍ]/
const wrongs = /[şŞţŢãÃǎǍ]/g
const turkish = /[ğĞıİöÖüÜçÇ]/
const word = /[\p{L}\p{M}]+/gu
/** A Romanian ending behind a name: "Akşenerului". */
const longestEnding = 6

export const letters: Finisher = (text, source) => {
  const names = new Set(
    (source.match(word) ?? []).map((name) => normalise(name, 'NFC')).filter((name) => wrong.test(name)),
  )
  const isName = (name: string) => {
    for (let cut = 0; cut <= longestEnding; cut++) if (names.has(name.slice(0, name.length - cut))) return true
    return turkish.test(name)
  }
  return [...text.matchAll(word)].flatMap((match) => {
    const composed = normalise(match[0], 'NFC')
    const finished = isName(composed) ? composed : composed.replace(wrongs, (letter) => right[letter] ?? letter)
    return finished === match[0] ? [] : [{ start: match.index, end: match.index + match[0].length, text: finished }]
  })
}
