/** A pair: one segment of an article beside its target, as translators and the API see it. */
import * as z from 'zod'
import { checkSchema } from '../check/model.ts'
import { richTextSchema } from '../document/model/document.ts'
import { termMarkSchema } from '../glossary/mark.ts'
import { shortHash } from '../hash.ts'
import { suggestionSchema } from '../memory/suggestion.ts'

export const originSchema = z.enum(['memory', 'engine', 'person', 'aligned', 'copy'])
/** XLIFF 2.1, 4.7.3.8 state. */
export const stateSchema = z.enum(['initial', 'translated', 'reviewed', 'final'])
export type State = z.infer<typeof stateSchema>

/** What readers are told of a person, as it was when they signed: null for nothing; without it, the id. */
export const signedSchema = z.string().nullable().optional()

export const pairSchema = z.object({
  /** The segment's id. */
  id: z.string(),
  block: z.string(),
  source: richTextSchema,
  sourceHash: z.string(),
  /** Null while nothing fills it. */
  target: richTextSchema.nullable(),
  origin: originSchema.optional(),
  /** Of a memory match, in per cent: 101 where the same texts stand around it, too. */
  match: z.int().optional(),
  engine: z.string().optional(),
  /** Where a link or emphasis stands in the target is a guess. */
  tagsGuessed: z.boolean().optional(),
  /** Why the engine gave nothing. */
  refused: z.string().optional(),
  /** What memory has that resembles the source: shown beside the draft, until a person has been there. */
  suggestion: suggestionSchema.optional(),
  /** Whose words they are, where they are a person's, and who approved them. */
  translatedBy: z.string().optional(),
  translatorName: signedSchema,
  reviewedBy: z.string().optional(),
  reviewerName: signedSchema,
  state: stateSchema,
  /** Its source has changed since it was translated. */
  stale: z.boolean(),
  /** What the source said when it was translated, where it says something else now. */
  was: z.string().optional(),
  /** The revision that brought it; absent for the first. */
  since: z.int().optional(),
  /** The number of the edit shown, 0 for none. */
  edit: z.int().min(0),
  etag: z.string(),
  /** No glossary job has seen its source and target yet: their words are not in the index of terms, nor terms marked. */
  unmarked: z.literal(true).optional(),
  terms: z.array(termMarkSchema),
  checks: z.array(checkSchema),
})
export type Pair = z.infer<typeof pairSchema>

/** A segment's ETag: what a translator must have seen to replace it. */
export const pairEtag = (pair: { edit: number; target: { text: string } | null; sourceHash: string }): string =>
  shortHash(JSON.stringify([pair.edit, pair.target?.text ?? null, pair.sourceHash]))

/** Whether a person has approved it. */
export const isReviewed = (pair: { state: State }): boolean => pair.state === 'reviewed' || pair.state === 'final'
