/** What an editor decided about a block, against what the parser made of it. The document never changes. */
import * as z from 'zod'
import { type Block, blockSchema, type Document } from '../document/model/document.ts'
import { follow } from '../document/model/follow.ts'

export const blockChangeSchema = blockSchema
  .pick({ role: true, translate: true, render: true })
  .partial()
  .strict()
  .refine((change) => Object.keys(change).length > 0, 'names none of role, translate, render')
export type BlockChange = z.infer<typeof blockChangeSchema>

/** As the head holds it: all that was decided about one block so far. */
export const decidedSchema = z.object({
  change: blockChangeSchema,
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})

/** A change with what follows from its role, where it does not say so itself. */
export const settled = ({ kind }: Block, change: BlockChange): BlockChange => ({
  ...(change.role ? follow(kind, change.role) : {}),
  ...change,
})

/** The block as a change leaves it: it says so in its `why`. */
export const withChange = (block: Block, change: BlockChange): Block => ({
  ...block,
  ...settled(block, change),
  why: 'editor',
})

/** The document as changes of its blocks leave it, in their order. */
export function applyChanges(document: Document, changes: { block: string; change: BlockChange }[]): Document {
  const byBlock = Map.groupBy(changes, ({ block }) => block)
  const blocks = document.blocks.map((block) =>
    (byBlock.get(block.id) ?? []).reduce((changed, { change }) => withChange(changed, change), block),
  )
  return { ...document, blocks }
}
