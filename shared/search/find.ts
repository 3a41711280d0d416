/**
 * Finds articles by their words, in one locale. It reads the tail, the index's head, a block or two a word and the cards
 * of the results that are shown: as much at any number of articles.
 */
import { entryOf, frontList, type Listed } from '../article/listed.ts'
import { latestById, type Row, rowsTail } from '../article/row.ts'
import type { Locale } from '../locale.ts'
import type { Objects } from '../ports/objects.ts'
import { eachOf } from '../store/json.ts'
import { isLater } from '../store/list.ts'
import { readTail } from '../store/log.ts'
import { type Posting, postingsOf, readBlock } from './block.ts'
import { openCards } from './card.ts'
import { blockKey, blockOf, type Layer, type OpenedSearch, openSearch, refOf } from './head.ts'
import { stemHash, stemsIn } from './stem.ts'
import { weigh } from './weigh.ts'

export type Result = { entry: Listed; text: string }
/** `count`: of all that were found; `stems`: of the query. */
export type Results = { items: Result[]; count: number; stems: Set<string> }

/** Words of a query that count; more narrow nothing. */
const mostWords = 8
export const pageSize = 10

/** A query's words, each by the stems that it may have. */
export const wordsOf = (query: string, locale: Locale): string[][] =>
  [...new Map(stemsIn(query, locale).map(({ stems }) => [stems.join(' '), stems])).values()].slice(0, mostWords)

/** `page` counts from 0; `nowMs` since the epoch. */
export async function find(
  objects: Objects,
  locale: Locale,
  query: string,
  { page, nowMs }: { page: number; nowMs: number },
): Promise<Results> {
  const asked = wordsOf(query, locale)
  const stems = new Set(asked.flat())
  if (asked.length === 0) return { items: [], count: 0, stems }
  const tail = latestById(await readTail(objects, rowsTail))
  const { words, docs } = await readIndex(objects, locale, asked)
  const late = new Map([...tail.values()].map((row) => [refOf(row.id), row]))
  const found = rank(layTail(words, late, asked, locale), docs, nowMs)
  const shown = found.slice(page * pageSize, (page + 1) * pageSize)
  const items = await eachOf(shown, (ref) => resultsOf(objects, locale, ref, late.get(ref)))
  return { items: items.flat(), count: found.length, stems }
}

/** For each word the articles that it stands in, with their weights. */
type Words = Map<number, number>[]

export async function readIndex(
  objects: Objects,
  locale: Locale,
  asked: string[][],
): Promise<{ words: Words; docs: number }> {
  const hashes = asked.map((stems) => stems.map(stemHash))
  for (let attempt = 1; ; attempt++) {
    const { head } = await openSearch(objects, locale)
    const [fresh, main] = await Promise.all(
      [head.fresh, head.main].map((layer) => readPostings(objects, locale, layer, hashes.flat())),
    )
    if (fresh && main) {
      const superseded = new Set(head.fresh?.refs)
      const words = hashes.map((stems) => {
        const postings = stems.flatMap((stem) => [
          ...(fresh.get(stem) ?? []),
          ...(main.get(stem) ?? []).filter(({ ref }) => !superseded.has(ref)),
        ])
        // Of an ambiguous word's stems the heavier counts.
        const weights = new Map<number, number>()
        for (const { ref, weight } of postings) weights.set(ref, Math.max(weight, weights.get(ref) ?? 0))
        return weights
      })
      return { words, docs: head.docs }
    }
    if (attempt === 3) throw new Error(`${locale}’s search index changes faster than it can be read`)
  }
}

/** A layer's postings of some stems; null when a block of it is gone. */
async function readPostings(
  objects: Objects,
  locale: OpenedSearch['locale'],
  layer: Layer | null,
  stems: number[],
): Promise<Map<number, Posting[]> | null> {
  if (!layer) return new Map()
  const blocks = [...new Set(stems.map((stem) => blockOf(layer, stem)))]
  const read = await eachOf(blocks, async (block) => {
    const bytes = await objects.getBytes(blockKey(locale, layer, block))
    return bytes && { block, read: readBlock(bytes) }
  })
  const byBlock = new Map(read.flatMap((entry) => (entry ? [[entry.block, entry.read] as const] : [])))
  if (byBlock.size < blocks.length) return null
  return new Map(
    stems.map((stem) => {
      const block = byBlock.get(blockOf(layer, stem))
      return [stem, block ? postingsOf(block, stem) : []]
    }),
  )
}

/** What is not folded yet: by title, description and names alone, beside what the index has of it. */
function layTail(words: Words, late: Map<number, Row>, asked: string[][], locale: Locale): Words {
  const laid = words.map((weights) => new Map(weights))
  for (const [ref, row] of late) {
    const entry = entryOf(row, frontList(locale))
    const { title = '', description = '', section, authors = [] } = entry ?? {}
    const names = section ? [section, ...authors] : authors
    const own = weigh({ title, names, lead: description, headings: [], texts: [] }, locale)
    for (const [i, stems] of asked.entries()) {
      const weights = laid[i]
      const weight = Math.max(...stems.map((stem) => own.get(stem) ?? 0), weights?.get(ref) ?? 0)
      if (!entry) weights?.delete(ref)
      else if (weight > 0) weights?.set(ref, weight)
    }
  }
  return laid
}

/** A weight at which a word counts half of what it can. */
const half = 20
const quarterMs = 90 * 86_400_000

/**
 * The articles that have the most of the words, best first: a rare word counts more than a common one, and what is new
 * up to half as much again as what is old.
 */
function rank(words: Words, docs: number, nowMs: number): number[] {
  const found = new Map<number, { ref: number; words: number; score: number }>()
  for (const weights of words) {
    const rarity = Math.log(1 + Math.max(docs, weights.size) / Math.max(1, weights.size))
    for (const [ref, weight] of weights) {
      const held = found.get(ref) ?? { ref, words: 0, score: 0 }
      held.words++
      held.score += (rarity * weight) / (weight + half)
      found.set(ref, held)
    }
  }
  const most = [...found.values()].reduce((most, { words }) => Math.max(most, words), 0)
  const best = [...found.values()].filter(({ words }) => words === most)
  for (const result of best) {
    const ageMs = Math.max(0, nowMs - timeOf(result.ref))
    result.score *= 1 + 0.5 / (1 + ageMs / quarterMs)
  }
  return best.sort((a, b) => b.score - a.score || b.ref - a.ref).map(({ ref }) => ref)
}

/** Two characters of a ref are no time. */
const timeOf = (ref: number): number => Math.floor(ref / 1024)

/** Of an article that has changed since its card was made the text may be one that readers are no longer to see. */
async function resultsOf(objects: Objects, locale: Locale, ref: number, late: Row | undefined): Promise<Result[]> {
  const { cards } = await openCards(objects, locale, ref)
  const found = Object.entries(cards)
    .filter(([id]) => id !== late?.id)
    .map(([, { entry, text }]) => ({ entry, text }))
  if (late) {
    const card = cards[late.id]
    found.push({ entry: entryOf(late, frontList(locale)), text: card && !isLater(late, card) ? card.text : '' })
  }
  return found.flatMap(({ entry, text }) => (entry ? [{ entry, text }] : []))
}
