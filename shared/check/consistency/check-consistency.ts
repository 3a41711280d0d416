/** Compares the segments of one version with each other: what the source says once, the targets should say in one way. */
import type { Consistency, ConsistencyInput } from './model.ts'
import { findNameSpellings } from './name-spellings.ts'
import { findSentences } from './sentences.ts'
import { countTerms } from './term-counts.ts'

export const checkConsistency = (input: ConsistencyInput): Consistency => ({
  sentences: findSentences(input),
  names: input.from === input.to ? [] : findNameSpellings(input),
  terms: countTerms(input),
})
