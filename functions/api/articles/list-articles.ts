/** The newsroom's list of its articles. */

import { type PageQuery, readArticleList } from '../../../shared/pipeline/listings.ts'
import type { Objects } from '../../../shared/ports/objects.ts'

export async function listArticles(objects: Objects, query: PageQuery) {
  const { items, next } = await readArticleList(objects, query)
  return {
    items: items.map(({ id, title, locale, createdAt, versions }) => ({ id, title, locale, createdAt, versions })),
    ...(next ? { next } : {}),
  }
}
