/**
 * An article's index record: what listings show of it. The pipeline updates it, so that no request lists the bucket.
 */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { List } from '../storage/list.ts'
import type { Head } from './head.ts'
import { pageSchema, type Site } from './page.ts'
import { authorsOf, sectionOf } from './signed.ts'
import { progressSchema, versionStateSchema } from './version.ts'

const rowVersionSchema = z.object({
  locale: localeSchema,
  slug: z.string(),
  state: versionStateSchema,
  public: z.boolean(),
  progress: progressSchema.optional(),
  /**
   * How many drafts and edits it shows; see `inputCountOf`. Absent for the original, which depends only on the article
   * record.
   */
  seen: z.int().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  section: z.string().optional(),
  authors: z.array(z.string()).optional(),
  label: pageSchema.shape.label.optional(),
  /** Milliseconds since the epoch. */
  publishedAt: z.number().optional(),
  modifiedAt: z.number().optional(),
})
export type RowVersion = z.infer<typeof rowVersionSchema>

export const rowSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  title: z.string(),
  locale: localeSchema,
  createdAt: z.number(),
  /** The number of the head that it was derived from. */
  head: z.int(),
  versions: z.array(rowVersionSchema),
})
export type Row = z.infer<typeof rowSchema>

/** The log that gets a record when a version is assembled; a compaction moves it into the lists. */
export const rowsTail = { name: keys.articlesIndex(), record: rowSchema }

/** `told`: where it has been listed, so that a list learns when the article is no longer its, or has another place. */
const heldRowSchema = rowSchema.extend({ told: z.array(z.object({ list: z.string(), id: z.string() })) })
export type HeldRow = z.infer<typeof heldRowSchema>

/** Every article, public or not. */
export const rowsList: List<HeldRow> = { name: keys.list('articles'), entry: heldRowSchema, size: 64 }

type Dated = { head: number; versions: Pick<RowVersion, 'locale' | 'seen'>[] }

const seenIn = ({ versions }: Dated): number => versions.reduce((sum, { seen = 0 }) => sum + seen, 0)

/**
 * Whether `a` shows a later state of an article than `b`: a later article record, or more drafts and edits with the
 * same record. Clocks are not compared, because those of two processes may differ.
 */
export const isLater = (a: Dated, b: Dated): boolean => a.head > b.head || (a.head === b.head && seenIn(a) > seenIn(b))

/** Identifies the state of the article that a record shows; no state occurs twice. */
export const asOf = (row: Dated): string => `${row.head}.${seenIn(row)}`

/** The same for one locale. */
export const asOfIn = ({ head, versions }: Dated, locale: Locale): string =>
  `${head}.${versions.find((version) => version.locale === locale)?.seen ?? 0}`

/** Whether `a` wins over `b`, two records of one article; the result does not depend on their order. */
export const isLaterRow = (a: Row, b: Row): boolean =>
  isLater(a, b) || (!isLater(b, a) && JSON.stringify(a) > JSON.stringify(b))

/** The latest record of each article, by id. */
export function latestById(rows: Row[]): Map<string, Row> {
  const byId = new Map<string, Row>()
  for (const row of rows) {
    const held = byId.get(row.id)
    if (!held || isLaterRow(row, held)) byId.set(row.id, row)
  }
  return byId
}

/** What a listing shows of the version in `site`. */
export const rowVersion = ({ locale, status, page }: Site, state: RowVersion['state'], slug: string): RowVersion => ({
  ...{ locale, slug, state, public: status === 'public' },
  ...(page
    ? {
        ...{ title: page.title, description: page.description, label: page.label },
        ...{ publishedAt: page.publishedAt, modifiedAt: page.modifiedAt },
        ...(page.section && sectionOf(page.section) ? { section: sectionOf(page.section) } : {}),
        ...(page.author ? { authors: authorsOf(page.author) } : {}),
      }
    : {}),
})

/** The last record of an erased article. It has no listings, and stays so that earlier records don't return. */
export const blankRow = (head: Head): Row => ({ ...rowOf(head, []), title: '' })

/** Whether it is such a record; every other record has at least the original's version. */
export const isBlank = ({ versions }: Row): boolean => versions.length === 0

export const rowOf = (head: Head, versions: RowVersion[]): Row => ({
  v: 1,
  id: head.article,
  title: head.title,
  locale: head.source.locale,
  createdAt: head.createdAt,
  head: head.number,
  versions,
})
