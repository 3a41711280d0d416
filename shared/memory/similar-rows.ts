/**
 * Finds the rows of a shard that resemble a text. It keeps each row's tokens and postings by stem in memory, but not
 * the texts. The stems that two texts share bound their distance from below, so no row that scores enough is missed.
 */
import { firstNotBefore } from '../binary-search.ts'
import { columnReader, joinColumns } from '../storage/columns.ts'
import { maxDistanceFor, scoreForDistance, scoreOf, tokenDistance, withoutCommonEnds } from './similarity-score.ts'
import { tokenStem, tokenWeight, totalWeight } from './tokens.ts'

/** A row as it is stored: its text's tokens, and whether a person approved the entry. */
export type TokenRow = { tokens: Uint32Array; approved: boolean }

/** A shard's tokens and postings in one locale. */
export type SimilarityIndex = {
  rows: number
  starts: Uint32Array
  tokens: Uint32Array
  approved: Uint8Array
  weights: Uint16Array
  /** Sorted stems, where the postings of each begin, and the postings: row numbers in ascending order. */
  stems: Uint32Array
  places: Uint32Array
  postings: Uint16Array
}

/** The tokens of rows as the bytes of an object. Postings are not stored: reading makes them again. */
export function writeTokenRows(rows: TokenRow[]): Uint8Array {
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach(({ tokens }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + tokens.length
  })
  const tokens = new Uint32Array(starts[rows.length] ?? 0)
  rows.forEach((row, i) => {
    tokens.set(row.tokens, starts[i])
  })
  return joinColumns([starts, tokens, Uint8Array.from(rows, ({ approved }) => (approved ? 1 : 0))])
}

export function readTokenRows(bytes: Uint8Array, rows: number): TokenRow[] {
  const { starts, tokens, approved } = columnsOf(bytes, rows)
  return Array.from({ length: rows }, (_, i) => ({
    tokens: tokens.subarray(starts[i], starts[i + 1]),
    approved: approved[i] === 1,
  }))
}

function columnsOf(bytes: Uint8Array, rows: number) {
  const read = columnReader(bytes)
  const starts = read.uint32(rows + 1)
  return { starts, tokens: read.uint32(starts[rows] ?? 0), approved: read.uint8(rows) }
}

/** The most rows of a shard: a posting has 16 bits. */
const maxRows = 65_536

/** @param rows at most `maxRows` */
export function readSimilarityIndex(bytes: Uint8Array, rows: number): SimilarityIndex {
  const columns = columnsOf(bytes, rows)
  const { starts, tokens } = columns
  const weights = new Uint16Array(rows)
  for (let row = 0; row < rows; row++) weights[row] = totalWeight(tokens.subarray(starts[row], starts[row + 1]))
  const counts = new Map<number, { count: number; last: number }>()
  eachStem(starts, tokens, rows, (stem, row) => {
    const counted = counts.get(stem)
    if (!counted) counts.set(stem, { count: 1, last: row })
    else if (counted.last !== row) {
      counted.count++
      counted.last = row
    }
  })
  const stems = Uint32Array.from(counts.keys()).sort()
  const places = new Uint32Array(stems.length + 1)
  const ends = new Map<number, number>()
  stems.forEach((stem, i) => {
    places[i + 1] = (places[i] ?? 0) + (counts.get(stem)?.count ?? 0)
    ends.set(stem, places[i] ?? 0)
  })
  const postings = new Uint16Array(places[stems.length] ?? 0)
  for (const counted of counts.values()) counted.last = -1
  eachStem(starts, tokens, rows, (stem, row) => {
    const counted = counts.get(stem)
    if (!counted || counted.last === row) return
    counted.last = row
    const end = ends.get(stem) ?? 0
    postings[end] = row
    ends.set(stem, end + 1)
  })
  return { rows, ...columns, weights, stems, places, postings }
}

function eachStem(starts: Uint32Array, tokens: Uint32Array, rows: number, see: (stem: number, row: number) => void) {
  for (let row = 0; row < rows; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) see(tokenStem(tokens[at] ?? 0), row)
}

/** Of rows with the same score, the later one is newer. */
type SimilarRow = { shard: number; row: number; score: number; approved: boolean }

/** The most pairs of words that one search compares for all its texts. Only an article made to be slow reaches it. */
const maxCompared = 20_000_000

type Wanted = { least: number; limit: number }

/** The `limit` best rows for each text. Each text may compare its share, and what earlier texts left of theirs. */
export function findSimilarRows(shards: SimilarityIndex[], texts: Uint32Array[], wanted: Wanted): SimilarRow[][] {
  let left = maxCompared
  return texts.map((text, i) => {
    const { found, compared } = findFor(shards, text, wanted, left / (texts.length - i))
    left -= compared
    return found
  })
}

/**
 * Finds the rows that score at least `least`, best first; of equal scores what a person approved comes first, then the
 * newest. Rows with the best possible score are compared first. Stops after `most` pairs of words; `compared` counts
 * them.
 */
function findFor(
  shards: SimilarityIndex[],
  text: Uint32Array,
  { least, limit }: Wanted,
  most: number,
): { found: SimilarRow[]; compared: number } {
  let found: SimilarRow[] = []
  let compared = 0
  const own = totalWeight(text)
  const candidates = own === 0 ? [] : candidatesFor(shards, text, least)
  for (let score = 100; score >= Math.max(least, found[limit - 1]?.score ?? 0); score--) {
    for (const place of candidates[score]?.toReversed() ?? []) {
      const row = place % maxRows
      const at = (place - row) / maxRows
      const shard = shards[at]
      if (!shard) continue
      const worst = found[limit - 1]
      const hoped = { shard: at, row, score, approved: shard.approved[row] === 1 }
      if (worst && better(hoped, worst) > 0) continue
      const theirs = shard.tokens.subarray(shard.starts[row], shard.starts[row + 1])
      const [mine, other] = withoutCommonEnds(text, theirs)
      compared += mine.length * other.length + 1
      if (compared > most) return { found, compared }
      const whole = Math.max(own, shard.weights[row] ?? 0)
      const bound = maxDistanceFor(worst?.score ?? least, whole)
      const away = tokenDistance(mine, other, bound)
      if (away > bound) continue
      found.push({ ...hoped, score: scoreOf(text, theirs, away, whole) })
      found = found.sort(better).slice(0, limit)
    }
  }
  return { found, compared }
}

/** Rows by the best score that they may reach; within a score in order, the newest last. */
function candidatesFor(shards: SimilarityIndex[], text: Uint32Array, least: number): number[][] {
  const own = totalWeight(text)
  const stems = new Map<number, number>()
  for (const token of text) stems.set(tokenStem(token), (stems.get(tokenStem(token)) ?? 0) + tokenWeight(token))
  const byScore: number[][] = Array.from({ length: 101 }, () => [])
  shards.forEach((shard, at) => {
    const shared = sharedWeights(shard, stems)
    for (let row = 0; row < shard.rows; row++) {
      const weight = shared[row] ?? 0
      if (weight === 0) continue
      const whole = Math.max(own, shard.weights[row] ?? 0)
      if (whole - weight <= maxDistanceFor(least, whole))
        byScore[scoreForDistance(whole - weight, whole)]?.push(at * maxRows + row)
    }
  })
  return byScore
}

const better = (a: SimilarRow, b: SimilarRow): number =>
  b.score - a.score || Number(b.approved) - Number(a.approved) || b.shard - a.shard || b.row - a.row

/** By row: an upper bound of the weight of the words whose stems both texts have. */
function sharedWeights({ rows, stems, places, postings }: SimilarityIndex, wanted: Map<number, number>): Uint16Array {
  const shared = new Uint16Array(rows)
  for (const [stem, weight] of wanted) {
    const at = firstNotBefore(stems.length, (i) => (stems[i] ?? 0) < stem)
    if (stems[at] !== stem) continue
    for (let i = places[at] ?? 0; i < (places[at + 1] ?? 0); i++) {
      const row = postings[i] ?? 0
      shared[row] = (shared[row] ?? 0) + weight
    }
  }
  return shared
}
