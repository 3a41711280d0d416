/**
 * The document: what a parser makes of an original, and everything after works on.
 * Blocks in reading order, each flat text with inline tags and segments by offset. Offsets are UTF-16 code units.
 */
import * as z from 'zod'
import { localeSchema } from '../../locales/locale.ts'

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

/** Inline markup over `[start, end)` of its block's text. A zero-length tag marks a place. Ids are unique in a block. */
export const tagSchema = z.object({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  name: z.enum(['a', 'em', 'strong', 'code', 's', 'u', 'sub', 'sup', 'mark', 'q', 'cite', 'abbr']),
  href: z.string().optional(),
  title: z.string().optional(),
})
export type Tag = z.infer<typeof tagSchema>

/** What a person translates at a time. Between two segments of a block there is only white space. */
export const segmentSchema = z.object({
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  /** The revision that brought it; absent for the first. */
  since: z.int().min(2).optional(),
  /** Segments that it was split off or merged from, each before those that it came from: what they had stands in for it. */
  from: z.array(z.string()).optional(),
  /** Those of them that the revision before had. */
  parents: z.array(z.string()).optional(),
  /** What it said in earlier revisions, the newest first. `same`: but for typography it still does. */
  earlier: z.array(z.object({ hash: z.string(), text: z.string(), same: z.boolean() })).optional(),
})
export type Segment = z.infer<typeof segmentSchema>

/** An ancestor of a block. Neighbouring blocks whose containers share an id are in the same container. */
export const containerSchema = z.object({
  id: z.string(),
  kind: z.enum(['quote', 'list', 'item', 'figure', 'table', 'row']),
  ordered: z.boolean().optional(),
  start: z.int().optional(),
})
export type Container = z.infer<typeof containerSchema>

export const blockSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  role: z.enum(roles),
  /** Whether its segments are for translation. Follows from the role; an editor can flip it. */
  translate: z.boolean(),
  /** Whether readers see it. Follows from the role; an editor can flip it. */
  render: z.boolean(),
  /** A hard line break is "\n". */
  text: z.string(),
  tags: z.array(tagSchema),
  segments: z.array(segmentSchema),
  /** Outermost first. */
  within: z.array(containerSchema).optional(),
  /** Of a heading, 1 to 6. */
  level: z.int().min(1).max(6).optional(),
  /** Of an image: its address. Of an embed: what it shows. http(s) only. */
  src: z.string().optional(),
  /** Of code: its language. */
  info: z.string().optional(),
  /** Of a table cell. */
  header: z.boolean().optional(),
  /** Shared by the blocks of a quotation that runs over several. */
  quotation: z.string().optional(),
  /** Why it has its role, where that is not plain from the kind. */
  why: z.string().optional(),
})
export type Block = z.infer<typeof blockSchema>
export type Role = Block['role']
export type Kind = Block['kind']

/** A block of earlier revisions that is gone: what it looked like, as a hash, and the segments that it had. */
export const removedBlockSchema = z.object({ id: z.string(), looks: z.string(), segments: z.array(z.string()) })
export type RemovedBlock = z.infer<typeof removedBlockSchema>

export const documentSchema = z.object({
  v: z.literal(1),
  locale: localeSchema,
  title: z.string(),
  blocks: z.array(blockSchema),
  /** Segments of earlier revisions that are gone, so that one which comes back is known. */
  removed: z.array(z.object({ id: z.string(), text: z.string() })).optional(),
  /** Its blocks too, the newest first: what an editor decided about one comes back with it. */
  removedBlocks: z.array(removedBlockSchema).optional(),
  /** What the front matter says. */
  meta: z
    .object({
      author: z.string().optional(),
      date: z.string().optional(),
      slug: z.string().optional(),
      tags: z.array(z.string()).optional(),
    })
    .optional(),
})
export type Document = z.infer<typeof documentSchema>

/** A segment's or a target's content: flat text and the tags on it, offsets into this text. */
export const richTextSchema = z.object({ text: z.string(), tags: z.array(tagSchema).optional() })
export type RichText = z.infer<typeof richTextSchema>

/** Trouble found in content: where and why. */
export type Issue = { field: string; reason: string }
