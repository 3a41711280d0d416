/** The newsroom's listing of its articles. */
import type { Objects } from '../../shared/ports/objects.ts'
import { type PageQuery, readRows } from '../../shared/store/rows.ts'

export async function listArticles(objects: Objects, query: PageQuery) {
  const { items, next } = await readRows(objects, query)
  return {
    items: items.map(({ id, title, locale, createdAt, versions }) => ({ id, title, locale, createdAt, versions })),
    ...(next ? { next } : {}),
  }
}
