/**
 * Whether an entry may be learnt: not if its target is its source, because the source was copied or the engine left it.
 * Numbers, addresses and brands such as iPhone are the same in both languages. A name is too, but it looks like any
 * word with a capital ("Yes."), so it is not learnt either: the next article asks again, and nothing wrong is filled in.
 */
import type { Locale } from '../locales/locale.ts'
import { type MemoryEntry, normaliseForMemory } from './memory-entry.ts'

export function isTranslated({ texts }: MemoryEntry): boolean {
  const [one, other] = Object.keys(texts).map((locale) => plain(texts[locale as Locale]?.text ?? ''))
  return one !== other || !hasWord(normaliseForMemory(Object.values(texts)[0]?.text ?? ''))
}

const plain = (text: string): string => normaliseForMemory(text).toLowerCase()

const parts = /[^\s"'()[\]{}<>]+/g
const isAddress = /^(?:[@#]|https?:|www\.|[^@]+@[^@]+\.)|^\p{L}[\p{L}\p{N}-]*\.\p{L}/u
/** A digit or a capital inside a word: B2B, iPhone, YouTube. Capitals alone may be any word. */
const isBrand = /\p{N}|\p{Ll}\p{Lu}/u
const isWord = /\p{L}{2}/u

/** Whether a text has a word that may need a translation. */
const hasWord = (text: string): boolean =>
  (text.match(parts) ?? []).some((part) => isWord.test(part) && !isAddress.test(part) && !isBrand.test(part))
