/**
 * Whether an entry may be learnt: not if its target is its source, because the source was copied or the engine left it.
 * Numbers, addresses and brands such as iPhone are the same in both languages. So are names, but an engine leaves a
 * title such as "Breaking News" as it leaves a name, so it takes a person to say that something is one.
 */
import { normaliseTypography } from '../text/typography.ts'
import type { MemoryEntry } from './memory-entry.ts'

export function isTranslated({ texts, approved }: MemoryEntry): boolean {
  const [one = '', other = ''] = Object.values(texts).map(({ text }) => normaliseTypography(text))
  if (wordsOf(one) !== wordsOf(other)) return true
  return !hasWord(one) || (approved && one === other && isName(one))
}

/** A copy may lack the mark at the end. */
const wordsOf = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ')

const parts = /[^\s"'()[\]{}<>]+/g
const isAddress = /^(?:[@#]|https?:|www\.|[^@]+@[^@]+\.)|^\p{L}[\p{L}\p{N}-]*\.\p{L}/u
/** A digit or a capital inside a word: B2B, iPhone, YouTube. Capitals alone may be any word. */
const isBrand = /\p{N}|\p{Ll}\p{Lu}/u
const isWord = /\p{L}{2}/u

/** Whether a text has a word that may need a translation. */
const hasWord = (text: string): boolean =>
  (text.match(parts) ?? []).some((part) => isWord.test(part) && !isAddress.test(part) && !isBrand.test(part))

/** More words are a sentence or a title. */
const longestName = 6
const endsSentence = /[.?!:;,]$/
const isCapital = /^\p{Lu}/u
/** Such as "of", "la", "cel", "von". */
const isParticle = /^\p{Ll}{1,3}$/u

/** Whether a text looks like a name: "Costel Negrea", "Ștefan cel Mare", "NATO"; not "Yes." or "The ferry". */
function isName(text: string): boolean {
  const words = text.match(parts) ?? []
  if (words.length > longestName || endsSentence.test(text)) return false
  const isInside = (i: number) => i > 0 && i < words.length - 1
  return words.every((word, i) => isCapital.test(word) || !isWord.test(word) || (isInside(i) && isParticle.test(word)))
}
