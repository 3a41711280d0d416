/**
 * A block of a search index: for some stems, all the articles that contain them, each with a weight. It is one object
 * of typed columns, so a query reads only the blocks of its words.
 */
import { firstNotBefore } from '../binary-search.ts'
import { columnReader, joinColumns } from '../storage/columns.ts'

/** `stem`: its hash. `docId`: the article, by `docIdOf`. `weight`: 1 to 255, how much it is about the word. */
export type Posting = { stem: number; docId: number; weight: number }

/**
 * The most postings kept for a word: those with the greatest weights, and of equal weights the newest. This bounds the
 * cost of a query.
 */
export const maxPostings = 1024

/**
 * Writes the counts of docs, stems and postings. Then `docs`: the articles; the stems in ascending order, and where the
 * postings of each end; and for each posting the index of its article in `docs`, and its weight.
 */
export function writePostingBlock(postings: Posting[]): Uint8Array {
  const byStem = Map.groupBy(postings, ({ stem }) => stem)
  const stems = Uint32Array.from(byStem.keys()).sort()
  const kept = Array.from(stems, (stem) => best(byStem.get(stem) ?? []))
  const all = kept.flat()
  const docs = Float64Array.from(new Set(all.map(({ docId: ref }) => ref))).sort()
  const places = new Map(Array.from(docs, (ref, i) => [ref, i]))
  let end = 0
  const ends = Uint32Array.from(kept, ({ length }) => {
    end += length
    return end
  })
  return joinColumns([
    Uint32Array.of(docs.length, stems.length, all.length, 0),
    ...[docs, stems, ends],
    Uint32Array.from(all, ({ docId: ref }) => places.get(ref) ?? 0),
    Uint8Array.from(all, ({ weight }) => weight),
  ])
}

const best = (postings: Posting[]): Posting[] =>
  postings.length <= maxPostings
    ? postings
    : postings.sort((a, b) => b.weight - a.weight || b.docId - a.docId).slice(0, maxPostings)

export type PostingBlock = {
  docs: Float64Array
  stems: Uint32Array
  ends: Uint32Array
  places: Uint32Array
  weights: Uint8Array
}

export function readPostingBlock(bytes: Uint8Array): PostingBlock {
  const read = columnReader(bytes)
  const [docs = 0, stems = 0, postings = 0] = read.uint32(4)
  return {
    docs: read.float64(docs),
    stems: read.uint32(stems),
    ends: read.uint32(stems),
    places: read.uint32(postings),
    weights: read.uint8(postings),
  }
}

/** Calls `each` with every article that contains the stem, and its weight there. */
export function forEachPosting(block: PostingBlock, stem: number, each: (ref: number, weight: number) => void): void {
  const at = firstNotBefore(block.stems.length, (i) => (block.stems[i] ?? 0) < stem)
  if (block.stems[at] === stem) eachPostingAt(block, at, each)
}

function eachPostingAt(
  { docs, ends, places, weights }: PostingBlock,
  at: number,
  each: (ref: number, weight: number) => void,
) {
  const end = ends[at] ?? 0
  for (let i = at === 0 ? 0 : (ends[at - 1] ?? 0); i < end; i++) each(docs[places[i] ?? 0] ?? 0, weights[i] ?? 0)
}

export function allPostings(block: PostingBlock): Posting[] {
  const postings: Posting[] = []
  block.stems.forEach((stem, at) => {
    eachPostingAt(block, at, (ref, weight) => postings.push({ stem, docId: ref, weight }))
  })
  return postings
}
