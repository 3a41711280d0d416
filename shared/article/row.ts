/** An article's row in the index: what a listing shows of it, kept by the pipeline so that no request lists the bucket. */
import * as z from 'zod'
import { localeSchema } from '../locale.ts'
import { keys } from '../store/keys.ts'
import type { Log } from '../store/log.ts'
import type { Head } from './head.ts'
import { pageSchema, type Site } from './page.ts'
import { progressSchema, versionStateSchema } from './version.ts'

export const rowSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  title: z.string(),
  locale: localeSchema,
  createdAt: z.number(),
  /** Orders an article's rows: the newest wins. */
  at: z.number(),
  versions: z.array(
    z.object({
      locale: localeSchema,
      slug: z.string(),
      state: versionStateSchema,
      public: z.boolean(),
      progress: progressSchema.optional(),
      title: z.string().optional(),
      description: z.string().optional(),
      section: z.string().optional(),
      label: pageSchema.shape.label.optional(),
    }),
  ),
})
export type Row = z.infer<typeof rowSchema>

const shardSchema = z.object({ v: z.literal(1), rows: z.record(z.string(), rowSchema) })

/** Sharded by the month of upload (UTC), so that a front page reads the newest only. */
export const rowsLog: Log<Row, z.infer<typeof shardSchema>> = {
  name: keys.articlesIndex(),
  record: rowSchema,
  state: shardSchema,
  empty: { v: 1, rows: {} },
  shardsOf: (row) => [new Date(row.createdAt).toISOString().slice(0, 7)],
  fold(state, records) {
    const rows = { ...state.rows }
    for (const row of records) {
      const held = rows[row.id]
      if (!held || row.at > held.at || (row.at === held.at && JSON.stringify(row) > JSON.stringify(held)))
        rows[row.id] = row
    }
    return { v: 1, rows }
  },
}

/** What a listing says of a version that stands at `site`. */
export const rowVersion = (
  site: Site,
  state: Row['versions'][number]['state'],
  slug: string,
): Row['versions'][number] => ({
  locale: site.locale,
  slug,
  state,
  public: site.status === 'public',
  ...(site.page ? { title: site.page.title, description: site.page.description, label: site.page.label } : {}),
  ...(site.page?.section ? { section: site.page.section } : {}),
})

export const rowOf = (head: Head, at: number, versions: Row['versions']): Row => ({
  v: 1,
  id: head.article,
  title: head.title,
  locale: head.source.locale,
  createdAt: head.createdAt,
  at,
  versions,
})
