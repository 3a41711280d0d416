/** What a search result shows of an article. Each card is an object of its own: a page of results reads ten. */
import * as z from 'zod'
import { listingItemSchema } from '../article/listing-item.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { docIdName } from './search-manifest.ts'

const searchCardSchema = z.object({
  /** The id of the state that it shows. So two removals differ, and a compaction between them fails. */
  stateId: z.string(),
  /** Null once the article must no longer be found. */
  entry: listingItemSchema.nullable(),
  /** The beginning of its text, for snippets. */
  text: z.string(),
})
export type SearchCard = z.infer<typeof searchCardSchema>

/** Cards by article id: two articles created in one millisecond may have the same `docId`. */
const cardsSchema = z.object({ v: z.literal(1), cards: z.record(z.string(), searchCardSchema) })

export type OpenSearchCards = { docId: number; cards: Record<string, SearchCard>; etag: string | null }

const cardKey = (locale: Locale, ref: number): string => `${keys.search(locale)}/cards/${docIdName(ref)}.json`

export async function openSearchCards(objects: Objects, locale: Locale, ref: number): Promise<OpenSearchCards> {
  const stored = await getJson(objects, cardKey(locale, ref), cardsSchema)
  return { docId: ref, cards: stored?.value.cards ?? {}, etag: stored?.etag ?? null }
}

/** Puts the cards of the articles with one `docId`. False when another write came first or the store is busy. */
export async function putSearchCards(
  objects: Objects,
  locale: Locale,
  { docId: ref, cards, etag }: OpenSearchCards,
  changed: Record<string, SearchCard>,
): Promise<boolean> {
  const next = { ...cards, ...changed }
  if (JSON.stringify(next) === JSON.stringify(cards)) return true
  const condition = etag === null ? { absent: true as const } : { etag }
  return (await putJson(objects, cardKey(locale, ref), { v: 1, cards: next }, condition)).ok
}
