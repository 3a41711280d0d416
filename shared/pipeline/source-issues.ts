/**
 * Source issues in the store: mistakes in the original that translators reported. There is one object per reporting
 * edit, and one per dismissal. Both are only created, never changed. Their keys name the edit, so a listing shows which
 * are open.
 */

import type { Edit } from '../article/edit.ts'
import { openSourceIssues, type SourceIssue } from '../article/source-issue.ts'
import { type Locale, localeSchema } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { listAll, mapConcurrent, putJson, putOrThrow } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { readDocument } from './document.ts'
import { findArticleRecord, readEdit } from './load-truth.ts'
import type { Ports } from './ports.ts'

/** Idempotent, because the key names the edit. Throws if the store is busy. */
export async function recordSourceIssue(
  ports: Ports,
  article: string,
  locale: Locale,
  { segment, n }: Edit,
): Promise<void> {
  await putOrThrow(putJson(ports.objects, keys.sourceIssue(article, locale, segment, n), { v: 1 }, { absent: true }))
}

/** The open source issues, newest first; null if the article does not exist. */
export async function readSourceIssues(objects: Objects, article: string): Promise<SourceIssue[] | null> {
  const record = await findArticleRecord(objects, article)
  if (!record) return null
  const asked = newest(await listAll(objects, keys.sourceIssues(article)), keys.sourceIssues(article))
  if (asked.length === 0) return []
  const [document, edits] = await Promise.all([
    readDocument(objects, record),
    mapConcurrent(asked, async ({ locale, segment, n }) => {
      const edit = await readEdit(objects, article, locale, segment, n)
      return edit ? [{ locale, edit }] : []
    }),
  ])
  return openSourceIssues(document, edits.flat())
}

/**
 * Dismisses a source issue and earlier ones in the same segment. False if it does not exist. Throws if the store is
 * busy.
 */
export async function dismissSourceIssue(
  ports: Ports,
  { article, locale, segment, n, by }: { article: string; locale: Locale; segment: string; n: number; by: string },
): Promise<boolean> {
  if (!(await ports.objects.get(keys.sourceIssue(article, locale, segment, n)))) return false
  const dismissal = { v: 1, by, at: ports.now() }
  await putOrThrow(
    putJson(ports.objects, keys.dismissedSourceIssue(article, locale, segment, n), dismissal, { absent: true }),
  )
  return true
}

type Asked = { locale: Locale; segment: string; n: number }

/** The newest reporting edit of each segment in each locale, unless it is dismissed. */
function newest(listed: readonly string[], prefix: string): Asked[] {
  const found = new Map<string, Asked & { dismissed: boolean }>()
  for (const key of listed) {
    const [, place = '', number = '', dismissed] =
      /^(.+)\/(\d+)(-dismissed)?\.json$/.exec(key.slice(prefix.length)) ?? []
    const [locale, segment] = place.split('/')
    const parsed = localeSchema.safeParse(locale)
    const n = Number(number)
    if (!parsed.success || segment === undefined || n < (found.get(place)?.n ?? 0)) continue
    const isDismissed = dismissed !== undefined || (found.get(place)?.n === n && found.get(place)?.dismissed === true)
    found.set(place, { locale: parsed.data, segment, n, dismissed: isDismissed })
  }
  return [...found.values()].filter(({ dismissed }) => !dismissed)
}
