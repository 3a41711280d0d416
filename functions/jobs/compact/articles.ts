/**
 * Compacts the index records of assembled versions into the lists for readers and newsroom, and into search. The list
 * of all articles is updated first, because only it knows in which other lists an article was before. Every update is a
 * compare-and-set and idempotent. The tail is deleted last, so that a compaction that stops half-way is repeated.
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

/** Index records per compaction: about 2,000 calls to the store. */
const rowsAtOnce = 250

/**
 * Returns `ok: false` if another compaction was faster, or the store is busy. The next compaction takes what is left in
 * the tail.
 */
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

/** Stores the latest index record of each article; null if another writer was faster. */
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

/** Updates every list that the articles are in or were in before. False if another writer was faster. */
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
  // If the list of all articles has changed since, its writer handles these records, and the lists opened here may be
  // outdated.
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
  // An article that was never public is in no other list.
  const once = kept.entries.filter(({ told }) => told.length > 0)
  const mapped = await changeList(objects, map, once, (row) => mapEntryOf(row), newId)
  const searched = await eachOf(searches, (search) => applySearch(objects, search, newId), 1)
  return mapped !== null && !done.includes(null) && !searched.includes(false)
}

/**
 * Deletes the replaced pages of every list that an erased article was in. False if another writer was faster, or the
 * store is busy.
 */
async function forgetErased(objects: Objects, kept: Changed<HeldRow>): Promise<boolean> {
  const erased = kept.entries.filter(isBlank)
  if (erased.length === 0) return true
  const told = new Set(erased.flatMap((row) => row.told.map(({ list }) => list)))
  const lists = [...told].map((name) => siteList(name).name)
  const purged = await eachOf([rowsList.name, mapList.name, ...lists], (name) => purge(objects, name, ['pages']))
  return !purged.includes(false)
}
