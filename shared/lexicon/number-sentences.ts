/** Texts as numbers, for learning: each stem that occurs often enough has one. */
import { stemsIn } from './lexicon-words.ts'

/** `counts`: how many texts have each of the stems. `tokens`: the stems of all texts by number; text n has those from `starts[n]` to `starts[n + 1]`. */
export type NumberedSentences = { stems: string[]; counts: number[]; tokens: Int32Array; starts: Int32Array }

/** A stem that occurs less often than this teaches nothing reliable. */
const leastOften = 2
/** The most stems of a text that count; what is longer is a paragraph. */
const longest = 60
/** The most letters of a text that are read, and the most stems that are told apart, by how often they occur. */
const [mostLetters, mostStems] = [2000, 30_000]

export function numberSentences(texts: readonly string[], stem: (word: string) => string): NumberedSentences {
  const lists = texts.map((text) => stemsIn(text.slice(0, mostLetters), stem).slice(0, longest))
  const counts = new Map<string, number>()
  for (const list of lists) for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= leastOften)
  const kept = often.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostStems)
  const stems = kept.map(([one]) => one)
  const numbers = new Map(stems.map((one, at) => [one, at]))
  const starts = new Int32Array(lists.length + 1)
  const tokens: number[] = []
  lists.forEach((list, at) => {
    for (const one of list) {
      const number = numbers.get(one)
      if (number !== undefined) tokens.push(number)
    }
    starts[at + 1] = tokens.length
  })
  return { stems, counts: kept.map(([, count]) => count), tokens: Int32Array.from(tokens), starts }
}
