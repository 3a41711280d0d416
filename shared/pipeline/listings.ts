/** Listings: articles newest first, from lists that compactions update. */

import {
  articleList,
  hasLaterState,
  type IndexRecord,
  indexLog,
  isErasedRecord,
  type ListedIndexRecord,
  latestRecords,
} from '../article/index-record.ts'
import { type ListingItem, type SitemapEntry, siteList, sitemapList } from '../article/listing-item.ts'
import { ulidPattern } from '../ids.ts'
import type { Objects } from '../ports/objects.ts'
import { type ListPage, listPartNames, readList, readListPart } from '../storage/list.ts'
import { readTail } from '../storage/log.ts'

/** `cursor`: the last article of the page before. */
export type PageQuery = { cursor?: string | undefined; limit: number }
type ListingPage<E> = { items: E[]; next?: string; latestChange: number }

export const isCursor = (text: string): boolean => ulidPattern.test(text)

/** Every article, public or not, including those not compacted yet, so that an upload is listed at once. */
export async function readArticleList(objects: Objects, query: PageQuery): Promise<ListingPage<IndexRecord>> {
  const tail = latestRecords(await readTail(objects, indexLog))
  const entries = new Map([...tail].map(([id, row]) => [id, { ...row, listedIn: [] }]))
  const overlay = { entries, later: (a: ListedIndexRecord, b: ListedIndexRecord) => (hasLaterState(a, b) ? a : b) }
  const page = pageOf(await readList(objects, articleList, { before: query.cursor, limit: query.limit, overlay }))
  // An erased article leaves a blank record, so a page may have fewer items than the limit.
  return { ...page, items: page.items.filter((row) => !isErasedRecord(row)) }
}

/** A list of the readers' site as of the last compaction, so that no reader's request lists the bucket. */
export const readSiteList = async (
  objects: Objects,
  list: string,
  query: PageQuery,
): Promise<ListingPage<ListingItem>> =>
  pageOf(await readList(objects, siteList(list), { before: query.cursor, limit: query.limit }))

const pageOf = <E extends { id: string }>({ items, more, latestChange }: ListPage<E>): ListingPage<E> => {
  const last = items.at(-1)
  return { items, latestChange, ...(more && last ? { next: last.id } : {}) }
}

/** The names of the sitemap's parts, newest first. */
export const readSitemapParts = (objects: Objects): Promise<string[]> => listPartNames(objects, sitemapList)

/** A part of the sitemap; null if there is none of that name. */
export const readSitemapPart = (objects: Objects, part: string): Promise<SitemapEntry[] | null> =>
  readListPart(objects, sitemapList, part)
