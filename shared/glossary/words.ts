/**
 * Words of a text by offset, each as it is compared: lowercase, composed, with one spelling of what Romanian spells in
 * several ways (cedilla or comma below, "î" or "â" inside a word), and once more without any diacritics.
 */
import { normalise } from '../text/normalise.ts'

/** `start` and `end` are UTF-16 offsets. `joined`: a hyphen and nothing else stands between it and the word before. */
export type Word = { start: number; end: number; raw: string; spelled: string; folded: string; joined: boolean }

const legacy: Readonly<Record<string, string>> = { ş: 'ș', ţ: 'ț', ǎ: 'ă', ã: 'ă' }
const plain: Readonly<Record<string, string>> = { ș: 's', ț: 't', ă: 'a', â: 'a', î: 'i' }
const ascii = /^[a-z0-9]*$/

export function spell(word: string): string {
  const lower = word.toLowerCase()
  if (ascii.test(lower)) return lower
  return normalise(lower, 'NFC')
    .replace(/[şţǎã]/g, (letter) => legacy[letter] ?? letter)
    .replace(/(?<=\p{L})î(?=\p{L})/gu, 'â')
}

/** Of a spelled word. "î" and "â" fold to "i" and "a": a text without diacritics keeps the two apart. */
export function fold(spelled: string): string {
  if (ascii.test(spelled)) return spelled
  const romanian = spelled.replace(/[șțăâî]/g, (letter) => plain[letter] ?? letter)
  return ascii.test(romanian) ? romanian : normalise(romanian, 'NFD').replace(/\p{M}+/gu, '')
}

export function words(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const raw = match[0]
    const start = match.index
    const spelled = spell(raw)
    const before = found.at(-1)
    const joined = before !== undefined && before.end === start - 1 && /[-\u2010\u2011]/.test(text.charAt(start - 1))
    found.push({ start, end: start + raw.length, raw, spelled, folded: fold(spelled), joined })
  }
  return found
}
