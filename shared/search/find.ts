/**
 * Searches articles by words, in one locale. It reads the manifest, one or two blocks per word, and the cards of the
 * results shown. The cost is the same for any number of articles.
 */
import type { Listed } from '../article/listed.ts'
import type { Locale } from '../locales/locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf } from '../storage/json.ts'
import { hash32 } from '../text/hash32.ts'
import { type Block, eachPosting, mostPostings, readBlock } from './block.ts'
import { openCards } from './card.ts'
import { blockKey, blockOf, freshRefs, type Layer, openSearch } from './head.ts'
import { stemsIn } from './stem.ts'

export type Result = { entry: Listed; text: string }
/** `count`: of all results; `stems`: of the query. */
export type Results = { items: Result[]; count: number; stems: Set<string> }

/** How many words of a query are used; more do not narrow the results. */
const mostWords = 8
export const pageSize = 10

/** The words of a query, each as the stems that it may have. */
export const wordsOf = (query: string, locale: Locale): string[][] =>
  [...new Map(stemsIn(query, locale).map(({ stems }) => [stems.join(' '), stems])).values()].slice(0, mostWords)

/** `page` counts from 0; `nowMs`: milliseconds since the epoch. */
export async function find(
  objects: Objects,
  locale: Locale,
  query: string,
  { page, nowMs }: { page: number; nowMs: number },
): Promise<Results> {
  const asked = wordsOf(query, locale)
  const stems = new Set(asked.flat())
  if (asked.length === 0) return { items: [], count: 0, stems }
  const { words, docs } = await readIndex(objects, locale, asked)
  const found = rank(words, docs, nowMs)
  const shown = found.slice(page * pageSize, (page + 1) * pageSize)
  const items = await eachOf(shown, (ref) => resultsOf(objects, locale, ref))
  return { items: items.flat(), count: found.length, stems }
}

/** For each word, the articles that contain it, with their weights. */
type Words = Map<number, number>[]

export async function readIndex(
  objects: Objects,
  locale: Locale,
  asked: string[][],
): Promise<{ words: Words; docs: number }> {
  const hashes = asked.map((stems) => stems.map(hash32))
  for (let attempt = 1; ; attempt++) {
    const { head } = await openSearch(objects, locale)
    const [fresh, main] = await Promise.all(
      [head.fresh, head.main].map((layer) => readBlocks(objects, locale, layer, hashes.flat())),
    )
    if (fresh && main) {
      const superseded = freshRefs(head)
      const words = hashes.map((stems) => {
        const weights = new Map<number, number>()
        // Of an ambiguous word's stems the one with the greater weight counts.
        const take = (ref: number, weight: number) => void weights.set(ref, Math.max(weight, weights.get(ref) ?? 0))
        for (const stem of stems) {
          const [late, early] = [fresh(stem), main(stem)]
          if (late) eachPosting(late, stem, take)
          if (early) eachPosting(early, stem, (ref, weight) => superseded.has(ref) || take(ref, weight))
        }
        return weights
      })
      return { words, docs: head.docs }
    }
    if (attempt === 3) throw new Error(`${locale}’s search index changes faster than it can be read`)
  }
}

/** Reads the blocks that hold `stems`. Returns the block of a stem; null when a block is gone. */
async function readBlocks(
  objects: Objects,
  locale: Locale,
  layer: Layer | null,
  stems: number[],
): Promise<((stem: number) => Block | undefined) | null> {
  if (!layer) return () => undefined
  const numbers = [...new Set(stems.map((stem) => blockOf(layer, stem)))]
  const read = await eachOf(numbers, (block) => objects.getBytes(blockKey(locale, layer, block)))
  const blocks = new Map(numbers.map((block, i) => [block, read[i] && readBlock(read[i])]))
  return read.includes(null) ? null : (stem) => blocks.get(blockOf(layer, stem)) ?? undefined
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
    const narrows = Number(weights.size < mostPostings)
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

async function resultsOf(objects: Objects, locale: Locale, ref: number): Promise<Result[]> {
  const { cards } = await openCards(objects, locale, ref)
  return Object.values(cards).flatMap(({ entry, text }) => (entry ? [{ entry, text }] : []))
}
