/** A segment pair: one segment of an article with its target, as translators and the API see it. */
import * as z from 'zod'
import { checkSchema } from '../check/model.ts'
import { type RichText, richTextSchema } from '../document/model/document.ts'
import { termHitSchema } from '../glossary/term-hits.ts'
import { shortHash } from '../hash.ts'
import { suggestionSchema } from '../memory/suggestion.ts'
import { pairLinkSchema } from './pair-link.ts'

export const originSchema = z.enum(['memory', 'engine', 'person', 'aligned', 'copy'])
/** The values of `state` in XLIFF 2.1, 4.7.3.8. */
export const segmentStateSchema = z.enum(['initial', 'translated', 'reviewed', 'final'])
export type SegmentState = z.infer<typeof segmentStateSchema>

/** A finding of the checks, and who has dismissed it; see dismissal.ts. No view is stored with dismissals. */
export const findingSchema = checkSchema.extend({
  dismissed: z.object({ by: z.string(), at: z.number() }).optional(),
})
export type Finding = z.infer<typeof findingSchema>

export const segmentPairSchema = z.object({
  /** The segment's id. */
  id: z.string(),
  block: z.string(),
  source: richTextSchema,
  sourceHash: z.string(),
  /** Null while the segment is not filled. */
  target: richTextSchema.nullable(),
  origin: originSchema.optional(),
  /** The score of a memory match in per cent; 101 if the neighbouring texts match too. */
  match: z.int().optional(),
  engine: z.string().optional(),
  /** Of a machine's target: the latest round of translating again that answered, also if the earlier target stayed. */
  round: z.int().optional(),
  /** The positions of links or emphasis in the target are a guess. */
  tagsGuessed: z.boolean().optional(),
  /** Why the engine returned nothing. */
  refused: z.string().optional(),
  /** A memory entry with a similar source; shown beside the draft until a person edits the segment. */
  suggestion: suggestionSchema.optional(),
  /** What an existing translation has for it. Its words are the target if the origin is `aligned`. */
  link: pairLinkSchema.optional(),
  /** Who wrote the target, if a person did, and who approved it: their ids. */
  translatedBy: z.string().optional(),
  reviewedBy: z.string().optional(),
  state: segmentStateSchema,
  /** The source has changed since it was translated. */
  stale: z.boolean(),
  /** The source at the time of translation, if it differs now. */
  formerSource: z.string().optional(),
  /** The revision that added the segment; absent for the first. */
  sinceRevision: z.int().optional(),
  /** The number of the edit shown; 0 if there is none. */
  edit: z.int().min(0),
  etag: z.string(),
  /**
   * No glossary job has handled this source and target yet, so their words are not in the index of terms, and term hits
   * are missing.
   */
  termsPending: z.literal(true).optional(),
  terms: z.array(termHitSchema),
  checks: z.array(findingSchema),
  /** How sure the target is, from 0 to 1; 1 if a person approved it for this source. Absent without a target. */
  confidence: z.number().min(0).max(1).optional(),
})
export type SegmentPair = z.infer<typeof segmentPairSchema>

/** A segment's ETag. A client must send it to replace the target. */
export const segmentEtag = (pair: { edit: number; target: { text: string } | null; sourceHash: string }): string =>
  shortHash(JSON.stringify([pair.edit, pair.target?.text ?? null, pair.sourceHash]))

/** The words that the target translates: those of all segments of its link. */
export const translatedSource = ({ source, link }: Pick<SegmentPair, 'source' | 'link'>): RichText =>
  link?.joined ?? source

/** Whether a person has approved it. */
export const isReviewed = (pair: { state: SegmentState }): boolean =>
  pair.state === 'reviewed' || pair.state === 'final'
