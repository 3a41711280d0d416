/**
 * Learns a lexicon from pairs of texts that translate each other, by the first model of Brown, Della Pietra, Della Pietra
 * and Mercer, "The Mathematics of Statistical Machine Translation" (1993), in both directions. Kept is what both
 * directions agree on, which drops most chance pairs.
 */
import type { Locale } from '../locales/locale.ts'
import type { LearntLexicon } from './learnt-lexicon.ts'
import { rememberStems } from './lexicon-words.ts'
import { numberSentences } from './number-sentences.ts'
import { translationTable } from './translation-table.ts'

/** The newest pairs that count. Time and memory are bounded by them. */
export const mostPairs = 10_000
/** The least probability that is kept, as the geometric mean of both directions, and the most counterparts of a word. */
const [least, most] = [0.04, 5]

/** Of so many occurrences of a word it is taken that they were something else, because few pairs prove little. */
const doubt = 1
const sure = (often: number): number => often / (often + doubt)

const round = (probability: number): number => Math.round(Math.min(1, probability) * 1000) / 1000

/** @param pairs the newest last */
export function learnLexicon(
  pairs: readonly { source: string; target: string }[],
  from: Locale,
  to: Locale,
): LearntLexicon {
  const newest = pairs.slice(-mostPairs)
  const source = numberSentences(
    newest.map((pair) => pair.source),
    rememberStems(from),
  )
  const target = numberSentences(
    newest.map((pair) => pair.target),
    rememberStems(to),
  )
  const there = translationTable(source, target)
  const back = translationTable(target, source)
  const words: LearntLexicon['words'] = []
  source.stems.forEach((stem, at) => {
    const found: { stem: string; there: number; back: number; mean: number }[] = []
    there.each(at, (other, probability) => {
      const reverse = back.probability(other, at)
      const mean = Math.sqrt(probability * reverse)
      if (mean >= least)
        found.push({
          stem: target.stems[other] ?? '',
          there: probability * sure(source.counts[at] ?? 0),
          back: reverse * sure(target.counts[other] ?? 0),
          mean,
        })
    })
    if (found.length === 0) return
    const best = found.sort((a, b) => b.mean - a.mean || (a.stem < b.stem ? -1 : 1)).slice(0, most)
    words.push([stem, best.map((entry) => [entry.stem, round(entry.there), round(entry.back)])])
  })
  return { version: 1, from, to, pairs: newest.length, words }
}
