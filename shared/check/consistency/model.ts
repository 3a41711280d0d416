/** What is said in two ways in one version: the input, and the findings with their places. */
import * as z from 'zod'
import type { Term } from '../../glossary/term.ts'
import type { Locale } from '../../locales/locale.ts'

/** `start` and `end`: UTF-16 offsets into the segment's source or target. */
const placeSchema = z.object({ segment: z.string(), start: z.int(), end: z.int() })
export type Place = z.infer<typeof placeSchema>

const wordingSchema = z.object({
  /** As its first place has it. A name is in the shortest form that was found. */
  text: z.string(),
  /** In the targets. */
  places: z.array(placeSchema),
})

/** A text of the source, and its two or more wordings in the targets. */
const saidTwiceSchema = z.object({ source: z.string(), targets: z.array(wordingSchema) })
export type SaidTwice = z.infer<typeof saidTwiceSchema>

const termCountSchema = z.object({
  /** The term's id. */
  term: z.string(),
  /** As the source first has it. */
  source: z.string(),
  /** How often the sources have it. */
  sourceCount: z.int(),
  /** How often the targets have the form that the glossary wants there. */
  wantedCount: z.int(),
  /** How often they have one of its other forms: a variant, or a name in the other language's form. */
  otherCount: z.int(),
  /** Where a source has it and its target has no form of it: the places in the sources. */
  lacking: z.array(placeSchema),
})
export type TermCount = z.infer<typeof termCountSchema>

export const consistencySchema = z.object({
  sentences: z.array(saidTwiceSchema),
  names: z.array(saidTwiceSchema),
  terms: z.array(termCountSchema),
})
export type Consistency = z.infer<typeof consistencySchema>

/** A segment that has a target. */
export type FilledPair = { id: string; source: string; target: string }

/** A version's segments in order. Those without a target, or whose source has changed since, are left out. */
export type ConsistencyInput = {
  pairs: readonly FilledPair[]
  from: Locale
  to: Locale
  terms: readonly Term[]
}
