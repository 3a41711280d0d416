/** What a locale's rules say of a word before a stop. The rules lie in `shared/locales`. */
import type { Follow, SentenceRules } from '../locales/shape.ts'
import { commasForCedillas } from '../text/letters.ts'

/** What the rules say of `word`, which stands before a stop. All capitals are a word of their own: "DNA", not "dna". */
export function abbreviationKind(rules: SentenceRules, word: string): Follow | undefined {
  if (word.length > rules.longest) return undefined
  const comma = commasForCedillas(word)
  const follow = rules.abbreviations.get(comma)
  if (follow || /^\p{Lu}+$/u.test(comma)) return follow
  return rules.abbreviations.get(comma.toLowerCase())
}
