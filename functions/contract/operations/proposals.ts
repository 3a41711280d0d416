/** Readers' proposals for other translations of sentences. */
import * as z from 'zod'
import { ulidPattern } from '../../../shared/ids.ts'
import { json, jsonBody, operation } from '../operation.ts'
import { cursorDescription, limit } from '../schemas/named.ts'
import { closedSchema, proposalClosingSchema, proposalsSchema } from '../schemas/proposals.ts'
import { staff } from './staff.ts'

const proposals = '/articles/{article}/versions/{locale}/proposals'

export const listProposals = operation({
  id: 'listProposals',
  method: 'get',
  path: proposals,
  room: 'proposals',
  roles: staff,
  summary: 'List the open proposals for a version, the oldest first',
  query: z.object({
    cursor: z
      .string()
      .regex(ulidPattern, 'is not the id of a proposal: take it from `next`')
      .optional()
      .describe(cursorDescription),
    limit: limit(100, 50),
  }),
  answers: { 200: json(proposalsSchema, 'A page of proposals.') },
  problems: [],
})

export const closeProposal = operation({
  id: 'closeProposal',
  byLanguage: true,
  method: 'post',
  path: `${proposals}/{proposal}/close`,
  room: 'proposals',
  roles: staff,
  summary: 'Close a proposal as accepted or dismissed',
  description: 'This changes no text. To accept a proposal, correct the segment first.',
  body: jsonBody(proposalClosingSchema),
  answers: { 200: json(closedSchema, 'The proposal is closed.') },
  problems: ['proposal-decided', 'proposal-displaced'],
})
