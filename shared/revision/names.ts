/** The words of an article that are names: those with a capital inside a sentence. Read only where somebody asks. */
import { isCapital, isInside } from './typographic.ts'
import type { Unit } from './unit.ts'
import { tokensOf } from './words.ts'

/** @returns of a folded word, whether some sentence has it as a name */
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
