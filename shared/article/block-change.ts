/** An editor's change to a block, which overrides the parser's result. The document itself never changes. */
import * as z from 'zod'
import { type Block, blockSchema, type Document } from '../document/model/document.ts'
import { roleDefaults } from '../document/model/role-defaults.ts'

export const blockChangeSchema = blockSchema
  .pick({ role: true, translate: true, render: true })
  .partial()
  .strict()
  .refine((change) => Object.keys(change).length > 0, 'names none of role, translate, render')
export type BlockChange = z.infer<typeof blockChangeSchema>

/** All changes to one block so far, as the article record stores them. */
export const blockDecisionSchema = z.object({
  change: blockChangeSchema,
  by: z.string(),
  /** Milliseconds since the epoch. */
  at: z.number(),
})

/** A change with the defaults of its role, where the change itself does not set them. */
export const withRoleDefaults = ({ kind }: Block, change: BlockChange): BlockChange => ({
  ...(change.role ? roleDefaults(kind, change.role) : {}),
  ...change,
})

/** The block with the change applied; its role reason becomes `editor`. */
export const applyBlockChange = (block: Block, change: BlockChange): Block => ({
  ...block,
  ...withRoleDefaults(block, change),
  roleReason: 'editor',
})

/** The document with the changes applied in order. */
export function applyBlockChanges(document: Document, changes: { block: string; change: BlockChange }[]): Document {
  const byBlock = Map.groupBy(changes, ({ block }) => block)
  const blocks = document.blocks.map((block) =>
    (byBlock.get(block.id) ?? []).reduce((changed, { change }) => applyBlockChange(changed, change), block),
  )
  return { ...document, blocks }
}
