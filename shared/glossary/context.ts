/**
 * Tells from the word before that a word spelled as a noun is a verb or an adjective here: „poate cauza", „mai mare",
 * „statele membre". It rejects only what is plain; a homograph that it can't tell stays found.
 */
import type { Context } from '../locales/shape/words.ts'
import type { Word } from '../text/words.ts'

/** `before` is the word before, when nothing but a space stands between. */
export function isOtherPart(word: Word, before: Word | undefined, context: Context): boolean {
  if (!before) return false
  const previous = before.spelled
  if (context.degrees.includes(previous) || context.beforeVerbs.includes(previous)) return true
  if (context.beforeVerbOrGenitive.includes(previous)) return !context.genitive.test(word.spelled)
  return isDefinite(previous, context) && !context.articled.test(word.spelled)
}

const isDefinite = (word: string, { definite, notNouns }: Context): boolean =>
  word.length > 4 && definite.test(word) && !notNouns.some((start) => word.startsWith(start))
