/**
 * The stems of a text as a weighted bag, on which similarity is measured. A stem that many segments share weighs
 * little, so sentences made from one template are told apart by the words that differ.
 */
import { withoutDiacritics } from '../text/normalise-unicode.ts'
import { prefixStem } from '../text/stem.ts'
import { lettersOrNumber, normaliseSpelling } from '../text/words.ts'

/** Stems in ascending order, repeated as often as they occur, and their total `weight`. */
export type StemBag = { stems: Int32Array; weight: number }

/** Makes bags and weighs stems, by the segments of the old document. A stem that they do not contain weighs most. */
export type StemWeights = { bag: (text: string) => StemBag; weightOf: (stem: number) => number }

/** Only this much of a text is read: the rest of a longer one tells nothing more about similarity. */
const maxChars = 4000

const words = new RegExp(lettersOrNumber, 'gu')

export function weighStems(texts: readonly string[]): StemWeights {
  const ids = new Map<string, number>()
  const counts: number[] = []
  const last: number[] = []
  const seen = new Map<string, number>()
  const idOf = (word: string): number => {
    const known = seen.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word)
    const id = ids.get(stem) ?? ids.size
    ids.set(stem, id)
    seen.set(word, id)
    return id
  }
  const read = (text: string) => Array.from(text.slice(0, maxChars).matchAll(words), ([word]) => idOf(word))
  for (const [at, text] of texts.entries())
    for (const id of read(text)) {
      if (last[id] !== at) counts[id] = (counts[id] ?? 0) + 1
      last[id] = at
    }
  const whole = Math.log(texts.length + 1)
  const weights = counts.map((count) => Math.max(0.05, Math.log((texts.length + 1) / count) / whole))
  const weightOf = (stem: number) => weights[stem] ?? 1
  return { weightOf, bag: (text) => bagOf(Int32Array.from(read(text)).sort(), weightOf) }
}

function stemOf(word: string): string {
  if (/^\p{N}/u.test(word)) return word
  return prefixStem(withoutDiacritics(normaliseSpelling(word)), { least: 4, most: 8 })
}

function bagOf(stems: Int32Array, weightOf: StemWeights['weightOf']): StemBag {
  let weight = 0
  for (const stem of stems) weight += weightOf(stem)
  return { stems, weight }
}

export function mergeBags(bags: readonly StemBag[]): StemBag {
  const [first] = bags
  if (first && bags.length === 1) return first
  const stems = Int32Array.from(bags.flatMap((bag) => [...bag.stems])).sort()
  return { stems, weight: bags.reduce((sum, bag) => sum + bag.weight, 0) }
}

/** The number of stems that both bags hold, and their weight. */
export function commonStems(a: StemBag, b: StemBag, { weightOf }: StemWeights): { count: number; weight: number } {
  let weight = 0
  let count = 0
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length; ) {
    const [left, right] = [a.stems[i] ?? 0, b.stems[j] ?? 0]
    if (left === right) {
      weight += weightOf(left)
      count++
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return { count, weight }
}

/**
 * Dice's coefficient, 0 to 1: twice what both bags hold by what each holds. `weighted`: by weight, `plain`: by count.
 */
export function similarity(a: StemBag, b: StemBag, lexicon: StemWeights): { weighted: number; plain: number } {
  if (a.stems.length === 0 || b.stems.length === 0) return { weighted: 0, plain: 0 }
  const { count, weight } = commonStems(a, b, lexicon)
  return { weighted: (2 * weight) / (a.weight + b.weight), plain: (2 * count) / (a.stems.length + b.stems.length) }
}
