/** Readers' proposals for other translations of sentences. */
import * as z from 'zod'
import { proposalDecisionSchema, proposalOutcomeSchema, proposalSchema } from '../../../shared/article/proposal.ts'
import { named, pageOf } from './named.ts'

export const proposalsSchema = named(
  'Proposals',
  'A page of open proposals, the oldest first.',
  pageOf(
    proposalSchema.pick({ segment: true, text: true, note: true, at: true }).extend({
      id: z.string(),
      stale: z.boolean().describe('The source has changed since.'),
      targetChanged: z.boolean().describe('The translation has changed since.'),
    }),
  ).extend({ open: z.int().describe('How many there are on all pages.') }),
)

export const proposalClosingSchema = named(
  'ProposalDecision',
  'What was decided.',
  z.strictObject({ decision: proposalDecisionSchema }),
)

export const closedSchema = named(
  'ClosedProposal',
  'A proposal that is closed.',
  proposalOutcomeSchema.omit({ v: true }).extend({ id: z.string() }),
)
