/** What is decided of a page's blocks so far, one entry for each. */
import type { ParsedBlock } from '../../model/parsed-block.ts'
import type { RoleReason } from '../../model/role-reason.ts'

export type Judged = {
  blocks: ParsedBlock[]
  scores: readonly number[]
  /** Why an element around a block makes it the site's. */
  sites: readonly (RoleReason | undefined)[]
  /** Whether each block is the article's. */
  inside: boolean[]
}
