/** A parsed block: what the parser of a format found, before it has a role, segments and an id. */
import type { Container, Document, Kind, Role, Tag } from './document.ts'
import type { Dropped } from './dropped.ts'
import type { Region } from './region.ts'
import type { RoleReason } from './role-reason.ts'

export type ParsedBlock = {
  kind: Kind
  text: string
  tags: Tag[]
  within: Container[]
  level?: number
  src?: string
  info?: string
  header?: boolean
  /** Set by the first rule that decides; later rules don't change it. */
  role?: Role
  why?: string
  /** Overrides from a role comment in Punte's own Markdown. */
  translate?: boolean
  render?: boolean
  /** Its element in an HTML page. */
  region?: Region
}

/**
 * Maximum number of segments in a document, translated or not, because an editor can change that. A block with text has
 * at least one.
 */
export const maxSegments = 5000
/** Maximum number of blocks, because blocks without text have no segments. No article comes near it. */
export const maxBlocks = 20_000

/** The result of a format's parser: the blocks, and the metadata from the page or front matter. */
export type ParsedSource = {
  blocks: ParsedBlock[]
  /** The source has more than `maxBlocks` or `maxSegments`; the rest was dropped. */
  full?: boolean
  /** A whole page, with other content around the article. */
  page?: boolean
  /** Plain text, in which headings look like other lines. */
  plain?: boolean
  /** Punte's own Markdown. A block without a role comment has the default role of its kind; nothing is guessed. */
  marked?: boolean
  /** From the front matter; it takes precedence over headings in the text. */
  title?: string
  evidence: PageEvidence
  /** What is in no block, by reason. */
  dropped?: Dropped[]
  meta: SourceMeta
}

/** What a page says about its article beside the article itself. Each may be wrong. */
export type PageEvidence = {
  /** What the page calls itself: the title that it wants shared, JSON-LD's headline, its title element. */
  titles: string[]
  /** The first two of these: what its head says the headline is. */
  headline?: string
  /** The language that the page names, such as "ro" or "en-GB". */
  lang?: string
  /** JSON-LD's text of the body. */
  body?: string
}

export type SourceMeta = NonNullable<Document['meta']>

/** Sets the role of a block, unless an earlier rule has. */
export function assignRole(draft: ParsedBlock, role: Role, why?: RoleReason): void {
  if (draft.role) return
  draft.role = role
  if (why) draft.why = why
}

/** The kind of running text, from its containers. */
export function kindInContainers(within: Container[]): Kind {
  const inner = within.at(-1)?.kind
  return inner === 'item' ? 'list-item' : inner === 'quote' ? 'quote' : 'paragraph'
}
