/**
 * Proposals: what a reader would have in the place of a sentence. Translators see them, and nobody else: one becomes the
 * target only by a person's edit. What came of it is an object of its own, so nothing stored is ever changed.
 */
import * as z from 'zod'
import { shortHash } from '../hash.ts'
import { localeSchema } from '../locales/locale.ts'

/** The most characters of its text, and of the note to it. */
export const proposalLength = 2000
export const noteLength = 500

export const proposalSchema = z.object({
  v: z.literal(1),
  segment: z.string(),
  text: z.string(),
  note: z.string().optional(),
  /** Of the source and the target that the reader had before them. */
  sourceHash: z.string(),
  targetHash: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Proposal = z.infer<typeof proposalSchema>

export const proposalDecisionSchema = z.enum(['accepted', 'dismissed'])

/** What came of a proposal: a person's decision, or it had to make room for another, and `by` is null. The first one stands. */
export const closedProposalSchema = z.object({
  v: z.literal(1),
  decision: z.enum([...proposalDecisionSchema.options, 'displaced']),
  by: z.string().nullable(),
  at: z.number(),
})
export type ClosedProposal = z.infer<typeof closedProposalSchema>

/** A note that a proposal is being decided upon, by which it is forgotten in time; its key says when. */
export const closingSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  proposal: z.string(),
})
export type Closing = z.infer<typeof closingSchema>

export const targetHash = ({ text }: { text: string }): string => shortHash(text)
