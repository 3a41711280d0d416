/**
 * Searches articles by words, in one locale. It reads the manifest, one or two blocks per word, and the cards of the
 * results shown. The cost is the same for any number of articles.
 */
import type { ListingItem } from '../article/listing-item.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { mapConcurrent } from '../storage/json.ts'
import { hash32 } from '../text/hash32.ts'
import { forEachPosting, maxPostings, type PostingBlock, readPostingBlock } from './posting-block.ts'
import { openSearchCards } from './search-card.ts'
import { blockNumberOf, freshDocIds, type IndexLayer, openSearchIndex, postingBlockKey } from './search-manifest.ts'
import { stemsIn } from './stems.ts'

export type SearchResult = { entry: ListingItem; text: string }
/** `count`: of all results; `stems`: of the query. */
export type SearchResults = { items: SearchResult[]; count: number; stems: Set<string> }

/** How many words of a query are used; more do not narrow the results. */
const maxWords = 8
export const resultsPerPage = 10

/** The words of a query, each as the stems that it may have. */
export const queryWords = (query: string, locale: Locale): string[][] =>
  [...new Map(stemsIn(query, locale).map(({ stems }) => [stems.join(' '), stems])).values()].slice(0, maxWords)

/** `page` counts from 0; `nowMs`: milliseconds since the epoch. */
export async function searchArticles(
  objects: Objects,
  locale: Locale,
  query: string,
  { page, nowMs }: { page: number; nowMs: number },
): Promise<SearchResults> {
  const asked = queryWords(query, locale)
  const stems = new Set(asked.flat())
  if (asked.length === 0) return { items: [], count: 0, stems }
  const { words, docs } = await readPostings(objects, locale, asked)
  const found = rank(words, docs, nowMs)
  const shown = found.slice(page * resultsPerPage, (page + 1) * resultsPerPage)
  const items = await mapConcurrent(shown, (ref) => resultsOf(objects, locale, ref))
  return { items: items.flat(), count: found.length, stems }
}

/** For each word, the articles that contain it, with their weights. */
type Words = Map<number, number>[]

export async function readPostings(
  objects: Objects,
  locale: Locale,
  asked: string[][],
): Promise<{ words: Words; docs: number }> {
  const hashes = asked.map((stems) => stems.map(hash32))
  for (let attempt = 1; ; attempt++) {
    const { manifest } = await openSearchIndex(objects, locale)
    const [fresh, main] = await Promise.all(
      [manifest.fresh, manifest.main].map((layer) => readBlocks(objects, locale, layer, hashes.flat())),
    )
    if (fresh && main) {
      const superseded = freshDocIds(manifest)
      const words = hashes.map((stems) => {
        const weights = new Map<number, number>()
        // Of an ambiguous word's stems the one with the greater weight counts.
        const take = (ref: number, weight: number) => void weights.set(ref, Math.max(weight, weights.get(ref) ?? 0))
        for (const stem of stems) {
          const [late, early] = [fresh(stem), main(stem)]
          if (late) forEachPosting(late, stem, take)
          if (early) forEachPosting(early, stem, (ref, weight) => superseded.has(ref) || take(ref, weight))
        }
        return weights
      })
      return { words, docs: manifest.docs }
    }
    if (attempt === 3) throw new Error(`${locale}’s search index changes faster than it can be read`)
  }
}

/** Reads the blocks that hold `stems`. Returns the block of a stem; null when a block is gone. */
async function readBlocks(
  objects: Objects,
  locale: Locale,
  layer: IndexLayer | null,
  stems: number[],
): Promise<((stem: number) => PostingBlock | undefined) | null> {
  if (!layer) return () => undefined
  const numbers = [...new Set(stems.map((stem) => blockNumberOf(layer, stem)))]
  const read = await mapConcurrent(numbers, (block) => objects.getBytes(postingBlockKey(locale, layer, block)))
  const blocks = new Map(numbers.map((block, i) => [block, read[i] && readPostingBlock(read[i])]))
  return read.includes(null) ? null : (stem) => blocks.get(blockNumberOf(layer, stem)) ?? undefined
}

/** The weight at which a word counts half of its maximum. */
const half = 20
const quarterMs = 90 * 86_400_000

/**
 * The articles that contain the most of the words, best first. Rare words count more than common ones; a new article
 * counts up to one and a half times as much as an old one. A word with too many articles to store them all does not
 * narrow the results.
 */
function rank(words: Words, docs: number, nowMs: number): number[] {
  const scores = new Map<number, number>()
  const matched = new Map<number, number>()
  for (const weights of words) {
    const rarity = Math.log(1 + Math.max(docs, weights.size) / Math.max(1, weights.size))
    const narrows = Number(weights.size < maxPostings)
    for (const [ref, weight] of weights) {
      scores.set(ref, (scores.get(ref) ?? 0) + (rarity * weight) / (weight + half))
      matched.set(ref, (matched.get(ref) ?? 0) + narrows)
    }
  }
  let most = 0
  for (const count of matched.values()) most = Math.max(most, count)
  return [...scores]
    .filter(([ref]) => matched.get(ref) === most)
    .map(([ref, score]) => ({ ref, score: score * (1 + 0.5 / (1 + Math.max(0, nowMs - timeOf(ref)) / quarterMs)) }))
    .sort((a, b) => b.score - a.score || b.ref - a.ref)
    .map(({ ref }) => ref)
}

/** The last two of its twelve characters are not part of the time. */
const timeOf = (ref: number): number => Math.floor(ref / 1024)

async function resultsOf(objects: Objects, locale: Locale, ref: number): Promise<SearchResult[]> {
  const { cards } = await openSearchCards(objects, locale, ref)
  return Object.values(cards).flatMap(({ entry, text }) => (entry ? [{ entry, text }] : []))
}
