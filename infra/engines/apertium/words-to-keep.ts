/** Finds the glossary's words to keep in a text, so that they can be protected from the engine. */
import { compileTerms } from '../../../shared/glossary/compile.ts'
import { findAllTerms, longestPlaces } from '../../../shared/glossary/find-terms.ts'
import { normaliseMarks } from '../../../shared/glossary/marks.ts'
import type { EngineRequest } from '../../../shared/ports/engine.ts'
import { normaliseSpelling } from '../../../shared/text/words.ts'

/** Each place with the text that stays there: as written, or the dictionary form of a word that is inflected. */
export function wordsToKeep({ terms = [], from }: Pick<EngineRequest, 'terms' | 'from'>) {
  const bases = [...new Set(terms.filter(({ rule }) => rule === 'keep').map(({ source }) => source))]
  const finder = compileTerms(
    // The words of this call may be lowercase words of the language elsewhere: "Apple" is no apple.
    bases.map((base) => ({ key: base, base, caseSensitive: /\p{Lu}/u.test(base) })),
    from,
  )
  return (text: string) =>
    longestPlaces(findAllTerms(text, finder)).map(({ term, start, end }) => {
      const written = text.slice(start, end)
      return { start, end, text: spelling(written) === spelling(term) ? written : term }
    })
}

const spelling = (text: string): string => normaliseSpelling(normaliseMarks(text))
