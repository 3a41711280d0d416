/**
 * An article's index record: what listings show of it. The pipeline updates it, so that no request lists the bucket.
 */
import * as z from 'zod'
import { type Locale, localeSchema } from '../locales/locale.ts'
import { keys } from '../storage/keys.ts'
import type { OrderedList } from '../storage/list.ts'
import type { ArticleRecord } from './article-record.ts'
import { authorsInByline, sectionInRubric } from './byline.ts'
import { pageSchema, type SiteObject } from './page.ts'
import { progressSchema, versionStateSchema } from './version.ts'

const indexedVersionSchema = z.object({
  locale: localeSchema,
  slug: z.string(),
  state: versionStateSchema,
  /** Whether it is made of an existing translation. */
  aligned: z.literal(true).optional(),
  public: z.boolean(),
  progress: progressSchema.optional(),
  /**
   * How many drafts and edits it shows; see `inputCountOf`. Absent for the original, which depends only on the article
   * record.
   */
  inputCount: z.int().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  section: z.string().optional(),
  authors: z.array(z.string()).optional(),
  label: pageSchema.shape.label.optional(),
  /** Milliseconds since the epoch. */
  date: z.number().optional(),
  modifiedAt: z.number().optional(),
})
export type IndexedVersion = z.infer<typeof indexedVersionSchema>

export const indexRecordSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  title: z.string(),
  locale: localeSchema,
  createdAt: z.number(),
  /** The number of the article record that it was derived from. */
  recordNumber: z.int(),
  versions: z.array(indexedVersionSchema),
})
export type IndexRecord = z.infer<typeof indexRecordSchema>

/** The log that gets a record when a version is assembled; a compaction moves it into the lists. */
export const indexLog = { name: keys.articlesIndex(), record: indexRecordSchema }

/** `listedIn`: its places in lists, so that a list learns when the article leaves it or moves. */
const listedIndexRecordSchema = indexRecordSchema.extend({
  listedIn: z.array(z.object({ list: z.string(), id: z.string() })),
})
export type ListedIndexRecord = z.infer<typeof listedIndexRecordSchema>

/** Every article, public or not. */
export const articleList: OrderedList<ListedIndexRecord> = {
  name: keys.list('articles'),
  entry: listedIndexRecordSchema,
  size: 64,
}

type RecordState = { recordNumber: number; versions: Pick<IndexedVersion, 'locale' | 'inputCount'>[] }

const inputCountOf = ({ versions }: RecordState): number =>
  versions.reduce((sum, { inputCount: seen = 0 }) => sum + seen, 0)

/**
 * Whether `a` shows a later state of an article than `b`: a later article record, or more drafts and edits with the
 * same record. Clocks are not compared, because those of two processes may differ.
 */
export const hasLaterState = (a: RecordState, b: RecordState): boolean =>
  a.recordNumber > b.recordNumber || (a.recordNumber === b.recordNumber && inputCountOf(a) > inputCountOf(b))

/** Identifies the state of the article that a record shows; no state occurs twice. */
export const stateIdOf = (row: RecordState): string => `${row.recordNumber}.${inputCountOf(row)}`

/** The same for one locale. */
export const localeStateIdOf = ({ recordNumber, versions }: RecordState, locale: Locale): string =>
  `${recordNumber}.${versions.find((version) => version.locale === locale)?.inputCount ?? 0}`

/** Whether `a` wins over `b`, two records of one article; the result does not depend on their order. */
export const isLaterRecord = (a: IndexRecord, b: IndexRecord): boolean =>
  hasLaterState(a, b) || (!hasLaterState(b, a) && JSON.stringify(a) > JSON.stringify(b))

/** The latest record of each article, by id. */
export function latestRecords(rows: IndexRecord[]): Map<string, IndexRecord> {
  const byId = new Map<string, IndexRecord>()
  for (const row of rows) {
    const held = byId.get(row.id)
    if (!held || isLaterRecord(row, held)) byId.set(row.id, row)
  }
  return byId
}

/** What a listing shows of a version, from the object at its address. */
export const indexedVersion = (
  { locale, status, page }: SiteObject,
  state: IndexedVersion['state'],
  slug: string,
): IndexedVersion => ({
  ...{ locale, slug, state, public: status === 'public' },
  ...(page
    ? {
        ...{ title: page.title, description: page.description, label: page.label },
        ...{ date: page.date, modifiedAt: page.modifiedAt },
        ...(page.section && sectionInRubric(page.section) ? { section: sectionInRubric(page.section) } : {}),
        ...(page.author ? { authors: authorsInByline(page.author) } : {}),
      }
    : {}),
})

/** The last record of an erased article. It has no listings, and stays so that earlier records don't return. */
export const erasedRecord = (record: ArticleRecord): IndexRecord => ({ ...indexRecordOf(record, []), title: '' })

/** Whether it is such a record. Every other record has at least the original's version. */
export const isErasedRecord = ({ versions }: IndexRecord): boolean => versions.length === 0

export const indexRecordOf = (record: ArticleRecord, versions: IndexedVersion[]): IndexRecord => ({
  v: 1,
  id: record.article,
  title: record.title,
  locale: record.source.locale,
  createdAt: record.createdAt,
  recordNumber: record.number,
  versions,
})
