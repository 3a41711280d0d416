/**
 * Updates a locale's search index. It reads the article's text from its page, because index records are small. It
 * writes the index first and the search cards after it. A compaction that stops in between leaves older cards, so only
 * the index says which state of an article it holds. For articles in the main layer it does not say, so they are
 * indexed again.
 */
import { entryOf, frontList, type Listed } from '../../../shared/article/listed.ts'
import type { Page } from '../../../shared/article/page.ts'
import { asOfIn, type Row } from '../../../shared/article/row.ts'
import { shortHash } from '../../../shared/hash.ts'
import type { Locale } from '../../../shared/locales/locale.ts'
import { openPage } from '../../../shared/pipeline/open-page.ts'
import { type OpenSite, pageOf, readSite } from '../../../shared/pipeline/site.ts'
import type { Objects } from '../../../shared/ports/objects.ts'
import { type Card, type OpenedCards, openCards, putCards } from '../../../shared/search/card.ts'
import { changeSearch, type Doc } from '../../../shared/search/change.ts'
import { type OpenedSearch, openSearch, refOf } from '../../../shared/search/head.ts'
import { type Weighed, weigh, weighedOf } from '../../../shared/search/weigh.ts'
import { eachOf } from '../../../shared/storage/json.ts'
import { keys } from '../../../shared/storage/keys.ts'

/** UTF-16 units of text kept for snippets. */
const textLength = 2000

type Change = { opened: OpenedCards; cards: Record<string, Card>; doc: Doc | null }
/** A locale's index as it was read, and the changes to make. */
type PreparedSearch = { opened: OpenedSearch; changes: Change[] }

export async function prepareSearch(objects: Objects, locale: Locale, rows: Row[]): Promise<PreparedSearch> {
  const opened = await openSearch(objects, locale)
  const byRef = Map.groupBy(rows, ({ id }) => refOf(id))
  return { opened, changes: await eachOf([...byRef], ([ref, rows]) => changeOf(objects, opened, ref, rows)) }
}

type Read = { stems: Map<string, number>; text: string }

/**
 * The change for the articles with one id number. Usually that is one article; two that came in the same millisecond
 * share the number, and the index treats them as one.
 */
async function changeOf(objects: Objects, { locale, head }: OpenedSearch, ref: number, rows: Row[]): Promise<Change> {
  const opened = await openCards(objects, locale, ref)
  const cards: Record<string, Card> = {}
  const stems = new Map<string, number>()
  const take = async (id: string, asOf: string, entry: Listed | null) => {
    const read = entry && (await readArticle(objects, locale, entry))
    cards[id] = { asOf, entry: read && entry, text: read?.text ?? '' }
    for (const [stem, weight] of read?.stems ?? []) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0))
  }
  for (const row of rows) await take(row.id, asOfIn(row, locale), entryOf(row, frontList(locale)))
  for (const [id, { asOf, entry }] of Object.entries(opened.cards)) if (!cards[id]) await take(id, asOf, entry)
  const states = Object.keys(cards)
    .sort()
    .map((id) => cards[id]?.asOf)
  const isThere = ({ entry }: Card) => entry !== null
  const doc = {
    ref,
    stems: Object.values(cards).some(isThere) ? stems : null,
    known: Object.values(opened.cards).some(isThere),
    // Identifies words and state. So an article is indexed again if its page was read too early or too late, or if its
    // words returned to an earlier wording.
    as: [...states, shortHash(JSON.stringify([...stems]))].join(' '),
  }
  return { opened, cards, doc: head.fresh?.refs[ref] === doc.as ? null : doc }
}

/** Null if the slug has no page, or the page of another article. */
async function readArticle(
  objects: Objects,
  locale: Locale,
  { article, slug, section, authors }: Listed,
): Promise<Read | null> {
  const site = (await readSite(objects, keys.site(locale, slug)))?.site
  const page = site?.article === article ? pageOf(site) : undefined
  if (!site || !page) return null
  const names = section ? [section, ...authors] : authors
  const weighed = page.long ? await weighedOfLong(objects, site, page, names) : weighedOf(page, names)
  return weighed && { stems: weigh(weighed, locale), text: weighed.texts.join(' ').slice(0, textLength) }
}

/** Reads a long article's page one part at a time; null if it was removed meanwhile. */
async function weighedOfLong(objects: Objects, site: OpenSite, page: Page, names: string[]): Promise<Weighed | null> {
  const opened = await openPage(objects, site, page)
  if (!opened) return null
  const { texts: _, ...weighed } = weighedOf({ ...page, blocks: [] }, names)
  const texts: string[] = []
  for (const part of opened.parts.keys()) {
    const own = weighedOf({ ...page, blocks: await opened.read(part) }, names)
    texts.push(...own.texts)
    weighed.headings = [...new Set([...weighed.headings, ...own.headings])]
  }
  return { ...weighed, texts }
}

/** False if another writer was faster, or the store is busy. */
export async function applySearch(objects: Objects, prepared: PreparedSearch, newId: () => string): Promise<boolean> {
  const { opened, changes } = prepared
  const docs = changes.flatMap(({ doc }) => doc ?? [])
  if (!(await changeSearch(objects, opened, docs, newId))) return false
  const put = await eachOf(changes, ({ opened: cards, cards: next }) => putCards(objects, opened.locale, cards, next))
  return !put.includes(false)
}
