/** Listings: articles newest first, from lists that folds keep and what is not folded yet; never from the bucket. */
import { entryOf, type Listed, type Mapped, mapEntryOf, mapList, overlayOf, siteList } from '../article/listed.ts'
import { isBlank, type Row, rowsList, rowsTail } from '../article/row.ts'
import { ulidPattern } from '../ids.ts'
import type { Objects } from '../ports/objects.ts'
import { type ListPage, partsOfList, readList, readPart } from './list.ts'
import { readTail } from './log.ts'

/** `cursor`: the last article of the page before. */
export type PageQuery = { cursor?: string | undefined; limit: number }
export type Rows<E> = { items: E[]; next?: string }

export const isCursor = (text: string): boolean => ulidPattern.test(text)

/** Every article, public or not. A page may hold fewer than `limit`: erased ones are left out. */
export async function readRows(objects: Objects, query: PageQuery): Promise<Rows<Row>> {
  const tail = await readTail(objects, rowsTail)
  const overlay = overlayOf(tail, (row) => (isBlank(row) ? null : { ...row, lists: [] }))
  const page = pageOf(await readList(objects, rowsList, { before: query.cursor, limit: query.limit, overlay }))
  return { ...page, items: page.items.filter((row) => !isBlank(row)) }
}

/** What stands in a list of the reader's site. */
export async function readListed(objects: Objects, list: string, query: PageQuery): Promise<Rows<Listed>> {
  const tail = await readTail(objects, rowsTail)
  const overlay = overlayOf(tail, (row) => entryOf(row, list))
  return pageOf(await readList(objects, siteList(list), { before: query.cursor, limit: query.limit, overlay }))
}

const pageOf = <E extends { id: string }>({ items, more }: ListPage<E>): Rows<E> => {
  const last = items.at(-1)
  return { items, ...(more && last ? { next: last.id } : {}) }
}

/** The names of the sitemap's parts, the newest first. */
export const readMapParts = (objects: Objects): Promise<string[]> => partsOfList(objects, mapList)

/** A part of the sitemap; null when there is none of that name. */
export async function readMapPart(objects: Objects, part: string): Promise<Mapped[] | null> {
  const tail = await readTail(objects, rowsTail)
  return readPart(objects, mapList, part, overlayOf(tail, mapEntryOf))
}
