/**
 * The object at `site/{locale}/{slug}.json`: the claim of the slug and the page in one, so that a reader's page needs
 * one read. It is a view, and holds text only while the locale is public. The page is data that `shared/page` renders;
 * `pipeline/site-object.ts` defines the stored form.
 */
import * as z from 'zod'
import { blockSchema, segmentSchema, tagSchema } from '../document/model/document.ts'
import { localeSchema } from '../locales/locale.ts'

/**
 * `original`: not translated; `machine`: some sentence is a machine's that nobody has reviewed; `translated`: people
 * translated everything; `reviewed`: people approved everything.
 */
const labelSchema = z.enum(['original', 'machine', 'translated', 'reviewed'])

/** Text as a page shows it: flat text, its inline tags, and its segments, by which both languages are aligned. */
export const pageTextSchema = blockSchema.pick({ text: true }).extend({
  tags: z.array(tagSchema.omit({ id: true })).optional(),
  segments: z
    .array(
      segmentSchema.pick({ id: true, start: true, end: true }).extend({
        /** It is older than its source. */
        stale: z.literal(true).optional(),
        /** It has no words because an existing translation leaves it out. Without this, the one before has them too. */
        alone: z.literal(true).optional(),
      }),
    )
    .optional(),
})
export type PageText = z.infer<typeof pageTextSchema>

/** A block as a reader's page needs it: its structure and its words. */
export const pageBlockSchema = blockSchema
  .pick({ id: true, kind: true, role: true, within: true, level: true, src: true, info: true, header: true })
  .extend({
    ...pageTextSchema.shape,
    /** The language of its text, if that is not the page's. */
    lang: localeSchema.optional(),
    /** The same block in the other locale, if that is public and differs: the same segments by their ids. */
    counterpart: pageTextSchema.optional(),
  })
export type PageBlock = z.infer<typeof pageBlockSchema>

const alternateSchema = z.object({ locale: localeSchema, slug: z.string(), label: labelSchema })
export type Alternate = z.infer<typeof alternateSchema>

export const pageSchema = z.object({
  title: z.string(),
  /** The title as in the text, if it has one. Readers see it unless an editor set another; see `shownHeadline`. */
  headline: pageTextSchema.optional(),
  headlineCounterpart: pageTextSchema.optional(),
  /** Plain text, at most 200 characters. */
  description: z.string(),
  /** The picture that stands for the article, if its text has none. */
  image: z.object({ src: z.string(), alt: z.string().optional() }).optional(),
  author: z.string().optional(),
  section: z.string().optional(),
  /** The article's own date, in milliseconds since the epoch; see `article-date.ts`. */
  date: z.number(),
  /** Its first publication in this locale, but not before its date; and the last change since then. */
  publishedAt: z.number(),
  modifiedAt: z.number(),
  words: z.int(),
  label: labelSchema,
  /** Who wrote the translation and who approved it, if readers may know: those with the most sentences first. */
  translators: z.array(z.string()),
  reviewers: z.array(z.string()),
  /** Whether some of its words are by a person whom readers may not know. */
  unnamedTranslators: z.boolean().optional(),
  /** The number of sentences that are older than their source. */
  stale: z.int(),
  sourceLocale: localeSchema,
  /** The public locales, including this one. */
  alternates: z.array(alternateSchema),
  /** The locale of the counterparts. */
  counterpart: localeSchema.optional(),
  /** Without the title. For a long article only the blocks of its frame; see `long`. */
  blocks: z.array(pageBlockSchema),
  /** For a long article: the original whose parts hold the text, and a hash of what each part shows. */
  long: z
    .object({
      source: z.string(),
      parts: z.array(z.string()),
      /** How many of its blocks are above the text. */
      above: z.int(),
    })
    .optional(),
})
export type Page = z.infer<typeof pageSchema>

/** What the page's h1 shows: the text's own headline with its markup, or the title that an editor set in its place. */
export const shownHeadline = ({ title, headline }: Pick<Page, 'title' | 'headline'>): PageText =>
  headline?.text === title ? headline : { text: title }

/** Everything except the page itself. */
export const siteObjectSchema = z.object({
  v: z.literal(1),
  article: z.string(),
  locale: localeSchema,
  /** The number of the article record that it was derived from. A page from an older record never replaces it. */
  recordNumber: z.int(),
  /** `claimed`: nothing public yet; `gone`: withdrawn or erased, 410; `moved`: the article has another slug now. */
  status: z.enum(['claimed', 'public', 'gone', 'moved']),
  /** The slug that it redirects to. */
  movedTo: z.string().optional(),
  /**
   * Of each person whom the page credits: how often they had been renamed. Only for those who were. So two pages with
   * other names never have the same bytes, and neither does a store whose ETag is a hash of them take one for the other.
   */
  renames: z.record(z.string(), z.int()).optional(),
  /** When an existing article claimed the slug, in milliseconds since the epoch. */
  claimedAt: z.number().optional(),
  /** The address of the original, which answers while this locale is not public. */
  original: z.object({ locale: localeSchema, slug: z.string() }),
})
export type SiteObject = z.infer<typeof siteObjectSchema> & { page?: Page }
