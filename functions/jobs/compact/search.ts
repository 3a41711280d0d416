/**
 * Takes articles into a locale's search index. What an article says is read from its page, since rows are small. The
 * index goes first and the cards after it. Only the index says what it has of an article: a card may be older than it, after a
 * fold that stopped between the two. Of an article in the main layer it does not say, so that is taken anew.
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

/** As much of a text as snippets are cut of. */
const textLength = 2000

type Change = { opened: OpenedCards; cards: Record<string, Card>; doc: Doc | null }
/** A locale's index as it was read, and what is to be changed in it. */
export type PreparedSearch = { opened: OpenedSearch; changes: Change[] }

export async function prepareSearch(objects: Objects, locale: Locale, rows: Row[]): Promise<PreparedSearch> {
  const opened = await openSearch(objects, locale)
  const byRef = Map.groupBy(rows, ({ id }) => refOf(id))
  return { opened, changes: await eachOf([...byRef], ([ref, rows]) => changeOf(objects, opened, ref, rows)) }
}

type Read = { stems: Map<string, number>; text: string }

/** The articles of one ref, which are one but where two came in the same millisecond: the index has them as one. */
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
    // Words and state: a page that was read too early or too late is taken again, and so is one that says again what it said.
    as: [...states, shortHash(JSON.stringify([...stems]))].join(' '),
  }
  return { opened, cards, doc: head.fresh?.refs[ref] === doc.as ? null : doc }
}

/** Null when another article's page stands at its slug, or none. */
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

/** Of a long article's page, a part at a time; null where it is gone meanwhile. */
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

/** False when somebody else was quicker, or the store wants a pause. */
export async function applySearch(objects: Objects, prepared: PreparedSearch, newId: () => string): Promise<boolean> {
  const { opened, changes } = prepared
  const docs = changes.flatMap(({ doc }) => doc ?? [])
  if (!(await changeSearch(objects, opened, docs, newId))) return false
  const put = await eachOf(changes, ({ opened: cards, cards: next }) => putCards(objects, opened.locale, cards, next))
  return !put.includes(false)
}
