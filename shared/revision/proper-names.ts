/** Finds the proper names in an article: words with a capital inside a sentence. Reads the texts on first use. */

import type { SegmentUnit } from './segment-unit.ts'
import { revisionTokens } from './tokens.ts'
import { isCapitalised, isInsideSentence } from './typographic-change.ts'

/** @returns a function that tells whether a word without diacritics is a name in some sentence */
export function properNameTest(...documents: (readonly SegmentUnit[])[]): (folded: string) => boolean {
  let names: Set<string> | undefined
  const read = () => {
    const found = new Set<string>()
    for (const { text } of documents.flat()) {
      const tokens = revisionTokens(text)
      for (const [at, { raw, plain: folded, kind }] of tokens.entries())
        if (kind === 'word' && isCapitalised(raw) && isInsideSentence(tokens, at)) found.add(folded)
    }
    return found
  }
  return (folded) => {
    names ??= read()
    return names.has(folded)
  }
}
