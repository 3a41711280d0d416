/**
 * Role comments: comments in Punte's own Markdown that give a block's role if its text alone does not. The renderer
 * writes them and the HTML parser reads them, because Markdown keeps comments. Other comments are ignored.
 */
import * as z from 'zod'
import { roles } from './document.ts'

const prefix = ' punte: '

const roleCommentSchema = z.strictObject({
  role: z.enum(roles),
  why: z.string().max(200).optional(),
  translate: z.boolean().optional(),
  render: z.boolean().optional(),
})
export type RoleComment = z.infer<typeof roleCommentSchema>

export function writeRoleComment(mark: RoleComment): string {
  return `<!--${prefix}${JSON.stringify(mark).replace(/-(?=-)|[<>|]/g, escapeJson)} -->`
}

/** Escapes what could end the comment or a table cell. */
function escapeJson(character: string): string {
  return `\\u00${character.charCodeAt(0).toString(16)}`
}

export function parseRoleComment(comment: string): RoleComment | undefined {
  if (!comment.startsWith(prefix) || comment.length > 1000) return undefined
  try {
    return roleCommentSchema.safeParse(JSON.parse(comment.slice(prefix.length))).data
  } catch {
    return undefined
  }
}
