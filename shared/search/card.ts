/** What a search result shows of an article, in an object of its own, so that a page of results reads ten of them. */
import * as z from 'zod'
import { listedSchema } from '../article/listed.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { getJson, putJson } from '../storage/json.ts'
import { keys } from '../storage/keys.ts'
import { refName } from './head.ts'

const cardSchema = z.object({
  /** The state that it was taken in, of its locale alone: so two removals differ, and a fold between them fails. */
  asOf: z.string(),
  /** Null once it is to be found no more. */
  entry: listedSchema.nullable(),
  /** The beginning of its text, for snippets. */
  text: z.string(),
})
export type Card = z.infer<typeof cardSchema>

/** By article: two that came in one millisecond may share a ref. */
const cardsSchema = z.object({ v: z.literal(1), cards: z.record(z.string(), cardSchema) })

export type OpenedCards = { ref: number; cards: Record<string, Card>; etag: string | null }

const cardKey = (locale: Locale, ref: number): string => `${keys.search(locale)}/cards/${refName(ref)}.json`

export async function openCards(objects: Objects, locale: Locale, ref: number): Promise<OpenedCards> {
  const stored = await getJson(objects, cardKey(locale, ref), cardsSchema)
  return { ref, cards: stored?.value.cards ?? {}, etag: stored?.etag ?? null }
}

/** Puts the cards of a ref's articles. False when somebody else did meanwhile. */
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
