/**
 * The article record: the commit point of every revision and decision, changed only by compare-and-set. It holds what
 * people decided; everything that can be derived from it is a view.
 */
import * as z from 'zod'
import { formatSchema } from '../document/format.ts'
import { type Locale, localeSchema, otherLocales } from '../locales/locale.ts'
import { blockDecisionSchema } from './block-change.ts'

/** `auto`: public once complete. The other two are an editor's decision. */
export const publicationSchema = z.enum(['auto', 'public', 'hidden'])
export type Publication = z.infer<typeof publicationSchema>

export const articleRecordSchema = z.object({
  v: z.literal(1),
  /** Grows with every change, so that two records never have the same bytes. */
  number: z.int(),
  article: z.string(),
  /** Counts from 1. */
  revision: z.int(),
  /** The original and document of the current revision. */
  source: z.object({ id: z.string(), locale: localeSchema }),
  title: z.string(),
  targets: z.array(localeSchema),
  /** Existing translations of the article. Their documents lie beside those of its revisions. */
  translations: z
    .partialRecord(
      localeSchema,
      z.object({
        /** The id of its original and document. */
        id: z.string(),
        format: formatSchema,
        /** Of the page that it is from, as the upload named it. */
        address: z.string().optional(),
        at: z.number(),
        by: z.string(),
      }),
    )
    .optional(),
  /** The engines to use, in order, if the editor chose them. */
  engines: z.array(z.string()).optional(),
  /** The slugs of the original and of each target. */
  slugs: z.partialRecord(localeSchema, z.string()),
  /** Former slugs, the latest last; they redirect to the current one. */
  formerSlugs: z.partialRecord(localeSchema, z.array(z.string())).optional(),
  /** Titles and descriptions that the editor chose, in place of the article's text. */
  titles: z.partialRecord(localeSchema, z.string()).optional(),
  descriptions: z.partialRecord(localeSchema, z.string()).optional(),
  /** When it was first published anywhere, as an editor says; see `text/date.ts`. Null or absent: as the source says. */
  date: z.string().nullable().optional(),
  /** When an editor last changed its title, description or date, in milliseconds since the epoch. */
  namedAt: z.partialRecord(localeSchema, z.number()).optional(),
  publication: z.partialRecord(localeSchema, publicationSchema),
  /**
   * When readers first saw it, in milliseconds since the epoch; set by an editor's first decision, and never changed.
   * Without one, `createdAt` counts.
   */
  publishedAt: z.partialRecord(localeSchema, z.number()).optional(),
  /** When an editor last published it again after hiding it. */
  republishedAt: z.partialRecord(localeSchema, z.number()).optional(),
  /** Milliseconds since the epoch. */
  createdAt: z.number(),
  changedAt: z.number(),
  /** The editors' changes to blocks, by block id. */
  blocks: z.record(z.string(), blockDecisionSchema).optional(),
  withdrawnAt: z.number().optional(),
  /** All revisions, the newest last. */
  revisions: z.array(
    z.object({
      revision: z.int(),
      source: z.string(),
      format: formatSchema,
      /** Of the page that the text is from, as the upload named it. */
      address: z.string().optional(),
      title: z.string(),
      at: z.number(),
      by: z.string(),
    }),
  ),
  /**
   * The id is spent and there is no article: the upload never committed and was given up, or the article was erased.
   */
  spent: z.boolean().optional(),
  /** When it was erased, in milliseconds since the epoch. */
  deletedAt: z.number().optional(),
})
export type ArticleRecord = z.infer<typeof articleRecordSchema>

export const articleLocales = (record: Pick<ArticleRecord, 'source' | 'targets'>): Locale[] => [
  record.source.locale,
  ...record.targets,
]

/** The article's slug in one of its locales. */
export function slugIn({ article, slugs }: ArticleRecord, locale: Locale): string {
  const slug = slugs[locale]
  if (slug === undefined) throw new Error(`${article} has no slug in ${locale}`)
  return slug
}

/** The article's slug in a locale, and its former ones. */
export const allSlugs = (record: ArticleRecord, locale: Locale): string[] =>
  [record.slugs[locale], ...(record.formerSlugs?.[locale] ?? [])].filter((slug) => slug !== undefined)

/** `value` for each of an article's locales. */
export const inEach = <T>(record: Pick<ArticleRecord, 'source' | 'targets'>, value: T): Partial<Record<Locale, T>> =>
  Object.fromEntries(articleLocales(record).map((locale) => [locale, value]))

/** The locales to assemble. Each includes the original's page; an article without targets has only its own locale. */
export const assembledLocales = (record: ArticleRecord): Locale[] =>
  record.targets.length > 0 ? record.targets : [record.source.locale]

/** What remains of an erased article: its id and its addresses, which answer 410. */
export const tombstone = (now: number): Partial<ArticleRecord> => ({
  title: '',
  titles: {},
  descriptions: {},
  translations: {},
  engines: [],
  date: null,
  publication: {},
  blocks: {},
  revisions: [],
  spent: true,
  deletedAt: now,
})

/** The facts that an upload determines. */
type NewArticle = {
  article: string
  source: { id: string; locale: Locale }
  title: string
  targets?: Locale[]
  engines?: string[]
  slug: string
  publish: 'auto' | 'manual'
  now: number
  by: string
  format: ArticleRecord['revisions'][number]['format']
  address?: string
  translations?: ArticleRecord['translations']
}

export function newArticleRecord({
  article,
  source,
  title,
  targets,
  engines,
  slug,
  publish,
  now,
  by,
  format,
  address,
  translations,
}: NewArticle): ArticleRecord {
  const locales = { source, targets: targets ?? otherLocales(source.locale) }
  return {
    v: 1,
    number: 1,
    article,
    revision: 1,
    ...locales,
    title,
    ...(translations ? { translations } : {}),
    ...(engines ? { engines } : {}),
    slugs: inEach(locales, slug),
    publication: inEach<Publication>(locales, publish === 'auto' ? 'auto' : 'hidden'),
    createdAt: now,
    changedAt: now,
    revisions: [{ revision: 1, source: source.id, format, ...(address && { address }), title, at: now, by }],
  }
}
