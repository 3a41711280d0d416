/**
 * Edits: people's changes to a segment's target. They are numbered from 1 without gaps, and only created, never
 * changed.
 */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { creditedNameSchema, isReviewed, originSchema, type SegmentPair, segmentStateSchema } from './segment-pair.ts'

export const editSchema = z.object({
  v: z.literal(1),
  segment: z.string(),
  n: z.int().min(1),
  /** The client's name for this change; sending the same one twice makes one edit. */
  editId: z.string(),
  /** A hash of the request's content: the same `editId` with another hash is another request. */
  request: z.string(),
  /** The hash of the source that the person saw. */
  sourceHash: z.string(),
  target: richTextSchema,
  /** `person` if the text is theirs; otherwise the origin of the text that they approved. */
  origin: originSchema,
  engine: z.string().optional(),
  state: segmentStateSchema,
  /** The person gave no tags, so their positions are a guess. */
  tagsGuessed: z.boolean().optional(),
  /** The person says that the original has the mistake too; see source-issue.ts. */
  factual: z.boolean().optional(),
  /** Who wrote the text, if not `by`, the person who approved it. */
  translatedBy: z.string().optional(),
  translatorName: creditedNameSchema,
  by: z.string(),
  name: creditedNameSchema,
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Edit = z.infer<typeof editSchema>

type Signatures = Pick<SegmentPair, 'translatedBy' | 'translatorName' | 'reviewedBy' | 'reviewerName'>

/** Who wrote an edit's text, if a person did, and who approved it. */
export function creditsOf({ origin, translatedBy, translatorName, by, name, state }: Edit): Signatures {
  const own = { translatedBy: by, translatorName: name }
  const words = translatedBy === undefined ? own : { translatedBy, translatorName }
  return {
    ...(origin === 'person' ? words : {}),
    ...(isReviewed({ state }) ? { reviewedBy: by, reviewerName: name } : {}),
  }
}

/** Whether a person wrote an edit's text. What a machine or an existing translation gave, nobody here wrote. */
export const isWrittenBy = (edit: Edit, person: string): boolean => creditsOf(edit).translatedBy === person
