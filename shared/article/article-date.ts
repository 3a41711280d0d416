/**
 * The dates of an article. Its date, for readers, is that of its original publication: an editor's, else the source's
 * own, else its first publication here in the page's locale.
 */
import type { Document } from '../document/model/document.ts'
import type { Locale } from '../locales/locale.ts'
import { readDate } from '../text/date.ts'
import type { ArticleRecord } from './article-record.ts'

/** `at`: in milliseconds since the epoch; `text`: as it was given, perhaps a day alone. */
type ArticleDate = { at: number; text: string }

/** When readers of a locale first saw the article here. What is public by itself counts from its upload. */
export const firstPublicationIn = ({ publishedAt, createdAt }: ArticleRecord, locale: Locale): number =>
  publishedAt?.[locale] ?? createdAt

/** `timeZone`: of a date that names none. */
export function articleDateIn(
  record: ArticleRecord,
  meta: Document['meta'],
  locale: Locale,
  timeZone: string,
): ArticleDate {
  const uploadedAt = record.revisions.at(-1)?.at ?? record.createdAt
  const set = dateOf(record.date, timeZone)
  const own = dateOf(meta?.date, timeZone)
  // A source from the future is wrong about its date.
  const date = set ?? (own && own.at <= uploadedAt ? own : undefined)
  if (date) return date
  const at = firstPublicationIn(record, locale)
  return { at, text: new Date(at).toISOString() }
}

function dateOf(text: string | null | undefined, timeZone: string): ArticleDate | undefined {
  const at = text ? readDate(text, timeZone) : undefined
  return text && at !== undefined ? { at, text } : undefined
}
