/** The shapes that calls take and give, by the names that `operations` use. */

import * as z from 'zod'
import { blockChangeSchema } from '../../shared/article/block-change.ts'
import { pairSchema, stateSchema } from '../../shared/article/pair.ts'
import { closedProposalSchema, proposalDecisionSchema, proposalSchema } from '../../shared/article/proposal.ts'
import { progressSchema } from '../../shared/article/version.ts'
import { formatSchema } from '../../shared/document/format.ts'
import { blockSchema, documentSchema, richTextSchema, tagSchema } from '../../shared/document/model/document.ts'
import { termInputSchema, termSchema } from '../../shared/glossary/term.ts'
import { localeSchema } from '../../shared/locales/locale.ts'
import { suggestionSchema } from '../../shared/memory/suggestion.ts'

const list = (item: z.ZodType) => z.object({ items: z.array(item), next: z.string().optional() })
const listed = z.looseObject({})
const pieceSchema = z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })
/** `difference`: of a stale pair's source, from what it said when it was translated. */
const shownPair = pairSchema.extend({
  difference: z.array(pieceSchema).optional(),
})

export const schemas: Record<string, z.ZodType> = {
  Problem: z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
  }),
  Person: z.object({ id: z.string(), roles: z.array(z.string()) }),
  Upload: z.object({
    content: z.string(),
    format: formatSchema,
    locale: localeSchema.optional(),
    slug: z.string().optional(),
    title: z.string().optional(),
    targets: z.array(z.string()).optional(),
    publish: z.enum(['auto', 'manual']).optional(),
  }),
  Accepted: z.object({
    id: z.string(),
    slug: z.string(),
    locale: z.string(),
    title: z.string(),
    revision: z.int(),
    segments: z.int(),
    dropped: z.array(listed),
    versions: z.array(listed),
  }),
  Articles: list(listed),
  Article: z.looseObject({
    id: z.string(),
    title: z.string(),
    locale: z.string(),
    revision: z.int(),
    versions: z.array(listed),
  }),
  Document: documentSchema,
  Block: blockSchema,
  BlockChange: blockChangeSchema,
  ArticleProgress: z.object({
    versions: z.array(z.object({ locale: z.string(), state: z.string(), progress: progressSchema.nullable() })),
  }),
  Version: z.looseObject({
    article: z.string(),
    locale: z.string(),
    state: z.string(),
    progress: progressSchema,
    /** Readers, and the original's own locale, have fewer members. */
    segments: z.array(shownPair.partial().required({ id: true, block: true, target: true })),
  }),
  Naming: z.object({
    slug: z.string().optional(),
    title: z.string().nullable().optional(),
    description: z.string().nullable().optional(),
  }),
  Named: z.object({
    id: z.string(),
    locale: z.string(),
    slug: z.string(),
    title: z.string().nullable(),
    description: z.string().nullable(),
    formerSlugs: z.array(z.string()),
  }),
  Pair: shownPair,
  /** `saved`: the edit that the request made; `edit` is past it where it was sent again and others have saved since. */
  Corrected: shownPair.extend({ saved: z.int().min(1) }),
  Correction: z.object({
    text: z.string().optional(),
    tags: z.array(tagSchema).optional(),
    state: stateSchema.optional(),
    factual: z.boolean().optional(),
  }),
  Batch: z.object({ segments: z.array(z.looseObject({ segment: z.string(), ifMatch: z.string() })) }),
  BatchAnswer: list(z.object({ segment: z.string(), status: z.int(), body: listed })),
  History: list(listed),
  Rebuilt: list(
    z.object({
      key: z.string(),
      stood: z.enum(['same', 'different', 'missing', 'taken']),
      later: z.boolean().optional(),
    }),
  ),
  Revised: z.object({
    id: z.string(),
    revision: z.int(),
    title: z.string(),
    changes: z.array(listed),
    removed: z.array(z.string()),
  }),
  Revisions: list(listed),
  Comparison: z.object({
    from: z.int(),
    to: z.int(),
    items: z.array(
      z.object({
        kind: z.enum(['changed', 'split', 'merged', 'new', 'removed']),
        before: z.array(z.string()),
        after: z.array(z.string()),
        words: z.array(pieceSchema),
      }),
    ),
  }),
  RevertArticle: z.object({ revision: z.int().min(1) }),
  Asks: list(
    z.object({
      locale: localeSchema,
      segment: z.string(),
      n: z.int(),
      block: z.string(),
      source: richTextSchema,
      target: richTextSchema,
      by: z.string(),
      at: z.number(),
    }),
  ),
  Revert: z.object({ n: z.int().min(1) }),
  Erased: z.object({ id: z.string(), deletedAt: z.number() }),
  Decision: z.looseObject({ id: z.string(), publication: z.record(z.string(), z.string()), withdrawn: z.boolean() }),
  /** `open`: how many there are; `stale` and `targetChanged`: since a reader made it. */
  Proposals: list(
    proposalSchema
      .pick({ segment: true, text: true, note: true, at: true })
      .extend({ id: z.string(), stale: z.boolean(), targetChanged: z.boolean() }),
  ).extend({ open: z.int() }),
  ProposalDecision: z.object({ decision: proposalDecisionSchema }),
  ClosedProposal: closedProposalSchema.omit({ v: true }).extend({ id: z.string() }),
  Terms: list(termSchema),
  Term: termSchema,
  TermInput: termInputSchema,
  Suggestions: list(suggestionSchema),
  Candidates: list(z.looseObject({ id: z.string(), text: z.string(), count: z.int(), term: listed })),
  Imported: z.object({ dry: z.boolean(), created: z.int(), changed: z.int(), same: z.int(), items: z.array(listed) }),
  Ledger: listed,
  /** Milliseconds since the epoch: `at` when it was first owed, `comesAt` when an open one comes. */
  Jobs: list(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      at: z.number().optional(),
      comesAt: z.number().optional(),
      attempts: z.int().optional(),
      waits: z.int().optional(),
      reason: z.string().optional(),
    }),
  ),
}
