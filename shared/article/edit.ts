/**
 * Edits: people's changes to a segment's target. They are numbered from 1 without gaps, and only created, never
 * changed.
 */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { isReviewed, originSchema, type SegmentPair, segmentStateSchema } from './segment-pair.ts'

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
  /** Who wrote the text, if not `by`, the person who approved it. Ids only: an edit stays, and a name may change. */
  translatedBy: z.string().optional(),
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Edit = z.infer<typeof editSchema>

/** Who wrote an edit's text, if a person did, and who approved it. */
export const creditsOf = ({
  origin,
  by,
  translatedBy = by,
  state,
}: Edit): Pick<SegmentPair, 'translatedBy' | 'reviewedBy'> => ({
  ...(origin === 'person' ? { translatedBy } : {}),
  ...(isReviewed({ state }) ? { reviewedBy: by } : {}),
})

/** Whether a person wrote an edit's text. What a machine or an existing translation gave, nobody here wrote. */
export const isWrittenBy = (edit: Edit, person: string): boolean => creditsOf(edit).translatedBy === person
