/** What an existing translation has for a segment: part of its draft and of its pair. */
import * as z from 'zod'
import { type Block, blockSchema, richTextSchema, tagSchema } from '../document/model/document.ts'

/** A block of the translation without a counterpart. It has one sentence, or all of its own. */
const unlinkedBlockSchema = blockSchema
  .pick({ id: true, kind: true, role: true, within: true, level: true, src: true, info: true, header: true })
  .extend(blockSchema.pick({ text: true, segments: true }).shape)
  .extend({ tags: z.array(tagSchema) })
export type UnlinkedBlock = z.infer<typeof unlinkedBlockSchema>

export const draftLinkSchema = z.object({
  /** The segments of the link, this one among them. The first one's target has the words of all. */
  source: z.array(z.string()).min(1),
  /** The sentences of the translation. Empty if the segment has no counterpart. */
  target: z.array(z.string()),
  confidence: z.number().min(0).max(1),
  /** Who made the link, if a person did. */
  by: z.string().optional(),
  /** Where the target has sentences without a counterpart: `[start, end)` in UTF-16 code units. */
  unlinked: z.array(z.object({ start: z.int(), end: z.int() })).optional(),
  /** Blocks of the translation without a counterpart. Readers see them before or after this segment's block. */
  before: z.array(unlinkedBlockSchema).optional(),
  after: z.array(unlinkedBlockSchema).optional(),
})
export type DraftLink = z.infer<typeof draftLinkSchema>

export const pairLinkSchema = draftLinkSchema.extend({
  /** The words of all segments of the link, if it has several and this one is the first. */
  joined: richTextSchema.optional(),
})

/** A block as a page shows it. */
export const visibleBlock = (block: UnlinkedBlock): Block => ({ ...block, translate: true, render: true })

/** All blocks that only the translation has beside a segment. */
export const unlinkedBlocks = (link: Pick<DraftLink, 'before' | 'after'> | undefined): UnlinkedBlock[] => [
  ...(link?.before ?? []),
  ...(link?.after ?? []),
]
