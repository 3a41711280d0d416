/**
 * What stands at `site/{locale}/{slug}.json`: the claim of the slug and the page at once,
 * all that a reader's page needs in one read. A view; it holds text only while the locale is public.
 */
import * as z from 'zod'
import { blockSchema } from '../document/model.ts'
import { localeSchema } from '../locale.ts'

/** A block as a reader's page needs it: its structure, and its safe HTML in the page's locale and in the original's. */
export const pageBlockSchema = blockSchema
  .pick({ id: true, kind: true, role: true, within: true, level: true, src: true, info: true, header: true })
  .extend({ text: z.string().optional(), html: z.string(), original: z.string().optional() })
export type PageBlock = z.infer<typeof pageBlockSchema>

export const pageSchema = z.object({
  title: z.string(),
  titleHtml: z.string(),
  /** Plain text, at most 200 characters. */
  description: z.string(),
  author: z.string().optional(),
  section: z.string().optional(),
  /** Milliseconds since the epoch. */
  publishedAt: z.number(),
  modifiedAt: z.number(),
  words: z.int(),
  /** `original`: nothing translated; `machine`: not every sentence is reviewed; `reviewed`: people approved it all. */
  label: z.enum(['original', 'machine', 'reviewed']),
  /** How many of its sentences are older than what they translate. */
  stale: z.int(),
  sourceLocale: localeSchema,
  /** The locales that are public, this one among them. */
  alternates: z.array(
    z.object({ locale: localeSchema, slug: z.string(), label: z.enum(['original', 'machine', 'reviewed']) }),
  ),
  /** The title is not among them. */
  blocks: z.array(pageBlockSchema),
})
export type Page = z.infer<typeof pageSchema>

export const siteSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  /** The number of the head that it was derived from: an older head's page never replaces it. */
  head: z.int(),
  /** `claimed`: nothing public yet; `gone`: withdrawn, 410. */
  status: z.enum(['claimed', 'public', 'gone']),
  /** Where the original stands, which answers while this locale is not public. */
  original: z.object({ locale: localeSchema, slug: z.string() }),
  page: pageSchema.optional(),
})
export type Site = z.infer<typeof siteSchema>
