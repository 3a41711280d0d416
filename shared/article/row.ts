/** An article's row in the index: what a listing shows of it, kept by the pipeline so that no request lists the bucket. */
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
  /** How much of its truth it shows: see `seenIn`. None of the original, which is its head's. */
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

/** Where rows are put when a version is assembled, until a fold takes them into the lists. */
export const rowsTail = { name: keys.articlesIndex(), record: rowSchema }

/** `told`: where it has been listed, so that a list learns when the article is no longer its, or has another place. */
const heldRowSchema = rowSchema.extend({ told: z.array(z.object({ list: z.string(), id: z.string() })) })
export type HeldRow = z.infer<typeof heldRowSchema>

/** Every article there is, public or not. */
export const rowsList: List<HeldRow> = { name: keys.list('articles'), entry: heldRowSchema, size: 64 }

type Dated = { head: number; versions: Pick<RowVersion, 'locale' | 'seen'>[] }

const seenIn = ({ versions }: Dated): number => versions.reduce((sum, { seen = 0 }) => sum + seen, 0)

/**
 * Whether `a` says something later of an article than `b`: of a later head, or with more drafts and edits under the same.
 * No clock is asked, for those of two processes need not agree.
 */
export const isLater = (a: Dated, b: Dated): boolean => a.head > b.head || (a.head === b.head && seenIn(a) > seenIn(b))

/** Names the state of an article that a row shows: never the same again. */
export const asOf = (row: Dated): string => `${row.head}.${seenIn(row)}`

/** The same of what the row shows in one locale. */
export const asOfIn = ({ head, versions }: Dated, locale: Locale): string =>
  `${head}.${versions.find((version) => version.locale === locale)?.seen ?? 0}`

/** Of two rows of one article the one that counts, the same whatever their order. */
export const isLaterRow = (a: Row, b: Row): boolean =>
  isLater(a, b) || (!isLater(b, a) && JSON.stringify(a) > JSON.stringify(b))

/** The latest row of each article, by id. */
export function latestById(rows: Row[]): Map<string, Row> {
  const byId = new Map<string, Row>()
  for (const row of rows) {
    const held = byId.get(row.id)
    if (!held || isLaterRow(row, held)) byId.set(row.id, row)
  }
  return byId
}

/** What a listing says of a version that stands at `site`. */
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

/** The last row of an article that is erased: nothing of it is listed, and it stays so that no earlier one comes back. */
export const blankRow = (head: Head): Row => ({ ...rowOf(head, []), title: '' })

/** Whether it is one: every article there is has a version, its original. */
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
