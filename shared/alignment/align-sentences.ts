/**
 * Aligns two texts that translate each other: which units of the one are the translation of which of the other. Links
 * that people made stay as they are, and what stands between two of them is aligned on its own.
 */
import { lexiconOf } from '../lexicon/lexicon.ts'
import { rememberStems } from '../lexicon/lexicon-words.ts'
import { alignStretches } from './align-stretches.ts'
import { pairingsOf, weigh } from './evidence.ts'
import { allInOrder, placeFixed } from './fixed-links.ts'
import type { Link, Texts } from './model.ts'
import { sideOf } from './side.ts'
import { partOf } from './stretch.ts'
import { termPairings } from './term-pairings.ts'
import { tokenReader } from './tokens.ts'

/** @returns links that have every unit of both texts once, in reading order. */
export function alignSentences(texts: Texts): { links: Link[] } {
  const { from, to, lexicon = lexiconOf(from, to), terms = [], fixed = [] } = texts
  const [stems, stemsTo] = [rememberStems(from), rememberStems(to)]
  const [read, readTo] = [tokenReader(stems), tokenReader(stemsTo)]
  const source = sideOf(texts.source, from, read, readTo)
  const target = sideOf(texts.target, to, readTo, read)
  const evidence = weigh(source, target, pairingsOf(source, target, lexicon, termPairings(terms, stems, stemsTo)))
  const { between, kept, crossing } = placeFixed(fixed, texts.source.length, texts.target.length)
  const stretches = between.map((free) => ({
    source: partOf(source, free.source),
    target: partOf(target, free.target),
  }))
  return { links: allInOrder(alignStretches(stretches, evidence), kept, crossing) }
}
