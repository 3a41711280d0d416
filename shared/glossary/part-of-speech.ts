/**
 * Tells from the preceding word that a word spelled like a noun is a verb or an adjective: „poate cauza", „mai mare",
 * „statele membre". It rejects only clear cases; other homographs stay found.
 */
import type { WordContext } from '../locales/shape/words.ts'
import type { TextWord } from '../text/words.ts'

/** `before`: the preceding word, if only a space separates them. */
export function isOtherPartOfSpeech(word: TextWord, before: TextWord | undefined, context: WordContext): boolean {
  if (!before) return false
  const previous = before.spelled
  if (context.degrees.includes(previous) || context.beforeVerbs.includes(previous)) return true
  if (context.beforeVerbOrGenitive.includes(previous)) return !context.genitive.test(word.spelled)
  return isDefinite(previous, context) && !context.articled.test(word.spelled)
}

const isDefinite = (word: string, { definite, notNouns }: WordContext): boolean =>
  word.length > 4 && definite.test(word) && !notNouns.some((start) => word.startsWith(start))
