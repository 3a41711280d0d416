/** The glossary's terms as words that translate each other. */
import { stemsIn } from '../lexicon/lexicon-words.ts'
import type { Pairing } from './evidence.ts'
import type { Texts } from './model.ts'
import { weights } from './weights.ts'

type Stem = (word: string) => string

/** Each word of a term may be any of the other's, so the words of long terms say less. */
export const termPairings = (terms: NonNullable<Texts['terms']>, stem: Stem, stemTo: Stem): Pairing[] =>
  terms.flatMap((term) => {
    const [source, target] = [stemsIn(term.source, stem), stemsIn(term.target, stemTo)]
    return source.flatMap((one) =>
      target.map((other) => ({
        source: one,
        target: other,
        there: weights.term / target.length,
        back: weights.term / source.length,
      })),
    )
  })
