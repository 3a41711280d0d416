/**
 * Updates a locale's search index. It reads the article's text from its page, because index records are small. It
 * writes the index first and the search cards after it. A compaction that stops in between leaves older cards, so only
 * the index says which state of an article it holds. For articles in the main layer it does not say, so they are
 * indexed again.
 */

import { type IndexRecord, localeStateIdOf } from '../../../shared/article/index-record.ts'
import { frontListName, type ListingItem, listingItemOf } from '../../../shared/article/listing-item.ts'
import type { Page } from '../../../shared/article/page.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { openLongPage } from '../../../shared/pipeline/open-long-page.ts'
import { type OpenSiteObject, pageOf, readSiteObject } from '../../../shared/pipeline/site-object.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import {
  type OpenSearchCards,
  openSearchCards,
  putSearchCards,
  type SearchCard,
} from '../../../shared/search/search-card.ts'
import { docIdOf, type OpenSearchIndex, openSearchIndex } from '../../../shared/search/search-manifest.ts'
import { type SearchableText, searchableTextOf, stemWeights } from '../../../shared/search/stem-weights.ts'
import { type DocumentChange, updateSearchIndex } from '../../../shared/search/update-index.ts'
import { mapConcurrent } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'

/** UTF-16 units of text kept for snippets. */
const textLength = 2000

type Change = { opened: OpenSearchCards; cards: Record<string, SearchCard>; doc: DocumentChange | null }
/** A locale's index as it was read, and the changes to make. */
type SearchUpdate = { opened: OpenSearchIndex; changes: Change[] }

export async function prepareSearchUpdate(
  objects: Objects,
  locale: Locale,
  rows: IndexRecord[],
): Promise<SearchUpdate> {
  const opened = await openSearchIndex(objects, locale)
  const byRef = Map.groupBy(rows, ({ id }) => docIdOf(id))
  return { opened, changes: await mapConcurrent([...byRef], ([ref, rows]) => changeOf(objects, opened, ref, rows)) }
}

type Read = { stems: Map<string, number>; text: string }

/**
 * The change for the articles with one id number. Usually that is one article; two that came in the same millisecond
 * share the number, and the index treats them as one.
 */
async function changeOf(
  objects: Objects,
  { locale, manifest }: OpenSearchIndex,
  ref: number,
  rows: IndexRecord[],
): Promise<Change> {
  const opened = await openSearchCards(objects, locale, ref)
  const cards: Record<string, SearchCard> = {}
  const stems = new Map<string, number>()
  const take = async (id: string, asOf: string, entry: ListingItem | null) => {
    const read = entry && (await readArticle(objects, locale, entry))
    cards[id] = { stateId: asOf, entry: read && entry, text: read?.text ?? '' }
    for (const [stem, weight] of read?.stems ?? []) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0))
  }
  for (const row of rows) await take(row.id, localeStateIdOf(row, locale), listingItemOf(row, frontListName(locale)))
  for (const [id, { stateId: asOf, entry }] of Object.entries(opened.cards)) if (!cards[id]) await take(id, asOf, entry)
  const states = Object.keys(cards)
    .sort()
    .map((id) => cards[id]?.stateId)
  const isThere = ({ entry }: SearchCard) => entry !== null
  const doc = {
    docId: ref,
    stems: Object.values(cards).some(isThere) ? stems : null,
    isIndexed: Object.values(opened.cards).some(isThere),
    // Identifies words and state. So an article is indexed again if its page was read too early or too late, or if its
    // words returned to an earlier wording.
    stateId: [...states, shortHash(JSON.stringify([...stems]))].join(' '),
  }
  return { opened, cards, doc: manifest.fresh?.states[ref] === doc.stateId ? null : doc }
}

/** Null if the slug has no page, or the page of another article. */
async function readArticle(
  objects: Objects,
  locale: Locale,
  { article, slug, section, authors }: ListingItem,
): Promise<Read | null> {
  const site = (await readSiteObject(objects, keys.site(locale, slug)))?.site
  const page = site?.article === article ? pageOf(site) : undefined
  if (!site || !page) return null
  const names = section ? [section, ...authors] : authors
  const weighed = page.long ? await weighedOfLong(objects, site, page, names) : searchableTextOf(page, names)
  return weighed && { stems: stemWeights(weighed, locale), text: weighed.texts.join(' ').slice(0, textLength) }
}

/** Reads a long article's page one part at a time; null if it was removed meanwhile. */
async function weighedOfLong(
  objects: Objects,
  site: OpenSiteObject,
  page: Page,
  names: string[],
): Promise<SearchableText | null> {
  const opened = await openLongPage(objects, site, page)
  if (!opened) return null
  const { texts: _, ...weighed } = searchableTextOf({ ...page, blocks: [] }, names)
  const texts: string[] = []
  for (const part of opened.parts.keys()) {
    const own = searchableTextOf({ ...page, blocks: await opened.read(part) }, names)
    texts.push(...own.texts)
    weighed.headings = [...new Set([...weighed.headings, ...own.headings])]
  }
  return { ...weighed, texts }
}

/** False if another writer was faster, or the store is busy. */
export async function applySearchUpdate(
  objects: Objects,
  prepared: SearchUpdate,
  newId: () => string,
): Promise<boolean> {
  const { opened, changes } = prepared
  const docs = changes.flatMap(({ doc }) => doc ?? [])
  if (!(await updateSearchIndex(objects, opened, docs, newId))) return false
  const put = await mapConcurrent(changes, ({ opened: cards, cards: next }) =>
    putSearchCards(objects, opened.locale, cards, next),
  )
  return !put.includes(false)
}
