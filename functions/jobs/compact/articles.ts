/**
 * Folds the rows of assembled versions into the lists that readers and the newsroom are shown, and into search. The
 * list of all articles goes first: it alone knows in which others an article stood before. Every change is by
 * compare-and-set and bears being made again; the tail goes last, so that a fold that stops half-way is done anew.
 */
import { entryOf, frontList, mapEntryOf, mapList, placesOf, siteList } from '../../../shared/article/listed.ts'
import {
  type HeldRow,
  isBlank,
  isLaterRow,
  latestById,
  type Row,
  rowsList,
  rowsTail,
} from '../../../shared/article/row.ts'
import { locales } from '../../../shared/locales/locale.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { eachOf, getJson } from '../../../shared/storage/json.ts'
import { type Changed, changeList, isUnchanged, openList } from '../../../shared/storage/list.ts'
import { type FoldResult, tailOf } from '../../../shared/storage/log.ts'
import { purge } from '../../../shared/storage/purge.ts'
import { applySearch, prepareSearch } from './search.ts'

/** What one fold takes: some 2,000 calls to the store. */
const rowsAtOnce = 250

/** Not ok when another fold was quicker, or the store wants a pause: what is left in the tail comes with the next. */
export async function foldArticles(
  { objects, newId }: Pick<Ports, 'objects' | 'newId'>,
  limit = rowsAtOnce,
): Promise<FoldResult> {
  const tail = await objects.list(tailOf(rowsTail.name), { limit })
  if (tail.keys.length === 0) return { ok: true, folded: 0, more: false }
  const read = await eachOf(tail.keys, (key) => getJson(objects, key, rowsTail.record))
  const rows = read.flatMap((row) => (row ? [row.value] : []))
  const kept = await keepRows(objects, rows, newId)
  if (!kept || !(await tellLists(objects, kept, newId)) || !(await forgetErased(objects, kept))) return { ok: false }
  await objects.delete(tail.keys)
  return { ok: true, folded: rows.length, more: tail.more }
}

/** Keeps the latest row of each article; null when somebody else was quicker. */
async function keepRows(objects: Objects, rows: Row[], newId: () => string): Promise<Changed<HeldRow> | null> {
  const toTell = Map.groupBy(rows, ({ id }) => id)
  const opened = await openList(objects, rowsList)
  const keep = (row: Row, held: HeldRow | undefined): HeldRow => {
    const { told: before, ...standing } = held ?? { told: [] }
    const places = [...before, ...(toTell.get(row.id) ?? []).flatMap(placesOf)]
    const told = new Map(places.map((place) => [`${place.list} ${place.id}`, place]))
    const latest = 'id' in standing && !isLaterRow(row, standing) ? standing : row
    return { ...latest, told: [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place) }
  }
  return changeList(objects, opened, [...latestById(rows).values()], keep, newId)
}

/** Tells every list that an article stands in, or stood in before. False when somebody else was quicker. */
async function tellLists(objects: Objects, kept: Changed<HeldRow>, newId: () => string): Promise<boolean> {
  const told = Map.groupBy(
    kept.entries.flatMap((row) => row.told.map((place) => ({ ...place, row }))),
    ({ list }) => list,
  )
  const opened = await eachOf([...told], async ([name, places]) => ({
    ...{ name, places },
    list: await openList(objects, siteList(name)),
  }))
  const map = await openList(objects, mapList)
  const searches = await eachOf([...locales], (locale) =>
    prepareSearch(objects, locale, [...new Set((told.get(frontList(locale)) ?? []).map(({ row }) => row))]),
  )
  // Rows that somebody has kept since are in their hands, and lists told by them are no more as they were opened.
  if (!(await isUnchanged(objects, rowsList, kept.etag))) return false
  const done = await eachOf(opened, ({ name, places, list }) =>
    changeList(
      objects,
      list,
      places,
      ({ id, row }) => {
        const entry = entryOf(row, name)
        return entry?.id === id ? entry : null
      },
      newId,
    ),
  )
  // Of an article that never was public there is nothing to tell.
  const once = kept.entries.filter(({ told }) => told.length > 0)
  const mapped = await changeList(objects, map, once, (row) => mapEntryOf(row), newId)
  const searched = await eachOf(searches, (search) => applySearch(objects, search, newId), 1)
  return mapped !== null && !done.includes(null) && !searched.includes(false)
}

/** Nothing is left of erased articles in what the lists that they stood in have replaced. False as above, or while the store wants a pause. */
async function forgetErased(objects: Objects, kept: Changed<HeldRow>): Promise<boolean> {
  const erased = kept.entries.filter(isBlank)
  if (erased.length === 0) return true
  const told = new Set(erased.flatMap((row) => row.told.map(({ list }) => list)))
  const lists = [...told].map((name) => siteList(name).name)
  const purged = await eachOf([rowsList.name, mapList.name, ...lists], (name) => purge(objects, name, ['pages']))
  return !purged.includes(false)
}
