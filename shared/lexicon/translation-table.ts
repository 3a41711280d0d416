/**
 * IBM model 1 by expectation maximisation: how probable each word of the other language is as the translation of a word.
 * One sparse row a word, in typed arrays; a row is spread over a dense array while it is worked on.
 */
import type { NumberedSentences } from './number-sentences.ts'

type TranslationTable = {
  each(word: number, visit: (other: number, probability: number) => void): void
  probability(word: number, other: number): number
}

const rounds = 5
/** What is less probable than this after a round is dropped. */
const least = 0.003
/** The share of a sentence's words that no word of the other accounts for, so that they teach less. */
const fromNone = 0.02

type Rows = { starts: Int32Array; others: Int32Array; values: Float32Array }

export function translationTable(source: NumberedSentences, target: NumberedSentences): TranslationTable {
  const places = placesOf(source)
  let rows = firstRows(source, target, places)
  for (let round = 0; round < rounds; round++) rows = reestimate(rows, target, places)
  return {
    each(word, visit) {
      const end = rows.starts[word + 1] ?? 0
      for (let at = rows.starts[word] ?? end; at < end; at++) visit(rows.others[at] ?? 0, rows.values[at] ?? 0)
    },
    probability(word, other) {
      const end = rows.starts[word + 1] ?? 0
      for (let at = rows.starts[word] ?? end; at < end; at++) if (rows.others[at] === other) return rows.values[at] ?? 0
      return 0
    },
  }
}

/** The sentences of each word: word n is in those from `starts[n]` to `starts[n + 1]`. */
type Places = { starts: Int32Array; sentences: Int32Array }

function placesOf({ stems, tokens, starts }: NumberedSentences): Places {
  const ends = new Int32Array(stems.length + 1)
  for (const token of tokens) ends[token + 1] = (ends[token + 1] ?? 0) + 1
  for (let at = 1; at < ends.length; at++) ends[at] = (ends[at] ?? 0) + (ends[at - 1] ?? 0)
  const sentences = new Int32Array(tokens.length)
  const next = ends.slice()
  for (let sentence = 0; sentence + 1 < starts.length; sentence++)
    for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at++) {
      const word = tokens[at] ?? 0
      const place = next[word] ?? 0
      sentences[place] = sentence
      next[word] = place + 1
    }
  return { starts: ends, sentences }
}

/** Every word is as probable as any other that stands beside it somewhere. */
function firstRows(source: NumberedSentences, target: NumberedSentences, places: Places): Rows {
  const collected = collector(source.stems.length)
  const counts = new Float64Array(target.stems.length)
  for (let word = 0; word < source.stems.length; word++) {
    const seen: number[] = []
    eachToken(word, target, places, (at) => {
      const other = target.tokens[at] ?? 0
      if (counts[other] === 0) seen.push(other)
      counts[other] = 1
    })
    collected.row(word, seen, counts, 0)
  }
  return collected.rows()
}

function reestimate(rows: Rows, target: NumberedSentences, places: Places): Rows {
  const words = rows.starts.length - 1
  const spread = new Float64Array(target.stems.length)
  const sums = new Float64Array(target.tokens.length).fill(fromNone)
  const overRow = (word: number, visit: (at: number) => void): void => {
    const [begin, end] = [rows.starts[word] ?? 0, rows.starts[word + 1] ?? 0]
    for (let at = begin; at < end; at++) spread[rows.others[at] ?? 0] = rows.values[at] ?? 0
    eachToken(word, target, places, visit)
    for (let at = begin; at < end; at++) spread[rows.others[at] ?? 0] = 0
  }
  for (let word = 0; word < words; word++)
    overRow(word, (at) => {
      sums[at] = (sums[at] ?? 0) + (spread[target.tokens[at] ?? 0] ?? 0)
    })
  const collected = collector(words)
  const counts = new Float64Array(target.stems.length)
  for (let word = 0; word < words; word++) {
    const seen: number[] = []
    overRow(word, (at) => {
      const other = target.tokens[at] ?? 0
      const share = (spread[other] ?? 0) / (sums[at] ?? 1)
      if (share === 0) return
      if (counts[other] === 0) seen.push(other)
      counts[other] = (counts[other] ?? 0) + share
    })
    collected.row(word, seen, counts, least)
  }
  return collected.rows()
}

function eachToken(word: number, { starts }: NumberedSentences, places: Places, visit: (at: number) => void): void {
  const end = places.starts[word + 1] ?? 0
  for (let place = places.starts[word] ?? end; place < end; place++) {
    const sentence = places.sentences[place] ?? 0
    const last = starts[sentence + 1] ?? 0
    for (let at = starts[sentence] ?? last; at < last; at++) visit(at)
  }
}

/** Collects rows, each made to add up to 1; `counts` is all 0 again afterwards. */
function collector(words: number) {
  const starts = new Int32Array(words + 1)
  let others = new Int32Array(1024)
  let values = new Float32Array(1024)
  let size = 0
  return {
    row(word: number, seen: readonly number[], counts: Float64Array, least: number): void {
      let sum = 0
      for (const other of seen) sum += counts[other] ?? 0
      for (const other of seen) {
        const share = (counts[other] ?? 0) / sum
        counts[other] = 0
        if (share < least) continue
        if (size === others.length) {
          others = doubled(others, new Int32Array(2 * size))
          values = doubled(values, new Float32Array(2 * size))
        }
        others[size] = other
        values[size++] = share
      }
      starts[word + 1] = size
    },
    rows: (): Rows => ({ starts, others: others.slice(0, size), values: values.slice(0, size) }),
  }
}

function doubled<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from as never)
  return to
}
