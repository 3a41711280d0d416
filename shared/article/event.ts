/** Events: what an editor decided about a block, against what the parser made of it. The document never changes. */
import * as z from 'zod'
import { blockSchema, type Document } from '../document/model.ts'

export const blockChangeSchema = blockSchema
  .pick({ role: true, translate: true, render: true })
  .partial()
  .strict()
  .refine((change) => Object.keys(change).length > 0, 'names none of role, translate, render')
export type BlockChange = z.infer<typeof blockChangeSchema>

export const eventSchema = z.object({
  v: z.literal(1),
  n: z.int().min(1),
  block: z.string(),
  change: blockChangeSchema,
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})
export type Event = z.infer<typeof eventSchema>

/** The document as its events leave it: a changed block says so in its `why`. */
export function applyEvents(document: Document, events: Event[]): Document {
  const changes = new Map<string, BlockChange>()
  for (const { block, change } of events) changes.set(block, { ...changes.get(block), ...change })
  const blocks = document.blocks.map((block) => {
    const change = changes.get(block.id)
    return change ? { ...block, ...change, why: 'editor' } : block
  })
  return { ...document, blocks }
}
