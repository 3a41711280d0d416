/**
 * Compacts the index records of assembled versions into the lists for readers and newsroom, and into search. The list
 * of all articles is updated first, because only it knows in which other lists an article was before. Every update is a
 * compare-and-set and idempotent. The tail is deleted last, so that a compaction that stops half-way is repeated.
 */

import {
  articleList,
  type IndexRecord,
  indexLog,
  isErasedRecord,
  isLaterRecord,
  type ListedIndexRecord,
  latestRecords,
} from '../../../shared/article/index-record.ts'
import {
  frontListName,
  listingItemOf,
  listPositionsOf,
  siteList,
  sitemapEntryOf,
  sitemapList,
} from '../../../shared/article/listing-item.ts'
import { locales } from '../../../shared/locales/locale.ts'
import type { Ports } from '../../../shared/pipeline/ports.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { getJson, mapConcurrent } from '../../../shared/storage/json.ts'
import { type ChangedList, isUnchanged, openList, updateList } from '../../../shared/storage/list.ts'
import { type CompactionResult, tailPrefix } from '../../../shared/storage/log.ts'
import { purgeUnnamed } from '../../../shared/storage/purge.ts'
import { applySearchUpdate, prepareSearchUpdate } from './search-index.ts'

/** Index records per compaction: about 2,000 calls to the store. */
const rowsAtOnce = 250

/**
 * Returns `ok: false` if another compaction was faster, or the store is busy. The next compaction takes what is left in
 * the tail.
 */
export async function compactArticleLists(
  { objects, newId }: Pick<Ports, 'objects' | 'newId'>,
  limit = rowsAtOnce,
): Promise<CompactionResult> {
  const tail = await objects.list(tailPrefix(indexLog.name), { limit })
  if (tail.keys.length === 0) return { ok: true, compacted: 0, more: false }
  const read = await mapConcurrent(tail.keys, (key) => getJson(objects, key, indexLog.record))
  const rows = read.flatMap((row) => (row ? [row.value] : []))
  const kept = await keepRows(objects, rows, newId)
  if (!kept || !(await tellLists(objects, kept, newId)) || !(await forgetErased(objects, kept))) return { ok: false }
  await objects.delete(tail.keys)
  return { ok: true, compacted: rows.length, more: tail.more }
}

/** Stores the latest index record of each article; null if another writer was faster. */
async function keepRows(
  objects: Objects,
  rows: IndexRecord[],
  newId: () => string,
): Promise<ChangedList<ListedIndexRecord> | null> {
  const toTell = Map.groupBy(rows, ({ id }) => id)
  const opened = await openList(objects, articleList)
  const keep = (row: IndexRecord, held: ListedIndexRecord | undefined): ListedIndexRecord => {
    const { listedIn: before, ...standing } = held ?? { listedIn: [] }
    const places = [...before, ...(toTell.get(row.id) ?? []).flatMap(listPositionsOf)]
    const told = new Map(places.map((place) => [`${place.list} ${place.id}`, place]))
    const latest = 'id' in standing && !isLaterRecord(row, standing) ? standing : row
    return { ...latest, listedIn: [...told].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place) }
  }
  return updateList(objects, opened, [...latestRecords(rows).values()], keep, newId)
}

/** Updates every list that the articles are in or were in before. False if another writer was faster. */
async function tellLists(
  objects: Objects,
  kept: ChangedList<ListedIndexRecord>,
  newId: () => string,
): Promise<boolean> {
  const told = Map.groupBy(
    kept.entries.flatMap((row) => row.listedIn.map((place) => ({ ...place, row }))),
    ({ list }) => list,
  )
  const opened = await mapConcurrent([...told], async ([name, places]) => ({
    ...{ name, places },
    list: await openList(objects, siteList(name)),
  }))
  const map = await openList(objects, sitemapList)
  const searches = await mapConcurrent([...locales], (locale) =>
    prepareSearchUpdate(objects, locale, [...new Set((told.get(frontListName(locale)) ?? []).map(({ row }) => row))]),
  )
  // If the list of all articles has changed since, its writer handles these records, and the lists opened here may be
  // outdated.
  if (!(await isUnchanged(objects, articleList, kept.etag))) return false
  const done = await mapConcurrent(opened, ({ name, places, list }) =>
    updateList(
      objects,
      list,
      places,
      ({ id, row }) => {
        const entry = listingItemOf(row, name)
        return entry?.id === id ? entry : null
      },
      newId,
    ),
  )
  // An article that was never public is in no other list.
  const once = kept.entries.filter(({ listedIn: told }) => told.length > 0)
  const mapped = await updateList(objects, map, once, (row) => sitemapEntryOf(row), newId)
  const searched = await mapConcurrent(searches, (search) => applySearchUpdate(objects, search, newId), 1)
  return mapped !== null && !done.includes(null) && !searched.includes(false)
}

/**
 * Deletes the replaced pages of every list that an erased article was in. False if another writer was faster, or the
 * store is busy.
 */
async function forgetErased(objects: Objects, kept: ChangedList<ListedIndexRecord>): Promise<boolean> {
  const erased = kept.entries.filter(isErasedRecord)
  if (erased.length === 0) return true
  const told = new Set(erased.flatMap((row) => row.listedIn.map(({ list }) => list)))
  const lists = [...told].map((name) => siteList(name).name)
  const purged = await mapConcurrent([articleList.name, sitemapList.name, ...lists], (name) =>
    purgeUnnamed(objects, name, ['pages']),
  )
  return !purged.includes(false)
}
