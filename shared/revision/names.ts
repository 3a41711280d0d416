/** Finds the proper names in an article: words with a capital inside a sentence. Reads the texts on first use. */
import { isCapital, isInside } from './typographic.ts'
import type { Unit } from './unit.ts'
import { tokensOf } from './words.ts'

/** @returns a function that tells whether a word without diacritics is a name in some sentence */
export function nameReader(...documents: (readonly Unit[])[]): (folded: string) => boolean {
  let names: Set<string> | undefined
  const read = () => {
    const found = new Set<string>()
    for (const { text } of documents.flat()) {
      const tokens = tokensOf(text)
      for (const [at, { raw, folded, kind }] of tokens.entries())
        if (kind === 'word' && isCapital(raw) && isInside(tokens, at)) found.add(folded)
    }
    return found
  }
  return (folded) => {
    names ??= read()
    return names.has(folded)
  }
}
