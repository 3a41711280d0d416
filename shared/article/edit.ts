/** Edits: what people did to a segment's target, numbered from 1 without gaps, create-only. */
import * as z from 'zod'
import { richTextSchema } from '../document/model/document.ts'
import { isReviewed, originSchema, type Pair, signedSchema, stateSchema } from './pair.ts'

export const editSchema = z.object({
  v: z.literal(1),
  segment: z.string(),
  n: z.int().min(1),
  /** The client's name for this change: the same one twice is one edit. */
  editId: z.string(),
  /** Of what was asked for, a hash: the same `editId` with another is another request. */
  request: z.string(),
  /** Of the source that the person saw. */
  sourceHash: z.string(),
  target: richTextSchema,
  /** `person` where the text is theirs; else whose text they approved. */
  origin: originSchema,
  engine: z.string().optional(),
  state: stateSchema,
  /** Its maker gave no tags: where they stand is a guess. */
  tagsGuessed: z.boolean().optional(),
  /** Its maker says that the original has the mistake too: see `ask`. */
  factual: z.boolean().optional(),
  /** Whose words they are, where that is not `by`, who approved them. */
  translatedBy: z.string().optional(),
  translatorName: signedSchema,
  by: z.string(),
  name: signedSchema,
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Edit = z.infer<typeof editSchema>

type Signatures = Pick<Pair, 'translatedBy' | 'translatorName' | 'reviewedBy' | 'reviewerName'>

/** Whose words an edit holds, where they are a person's, and who stands by them. */
export function signaturesOf({ origin, translatedBy, translatorName, by, name, state }: Edit): Signatures {
  const own = { translatedBy: by, translatorName: name }
  const words = translatedBy === undefined ? own : { translatedBy, translatorName }
  return {
    ...(origin === 'person' ? words : {}),
    ...(isReviewed({ state }) ? { reviewedBy: by, reviewerName: name } : {}),
  }
}
