/**
 * Folds the rows of assembled versions into the lists that readers and the newsroom are shown, and into search. The list of all articles
 * goes first: it alone knows in which others an article stood before. Every change is by compare-and-set and bears
 * being made again; the tail goes last, so that a fold that stops half-way is done anew by the next.
 */
import { entryOf, frontList, listsOf, mapEntryOf, mapList, siteList } from '../../shared/article/listed.ts'
import {
  type HeldRow,
  isBlank,
  isLaterRow,
  latestById,
  type Row,
  rowsList,
  rowsTail,
} from '../../shared/article/row.ts'
import { locales } from '../../shared/locale.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import type { Ports } from '../../shared/ports/ports.ts'
import { eachOf, getJson } from '../../shared/store/json.ts'
import { type Changed, changeList, type Entry, isUnchanged, type Opened, openList } from '../../shared/store/list.ts'
import { type FoldResult, tailOf } from '../../shared/store/log.ts'
import { purge } from '../../shared/store/purge.ts'
import { readEarlierMonth } from './earlier-index.ts'
import { applySearch, prepareSearch } from './search.ts'

/** What one fold takes: some 2,000 calls to the store. */
const rowsAtOnce = 250

/** Not ok when another fold was quicker, or the store wants a pause: what is left in the tail comes with the next. */
export async function foldArticles(
  { objects, newId }: Pick<Ports, 'objects' | 'newId'>,
  limit = rowsAtOnce,
): Promise<FoldResult> {
  const earlier = await readEarlierMonth(objects)
  const tail = await objects.list(tailOf(rowsTail.name), { limit })
  if (tail.keys.length === 0 && !earlier) return { ok: true, folded: 0, more: false }
  const read = await eachOf(tail.keys, (key) => getJson(objects, key, rowsTail.record))
  const rows = [...(earlier?.rows ?? []), ...read.flatMap((row) => (row ? [row.value] : []))]
  const kept = await keepRows(objects, rows, newId)
  if (!kept || !(await tellLists(objects, kept, newId)) || !(await forgetErased(objects, kept))) return { ok: false }
  await objects.delete(tail.keys)
  await earlier?.forget()
  return { ok: true, folded: rows.length, more: tail.more || earlier !== null }
}

/** Keeps the latest row of each article; null when somebody else was quicker. */
async function keepRows(objects: Objects, rows: Row[], newId: () => string): Promise<Changed<HeldRow> | null> {
  const toTell = Map.groupBy(rows, ({ id }) => id)
  const opened = await openList(objects, rowsList)
  const keep = (row: Row, held: HeldRow | undefined): HeldRow => {
    const { lists: told, ...standing } = held ?? { lists: [] }
    const lists = new Set([...told, ...(toTell.get(row.id) ?? []).flatMap(listsOf)])
    const latest = 'id' in standing && !isLaterRow(row, standing) ? standing : row
    return { ...latest, lists: [...lists].sort() }
  }
  return changeList(objects, opened, [...latestById(rows).values()], keep, newId)
}

/** Tells every list that an article stands in, or stood in before. False when somebody else was quicker. */
async function tellLists(objects: Objects, kept: Changed<HeldRow>, newId: () => string): Promise<boolean> {
  const told = new Map<string, HeldRow[]>()
  for (const row of kept.entries) for (const name of row.lists) told.set(name, [...(told.get(name) ?? []), row])
  const opened = await eachOf([...told], async ([name, rows]) => ({
    ...{ name, rows },
    list: await openList(objects, siteList(name)),
  }))
  const map = await openList(objects, mapList)
  const searches = await eachOf([...locales], (locale) =>
    prepareSearch(objects, locale, told.get(frontList(locale)) ?? []),
  )
  // Rows that somebody has kept since are in their hands, and lists told by them are no more as they were opened.
  if (!(await isUnchanged(objects, rowsList, kept.etag))) return false
  const tell = async <E extends Entry>(list: Opened<E>, rows: HeldRow[], entry: (row: Row) => E | null) =>
    (await changeList(objects, list, rows, (row) => entry(row), newId)) !== null
  const done = await eachOf(opened, ({ name, rows, list }) => tell(list, rows, (row) => entryOf(row, name)))
  // Of an article that never was public there is nothing to tell.
  const once = kept.entries.filter(({ lists }) => lists.length > 0)
  done.push(await tell(map, once, mapEntryOf))
  for (const search of searches) done.push(await applySearch(objects, search, newId))
  return !done.includes(false)
}

/** Nothing is left of erased articles in what the lists that they stood in have replaced. False as above, or while the store wants a pause. */
async function forgetErased(objects: Objects, kept: Changed<HeldRow>): Promise<boolean> {
  const erased = kept.entries.filter(isBlank)
  if (erased.length === 0) return true
  const told = new Set(erased.flatMap(({ lists }) => lists))
  const lists = [...told].map((name) => siteList(name).name)
  const purged = await eachOf([rowsList.name, mapList.name, ...lists], (name) => purge(objects, name, ['pages']))
  return !purged.includes(false)
}
