/** Reads a seed: lines of "say, tell|spune, zice", dictionary forms of one locale and of another. "#" begins a comment. */
import type { Locale } from '../locales/locale.ts'
import { rememberStems, stemsIn } from './lexicon-words.ts'

/** The stems of words that translate each other, each of `source` by any of `target`. */
export type SeedPair = { source: string[]; target: string[] }

/** A phrase counts by its last stem in a list of one word alone, so phrases are left out. */
export function readSeed(text: string, from: Locale, to: Locale): SeedPair[] {
  const [source, target] = [rememberStems(from), rememberStems(to)]
  return text.split(/[\n;]/).flatMap((line) => {
    const [left = '', right = ''] = line.split('#')[0]?.split('|') ?? []
    const pair = { source: single(left, source), target: single(right, target) }
    return pair.source.length > 0 && pair.target.length > 0 ? [pair] : []
  })
}

const single = (list: string, stem: (word: string) => string): string[] => [
  ...new Set(
    list.split(',').flatMap((words) => {
      const stems = stemsIn(words, stem)
      return stems.length === 1 ? stems : []
    }),
  ),
]
