/** Listings: articles newest first, from lists that compactions update. */
import { type Listed, type Mapped, mapList, siteList } from '../article/listed.ts'
import { type HeldRow, isBlank, isLater, latestById, type Row, rowsList, rowsTail } from '../article/row.ts'
import { ulidPattern } from '../ids.ts'
import type { Objects } from '../ports/objects.ts'
import { type ListPage, partsOfList, readList, readPart } from '../storage/list.ts'
import { readTail } from '../storage/log.ts'

/** `cursor`: the last article of the page before. */
export type PageQuery = { cursor?: string | undefined; limit: number }
type Rows<E> = { items: E[]; next?: string }

export const isCursor = (text: string): boolean => ulidPattern.test(text)

/** Every article, public or not, including those not compacted yet, so that an upload is listed at once. */
export async function readRows(objects: Objects, query: PageQuery): Promise<Rows<Row>> {
  const tail = latestById(await readTail(objects, rowsTail))
  const entries = new Map([...tail].map(([id, row]) => [id, { ...row, told: [] }]))
  const overlay = { entries, later: (a: HeldRow, b: HeldRow) => (isLater(a, b) ? a : b) }
  const page = pageOf(await readList(objects, rowsList, { before: query.cursor, limit: query.limit, overlay }))
  // An erased article leaves a blank record, so a page may have fewer items than the limit.
  return { ...page, items: page.items.filter((row) => !isBlank(row)) }
}

/** A list of the readers' site as of the last compaction, so that no reader's request lists the bucket. */
export const readListed = async (objects: Objects, list: string, query: PageQuery): Promise<Rows<Listed>> =>
  pageOf(await readList(objects, siteList(list), { before: query.cursor, limit: query.limit }))

const pageOf = <E extends { id: string }>({ items, more }: ListPage<E>): Rows<E> => {
  const last = items.at(-1)
  return { items, ...(more && last ? { next: last.id } : {}) }
}

/** The names of the sitemap's parts, newest first. */
export const readMapParts = (objects: Objects): Promise<string[]> => partsOfList(objects, mapList)

/** A part of the sitemap; null if there is none of that name. */
export const readMapPart = (objects: Objects, part: string): Promise<Mapped[] | null> =>
  readPart(objects, mapList, part)
