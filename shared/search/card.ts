/** What a search result shows of an article. Each card is an object of its own: a page of results reads ten. */
import * as z from 'zod'
import { listedSchema } from '../article/listed.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { refName } from './head.ts'

const cardSchema = z.object({
  /** The id of the state that it shows. So two removals differ, and a compaction between them fails. */
  asOf: z.string(),
  /** Null once the article must no longer be found. */
  entry: listedSchema.nullable(),
  /** The beginning of its text, for snippets. */
  text: z.string(),
})
export type Card = z.infer<typeof cardSchema>

/** Cards by article id: two articles created in one millisecond may have the same `docId`. */
const cardsSchema = z.object({ v: z.literal(1), cards: z.record(z.string(), cardSchema) })

export type OpenedCards = { ref: number; cards: Record<string, Card>; etag: string | null }

const cardKey = (locale: Locale, ref: number): string => `${keys.search(locale)}/cards/${refName(ref)}.json`

export async function openCards(objects: Objects, locale: Locale, ref: number): Promise<OpenedCards> {
  const stored = await getJson(objects, cardKey(locale, ref), cardsSchema)
  return { ref, cards: stored?.value.cards ?? {}, etag: stored?.etag ?? null }
}

/** Puts the cards of the articles with one `docId`. False when another write came first or the store is busy. */
export async function putCards(
  objects: Objects,
  locale: Locale,
  { ref, cards, etag }: OpenedCards,
  changed: Record<string, Card>,
): Promise<boolean> {
  const next = { ...cards, ...changed }
  if (JSON.stringify(next) === JSON.stringify(cards)) return true
  const condition = etag === null ? { absent: true as const } : { etag }
  return (await putJson(objects, cardKey(locale, ref), { v: 1, cards: next }, condition)).ok
}
