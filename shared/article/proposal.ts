/**
 * Proposals: readers' suggestions for a sentence. Only translators see them, and only a person's edit makes one the
 * target. The decision about a proposal is a separate object, so nothing stored is ever changed.
 */
import * as z from 'zod'
import { shortHash } from '../hash.ts'
import { localeSchema } from '../locales/locale.ts'

/** Limits in characters for the text and its note. */
export const maxProposalChars = 2000
export const maxNoteChars = 500

export const proposalSchema = z.object({
  v: z.literal(1),
  segment: z.string(),
  text: z.string(),
  note: z.string().optional(),
  /** The hashes of the source and target that the reader saw. */
  sourceHash: z.string(),
  targetHash: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Proposal = z.infer<typeof proposalSchema>

export const proposalDecisionSchema = z.enum(['accepted', 'dismissed'])

/**
 * The outcome of a proposal: a person's decision; or it was displaced by another, and `by` is null. The first outcome
 * stays.
 */
export const proposalOutcomeSchema = z.object({
  v: z.literal(1),
  decision: z.enum([...proposalDecisionSchema.options, 'displaced']),
  by: z.string().nullable(),
  at: z.number(),
})
export type ProposalOutcome = z.infer<typeof proposalOutcomeSchema>

/** A note that a proposal is being decided, used to delete the proposal later. Its key holds the time. */
export const decisionNoteSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  proposal: z.string(),
})
export type DecisionNote = z.infer<typeof decisionNoteSchema>

export const targetHash = ({ text }: { text: string }): string => shortHash(text)
