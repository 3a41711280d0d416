/**
 * Takes articles into a locale's search index. What an article says is read from its page, since rows are small; the
 * index goes first and the cards after it, for a card says what the index knows.
 */
import { entryOf, frontList, type Listed } from '../../shared/article/listed.ts'
import type { Page } from '../../shared/article/page.ts'
import type { Row } from '../../shared/article/row.ts'
import { shortHash } from '../../shared/hash.ts'
import type { Locale } from '../../shared/locale.ts'
import type { Objects } from '../../shared/ports/objects.ts'
import { type Card, type OpenedCards, openCards, putCards } from '../../shared/search/card.ts'
import { changeSearch, type Doc } from '../../shared/search/change.ts'
import { type OpenedSearch, openSearch, refOf } from '../../shared/search/head.ts'
import { type Weighed, weigh, weighedOf } from '../../shared/search/weigh.ts'
import { eachOf } from '../../shared/store/json.ts'
import { keys } from '../../shared/store/keys.ts'
import { openPage } from '../../shared/store/open-page.ts'
import { type OpenSite, pageOf, readSite } from '../../shared/store/site.ts'

/** As much of a text as snippets are cut of. */
const textLength = 2000

type Change = { opened: OpenedCards; cards: Record<string, Card>; doc: Doc | null }
/** A locale's index as it was read, and what is to be changed in it. */
export type PreparedSearch = { opened: OpenedSearch; changes: Change[] }

export async function prepareSearch(objects: Objects, locale: Locale, rows: Row[]): Promise<PreparedSearch> {
  const opened = await openSearch(objects, locale)
  const byRef = Map.groupBy(rows, ({ id }) => refOf(id))
  return { opened, changes: await eachOf([...byRef], ([ref, rows]) => changeOf(objects, locale, ref, rows)) }
}

type Read = { stems: Map<string, number>; text: string }

/** The articles of one ref, which are one but where two came in the same millisecond: the index has them as one. */
async function changeOf(objects: Objects, locale: Locale, ref: number, rows: Row[]): Promise<Change> {
  const opened = await openCards(objects, locale, ref)
  const cards: Record<string, Card> = {}
  const stems = new Map<string, number>()
  const take = (id: string, entry: Listed | null, read: Read | null, head?: number) => {
    const hash = read ? shortHash(JSON.stringify([...read.stems])) : ''
    cards[id] = { hash, entry: read && entry, text: read?.text ?? '', ...(read || head === undefined ? {} : { head }) }
    for (const [stem, weight] of read?.stems ?? []) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0))
  }
  for (const row of rows) {
    const entry = entryOf(row, frontList(locale))
    take(row.id, entry, entry && (await readArticle(objects, locale, entry)), row.head)
  }
  for (const [id, { entry, head }] of Object.entries(opened.cards)) {
    if (!cards[id]) take(id, entry, entry && (await readArticle(objects, locale, entry)), head)
  }
  const isKnown = (card: Card | undefined) => Boolean(card?.hash)
  // What is not to be found counts as changed even where it was not: as in `changeList`.
  const isSame = ([id, { hash, head }]: [string, Card]) =>
    hash === opened.cards[id]?.hash && head === opened.cards[id].head
  const same = Object.entries(cards).every(isSame)
  const doc = {
    ref,
    stems: Object.values(cards).some(isKnown) ? stems : null,
    known: Object.values(opened.cards).some(isKnown),
  }
  return { opened, cards, doc: same ? null : doc }
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
