/** A block on its way: what a reader of one format found, before roles, segments and its id. */
import type { Container, Kind, Role, Tag } from './document.ts'
import type { Region } from './region.ts'
import type { Why } from './why.ts'

export type Draft = {
  kind: Kind
  text: string
  tags: Tag[]
  within: Container[]
  level?: number
  src?: string
  info?: string
  header?: boolean
  /** Set once a rule has decided; later rules leave it alone. */
  role?: Role
  why?: string
  /** Flips that a mark of our own Markdown carries. */
  translate?: boolean
  render?: boolean
  /** Where an HTML page has it. */
  region?: Region
}

/** Of a document, for translation or not: an editor can flip that. A block with text has one at least. */
export const maxSegments = 5000
/** Blocks without text have no segments; no article has so many blocks. */
export const maxBlocks = 20_000

/** What a format's reader hands over: the blocks, and what the page or front matter says of the article. */
export type Reading = {
  drafts: Draft[]
  /** There is more than `maxBlocks` and `maxSegments` take; the rest was not kept. */
  full?: boolean
  /** A whole page, with more around the article. */
  page?: boolean
  /** Plain text: its headings are lines like others. */
  plain?: boolean
  /** Our own Markdown: what has no mark is what its kind says, and nothing is guessed. */
  marked?: boolean
  /** Of the front matter: it stands above whatever headings the text has. */
  title?: string
  /** What a page calls itself: tells its headline from its other headings. */
  pageTitle?: string
  meta: Meta
}

export type Meta = { author?: string; date?: string; slug?: string; tags?: string[] }

/** Gives a draft its role, unless a rule before has. */
export function decide(draft: Draft, role: Role, why?: Why): void {
  if (draft.role) return
  draft.role = role
  if (why) draft.why = why
}

/** What running text is by what is around it. */
export function kindWithin(within: Container[]): Kind {
  const inner = within.at(-1)?.kind
  return inner === 'item' ? 'list-item' : inner === 'quote' ? 'quote' : 'paragraph'
}
