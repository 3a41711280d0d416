/** What is aligned, and what comes out. */

import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Locale } from '../locales/locale.ts'

/**
 * A sentence, or what else stands alone. `kind`: a title, paragraph, caption and so on, in any words that both sides
 * share. `block`: the number of the block that it stands in; sentences of two blocks are rarely translated as one.
 * `translation`: what an engine makes of it in the other locale; it is compared, never kept.
 */
export type Unit = { text: string; kind?: string; block?: number; translation?: string }

/** Units that translate each other, by their places, in order. One side is empty where a unit has no counterpart. */
export type Link = {
  source: number[]
  target: number[]
  /** How probable the link is, from 0 to 1. */
  confidence: number
}

/** Links that people made: units by their places. */
export type FixedLink = { source: readonly number[]; target: readonly number[] }

export type Texts = {
  source: readonly Unit[]
  target: readonly Unit[]
  from: Locale
  to: Locale
  /** Left out: the seed alone. */
  lexicon?: Lexicon
  /** The glossary's terms, as they are written in both locales. */
  terms?: readonly { source: string; target: string }[]
  fixed?: readonly FixedLink[]
}
