/** Listings: articles newest first, from the index's shards and never from the bucket. */
import { type Row, rowsLog } from '../article/row.ts'
import type { Objects } from '../ports/objects.ts'
import { read } from './log.ts'

/** How many months a listing reads at most: more than a page of it is older than anybody scrolls. */
const monthsRead = 3

export type RowsPage = { items: Row[]; next?: string }

/** Rows that `wanted` takes, older than the article `cursor` names, `limit` at most. */
export async function readRows(
  objects: Objects,
  {
    cursor,
    limit,
    wanted = () => true,
  }: { cursor?: string | undefined; limit: number; wanted?: (row: Row) => boolean },
): Promise<RowsPage> {
  let months: string[] = []
  let before = '~'
  const found: Row[] = []
  do {
    const { shards } = await read(objects, rowsLog, (names) => {
      months = names
        .filter((name) => name < before)
        .sort()
        .reverse()
      return months.slice(0, monthsRead)
    })
    const rows = [...shards.values()].flatMap(({ rows }) => Object.values(rows))
    found.push(...rows.filter((row) => wanted(row) && (cursor === undefined || row.id < cursor)))
    before = months[monthsRead - 1] ?? ''
  } while (found.length <= limit && months.length > monthsRead)
  found.sort((a, b) => (a.id < b.id ? 1 : -1))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, ...(found.length > limit && last ? { next: last.id } : {}) }
}
