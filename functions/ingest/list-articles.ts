/** The newsroom's listing of its articles. */
import type { Objects } from '../../shared/ports/objects.ts'
import { readRows } from '../../shared/store/rows.ts'

export async function listArticles(objects: Objects, query: { cursor?: string | undefined; limit: number }) {
  const { items, next } = await readRows(objects, query)
  return { items: items.map(({ v: _, at: __, ...row }) => row), ...(next ? { next } : {}) }
}
