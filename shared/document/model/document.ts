/**
 * The document: the parser's result, on which everything else works. Blocks in reading order, each with flat text,
 * inline tags and segments by offset. Offsets are UTF-16 code units.
 */
import * as z from 'zod'
import { localeSchema } from '../../locales/locale.ts'
import { droppedSchema } from './dropped.ts'

export const kinds = [
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'caption',
  'image',
  'table-cell',
  'code',
  'embed',
  'break',
] as const
export const roles = [
  'title',
  'standfirst',
  'body',
  'byline',
  'date',
  'section',
  'caption',
  'credit',
  'update',
  'correction',
  'related',
  'chrome',
  'other-language',
] as const

/**
 * Inline markup over `[start, end)` of its block's text. A zero-length tag marks a position. Ids are unique within a
 * block.
 */
export const tagSchema = z.object({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  name: z.enum(['a', 'em', 'strong', 'code', 's', 'u', 'sub', 'sup', 'mark', 'q', 'cite', 'abbr']),
  href: z.string().optional(),
  title: z.string().optional(),
})
export type Tag = z.infer<typeof tagSchema>

/** The unit of translation. Between two segments of a block there is only white space. */
export const segmentSchema = z.object({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  /** The revision that added it; absent for the first. */
  sinceRevision: z.int().min(2).optional(),
  /**
   * The segments that it was split off or merged from, each followed by the segments that it came from. Their targets
   * stand in until this one has its own.
   */
  from: z.array(z.string()).optional(),
  /** Those of `from` that the revision before had. */
  parents: z.array(z.string()).optional(),
  /**
   * Its wordings in earlier revisions, newest first. `same`: the wording differs only in typography. `tagsMoved`: a
   * tag stood on other words.
   */
  earlier: z
    .array(z.object({ hash: z.string(), text: z.string(), same: z.boolean(), tagsMoved: z.boolean().optional() }))
    .optional(),
})
export type Segment = z.infer<typeof segmentSchema>

/** An ancestor of a block. Adjacent blocks with a container of the same id are in the same container. */
const containerSchema = z.object({
  id: z.string(),
  kind: z.enum(['quote', 'list', 'item', 'figure', 'table', 'row']),
  ordered: z.boolean().optional(),
  start: z.int().optional(),
  /** An item of a list of tasks: whether its box is checked. */
  checked: z.boolean().optional(),
})
export type Container = z.infer<typeof containerSchema>

export const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  role: z.enum(roles),
  /** Whether its segments are translated. Depends on the role; an editor can change it. */
  translate: z.boolean(),
  /** Whether readers see it. Depends on the role; an editor can change it. */
  render: z.boolean(),
  /** A hard line break is "\n". */
  text: z.string(),
  tags: z.array(tagSchema),
  segments: z.array(segmentSchema),
  /** Outermost first. */
  within: z.array(containerSchema).optional(),
  /** The level of a heading, 1 to 6. */
  level: z.int().min(1).max(6).optional(),
  /** The address of an image, or of an embed's content. http(s) only. */
  src: z.string().optional(),
  /** The language of code. */
  info: z.string().optional(),
  /** Whether a table cell is a header cell. */
  header: z.boolean().optional(),
  /** An id shared by the blocks of one quotation. */
  quotation: z.string().optional(),
  /** Why it has its role, if the kind alone does not explain it. */
  roleReason: z.string().optional(),
})
export type Block = z.infer<typeof blockSchema>
export type Role = Block['role']
export type Kind = Block['kind']

/** A block of earlier revisions that was removed: a hash of its content, and its segments. */
const removedBlockSchema = z.object({ id: z.string(), contentHash: z.string(), segments: z.array(z.string()) })
export type RemovedBlock = z.infer<typeof removedBlockSchema>

export const documentSchema = z.object({
  v: z.literal(1),
  locale: localeSchema,
  title: z.string(),
  blocks: z.array(blockSchema),
  /** Segments of earlier revisions that were removed, so that they are recognised if they return. */
  removed: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
  /** Removed blocks, newest first. If a block returns, the editor's changes to it apply again. */
  removedBlocks: z.array(removedBlockSchema).optional(),
  /** What the upload has beside the blocks, by reason. Everything else of its text is in some block. */
  dropped: z.array(droppedSchema).optional(),
  /** What the front matter or the page's head says about the article. */
  meta: z
    .object({
      author: z.string().optional(),
      date: z.string().optional(),
      slug: z.string().optional(),
      description: z.string().optional(),
      image: z.object({ src: z.string(), alt: z.string().optional(), caption: z.string().optional() }).optional(),
      tags: z.array(z.string()).optional(),
    })
    .optional(),
})
export type Document = z.infer<typeof documentSchema>

/** The content of a segment or target: flat text, and inline tags with offsets into this text. */
export const richTextSchema = z.object({ text: z.string(), tags: z.array(tagSchema).optional() })
export type RichText = z.infer<typeof richTextSchema>

/** A problem in content: the field, and the reason. */
export type Issue = { field: string; reason: string }
